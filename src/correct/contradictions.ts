import type {Verdict} from '../model/corrections.ts'
import type {Framework} from '../model/framework.ts'
import {lineOf} from './verdicts.ts'

/**
 * Remembers verdicts passage by passage. Returns the place of an earlier one that says otherwise, or `null`: then this one is remembered.
 * Who adds a target says yes to its goal; who rejects a goal says no to all of its targets.
 */
export function contradictions() {
  const said = {yes: new Map<string, string>(), no: new Map<string, string>()}
  return (verdict: Verdict, framework: Framework, concept: string, passages: readonly string[], place: string) => {
    const key = (passage: string, notation: string) => `${passage}/${framework.name}/${notation}`
    const wider = lineOf(framework, concept)
    for (const passage of passages) {
      const before =
        verdict === 'reject'
          ? said.yes.get(key(passage, concept))
          : wider.map((one) => said.no.get(key(passage, one))).find((one) => one !== undefined)
      if (before !== undefined) return before
    }
    for (const passage of passages) {
      if (verdict === 'reject') said.no.set(key(passage, concept), place)
      else for (const one of wider) said.yes.set(key(passage, one), place)
    }
    return null
  }
}
