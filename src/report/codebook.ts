import type {ConceptSummary} from '../model/analysis.ts'
import {webAddress} from './annotations.ts'
import {conceptGuid, guid} from './guid.ts'
import type {Lookup} from './lookup.ts'
import {element, type Markup} from './xml.ts'

/** A code of a codebook: a concept, by what programs for qualitative research show of it. */
interface Code {
  concept: string
  label: string
  broader: string | null
  description: string
}

/**
 * The concepts of an analysis as the `Codes` of REFI-QDA, each below the wider one and all of a framework below a code with its name that
 * nothing is coded with. `null` where there is no framework.
 */
export function codes(found: Lookup): Markup | null {
  const {frameworks} = found.analysis.provenance
  if (frameworks.length === 0) return null
  return element(
    'Codes',
    {},
    frameworks.map(({name}) => {
      const all = codesOf(name, found)
      const known = new Set(all.map(({concept}) => concept))
      const below = new Map<string | null, Code[]>()
      for (const code of all) {
        const broader = code.broader !== null && known.has(code.broader) ? code.broader : null
        below.set(broader, [...(below.get(broader) ?? []), code])
      }
      const nested = (broader: string | null): Markup[] =>
        (below.get(broader) ?? []).map(({concept, label, description}) =>
          element('Code', {guid: conceptGuid(name, concept), name: `${label} (${concept})`, isCodable: 'true'}, [
            ...(description === '' ? [] : [element('Description', {}, [description])]),
            ...nested(concept),
          ]),
        )
      return element('Code', {guid: guid('framework', name), name, isCodable: 'false'}, nested(null))
    }),
  )
}

/** The concepts that an analysis sums up, and those that only passages that nobody cites are aligned with. */
function codesOf(framework: string, found: Lookup): Code[] {
  const summed = found.analysis.coverage.concepts.filter((one) => one.framework === framework)
  const known = new Set(summed.map(({concept}) => concept))
  const others = new Map<string, Code>()
  for (const {alignments} of found.analysis.passages)
    for (const {framework: of, concept} of alignments)
      if (of === framework && !known.has(concept)) {
        const [label, goal] = [found.label(framework, concept), found.goalOf(framework, concept)]
        others.set(concept, {concept, label, broader: goal === concept ? null : goal, description: ''})
      }
  return [...summed.map(codeOf), ...[...others.values()].sort((a, b) => (a.concept < b.concept ? -1 : 1))]
}

function codeOf({concept, label, broader, definition, uri}: ConceptSummary): Code {
  const description = [definition, webAddress(uri) ?? ''].filter(Boolean).join('\n')
  return {concept, label, broader, description}
}
