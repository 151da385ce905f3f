import type {Analysis} from '../../model/analysis.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {type Lookup, lookup} from '../lookup.ts'
import {type Missing, missing} from '../missing.ts'
import {recognitions, risks} from '../summary.ts'

/** What all sections of the page need, made once: which passages each shows, and where each passage stands. */
export interface View extends Lookup {
  /** Passages that leave libraries out, those that name others first. */
  missing: Missing[]
  /** Passages that name libraries, and those that cut something. */
  naming: AnalyzedPassage[]
  cutting: AnalyzedPassage[]
  /** The id of an opportunity on the page ("p12"), or `null` where the passage is none. */
  anchor(passage: string): string | null
  /** The place of an opportunity in the list, from 1, or `null`. */
  rank(passage: string): number | null
  /** The id of a passage outside the list of opportunities: "q12". */
  quoteAnchor(passage: string): string
  /** The running text before and after a passage. */
  around(passage: string): {before: AnalyzedPassage | null; after: AnalyzedPassage | null}
  /** A role as the filters know it: its code, with its framework where there are several. */
  roleValue(role: {framework: string; role: string}): string
}

/** Kinds of passages that are no running text: titles stand above a passage anyway. */
const ASIDE: ReadonlySet<AnalyzedPassage['kind']> = new Set(['heading', 'contents', 'front', 'bibliography'])

export function viewOf(analysis: Analysis): View {
  const found = lookup(analysis)
  const numbers = new Map(analysis.passages.map(({id}, n) => [id, n + 1]))
  const ranks = new Map(found.entries.map(({passage}, n) => [passage.id, n + 1]))
  const running = analysis.passages.filter(({kind}) => !ASIDE.has(kind))
  const places = new Map(running.map(({id}, n) => [id, n]))
  const number = (passage: string): number => numbers.get(passage) ?? 0
  const neighbour = (passage: string, step: number): AnalyzedPassage | null => {
    const place = places.get(passage)
    const [here, there] = place === undefined ? [] : [running[place], running[place + step]]
    return here && there && here.document === there.document ? there : null
  }
  return {
    ...found,
    missing: missing(found),
    naming: recognitions(found),
    cutting: risks(found),
    anchor: (passage) => (ranks.has(passage) ? `p${number(passage)}` : null),
    rank: (passage) => ranks.get(passage) ?? null,
    quoteAnchor: (passage) => `q${number(passage)}`,
    around: (passage) => ({before: neighbour(passage, -1), after: neighbour(passage, 1)}),
    roleValue: ({framework, role}) => (found.roleFrameworks.length > 1 ? `${framework}:${role}` : role),
  }
}
