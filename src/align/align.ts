import type {Alignment} from '../model/alignment.ts'
import type {Evidence, FoundEvidence} from '../model/evidence.ts'
import type {Framework} from '../model/framework.ts'

/** Scores the concepts of every framework for one passage. */
export type Aligner = (evidence: readonly FoundEvidence[], text: string, language: string | null) => Alignment[]

/**
 * Makes the aligner. Concepts scored `minScore` or more come out, in the order of their frameworks; at 0 all do.
 * Where a framework rolls up, what speaks for a target speaks for its goal, so that no target scores above its goal.
 */
export function aligner(frameworks: readonly Framework[], minScore: number): Aligner {
  const plans = frameworks.map((framework) => {
    const wide = new Set(framework.concepts.flatMap(({broader}) => (broader === null ? [] : [broader])))
    return {
      framework,
      // Without roll-up a wider concept is a shelf mark: nothing is aligned with it.
      concepts: framework.concepts.filter(({notation}) => framework.rollUp || !wide.has(notation)),
      broader: new Map(framework.concepts.map(({notation, broader}) => [notation, framework.rollUp ? broader : null])),
    }
  })
  return (evidence) => {
    const alignments: Alignment[] = []
    for (const {framework, concepts, broader} of plans) {
      const found = new Map<string, Evidence[]>()
      for (const {framework: owner, ...one} of evidence) {
        if (owner !== framework.name) continue
        for (let concept: string | null = one.concept; concept !== null; concept = broader.get(concept) ?? null) {
          const list = found.get(concept)
          if (list) list.push(one)
          else found.set(concept, [one])
        }
      }
      for (const {notation, level} of concepts) {
        const own = found.get(notation) ?? []
        const score = noisyOr(own)
        if (score < minScore) continue
        own.sort((a, b) => b.weight - a.weight || a.start - b.start || a.end - b.end)
        alignments.push({framework: framework.name, concept: notation, level, score: round(score), evidence: own})
      }
    }
    return alignments
  }
}

/**
 * The chance that at least one finder is right, were they independent: 1 − Π(1 − w) (Pearl 1988, noisy-or). A rule that
 * fires on many words is one finder.
 */
function noisyOr(evidence: readonly Evidence[]): number {
  const finders = new Map<string, number>()
  for (const {by, rule, concept, weight} of evidence) finders.set(rule ?? `${by}:${concept}`, weight)
  let miss = 1
  for (const weight of finders.values()) miss *= 1 - weight
  return 1 - miss
}

/** Four decimals are more than a score means, and keep reports small. */
function round(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
