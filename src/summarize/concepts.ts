import type {ConceptSummary} from '../model/analysis.ts'
import type {AppliedCorrection} from '../model/corrections.ts'
import type {Framework} from '../model/framework.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'

/** What a report has to say of the concepts of a framework, and how many passages bear on each. */
export function concepts(
  framework: Framework,
  passages: readonly AnalyzedPassage[],
  opportunities: readonly Opportunity[],
  corrections: readonly AppliedCorrection[],
): ConceptSummary[] {
  const named = namedBy(opportunities, corrections, framework)
  const met = new Map<string, Set<AnalyzedPassage>>()
  const broader = new Map(framework.concepts.map((concept) => [concept.notation, concept.broader]))
  for (const passage of passages) {
    for (const alignment of passage.alignments) {
      if (alignment.framework !== framework.name) continue
      // A role counts for its area: a shelf mark has no alignments of its own.
      for (let at: string | null = alignment.concept; at !== null; at = broader.get(at) ?? null) {
        const set = met.get(at) ?? new Set()
        met.set(at, set.add(passage))
      }
    }
  }
  return framework.concepts.flatMap((concept) => {
    const found = [...(met.get(concept.notation) ?? [])]
    // A goal or role that nobody meets is worth knowing; a target is not.
    const always = concept.broader === null || concept.level === framework.opportunityLevel
    if (found.length === 0 && !always && !named.has(concept.notation)) return []
    const byDocument: Record<string, number> = {}
    for (const {document} of found) byDocument[document] = (byDocument[document] ?? 0) + 1
    return [
      {
        framework: framework.name,
        concept: concept.notation,
        level: concept.level,
        label: concept.label['en'] ?? concept.notation,
        broader: concept.broader,
        uri: concept.uri,
        definition: concept.definition,
        task: concept.task,
        passages: found.length,
        byDocument,
      },
    ]
  })
}

/** The concepts that opportunities and corrections name: a report has to say what they are, met or not. */
function namedBy(
  opportunities: readonly Opportunity[],
  corrections: readonly AppliedCorrection[],
  {name}: Framework,
): Set<string> {
  const targets = opportunities.flatMap(({roles}) => roles).flatMap(({targets}) => targets)
  return new Set([...targets, ...corrections].filter(({framework}) => framework === name).map(({concept}) => concept))
}
