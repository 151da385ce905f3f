import type {Alignment} from '../model/alignment.ts'
import type {Damage} from '../model/damage.ts'
import type {Evidence, FoundEvidence} from '../model/evidence.ts'
import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import {features} from '../text/features.ts'
import {lexicon} from '../text/lexicon.ts'
import {words} from '../text/words.ts'
import {combined, noisyOr} from './score.ts'
import {logOdds, movers, see} from './words-model.ts'

/** Scores the concepts of every framework for one passage. */
export type Aligner = (
  evidence: readonly FoundEvidence[],
  text: string,
  language: string | null,
  damage?: readonly Damage[],
) => Alignment[]

/** A framework prepared for scoring. */
interface Plan {
  framework: Framework
  /** The concepts that are scored, the wider before the narrower. */
  concepts: Framework['concepts']
  /** The wider concept that a concept's evidence counts for too. */
  broader: Map<string, string | null>
}

/**
 * Makes the aligner. Concepts scored `minScore` or more come out, in the order of their frameworks; at 0 all do.
 *
 * A framework with a trained model for the passage's language combines words, rules and mentions; without one, rules and
 * mentions are combined by noisy-or. Where a framework rolls up, what speaks for a target speaks for its goal, and a
 * target's score is its own times its goal's: it never stands above it, and targets stay ranked.
 */
export function aligner(
  frameworks: readonly Framework[],
  languages: readonly LanguageData[],
  minScore: number,
): Aligner {
  const plans = frameworks.map(plan)
  const lexicons = new Map(languages.map((data) => [data.language, lexicon(data)]))
  return (evidence, text, language, damage) => {
    if (plans.length === 0) return []
    const lexical = lexicons.get(language ?? '')
    const list = words(text, damage)
    const stems = lexical ? features(list, lexical) : []
    return plans.flatMap((one) => {
      const found = gather(evidence, one)
      const model = one.framework.models.find((other) => other.language === language)
      const seen = model && list.length > 0 ? see(stems, model) : null
      const worth = seen && model?.concepts.has('') ? logOdds(seen, model.concepts.get('') ?? EMPTY) : 0
      const scores = new Map<string, number>()
      return one.concepts.flatMap(({notation, level}) => {
        const own = found.get(notation) ?? []
        const wider = scores.get(one.broader.get(notation) ?? '') ?? 1
        // It cannot stand above the wider one.
        if (wider < minScore) return []
        const weights = model?.concepts.get(notation)
        const combination = model?.combine.get(level)
        const byWords = weights && combination && seen && seen.places.length > 0
        // Learned scores of a narrower concept hold where the wider one is met; a rule's weight stands by itself.
        const score = byWords
          ? wider * combined(own, logOdds(seen, weights), worth, weights.prior, combination)
          : Math.min(wider, noisyOr(own))
        scores.set(notation, score)
        if (score < minScore) return []
        const why = byWords ? [...own, ...movers(seen, notation, weights, combination.words, text, list)] : own
        return [
          {
            framework: one.framework.name,
            concept: notation,
            level,
            score: Math.round(score * 10_000) / 10_000,
            evidence: ordered(why),
          },
        ]
      })
    })
  }
}

const EMPTY = {bias: 0, prior: 0, weights: new Float32Array(0)}

/** The concepts that texts are scored for. Without roll-up a wider concept is a shelf mark: nothing is aligned with it. */
export function scored({concepts, rollUp}: Framework): Framework['concepts'] {
  const wide = new Set(concepts.flatMap(({broader}) => (broader === null ? [] : [broader])))
  return concepts.filter(({notation}) => rollUp || !wide.has(notation))
}

function plan(framework: Framework): Plan {
  return {
    framework,
    concepts: scored(framework),
    broader: new Map(framework.concepts.map(({notation, broader}) => [notation, framework.rollUp ? broader : null])),
  }
}

/** A framework's evidence by concept, that of a narrower concept with the wider one too. */
function gather(evidence: readonly FoundEvidence[], {framework: {name}, broader}: Plan): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>()
  for (const {framework, ...one} of evidence) {
    if (framework !== name) continue
    for (let concept: string | null = one.concept; concept !== null; concept = broader.get(concept) ?? null) {
      const list = found.get(concept)
      if (list) list.push(one)
      else found.set(concept, [one])
    }
  }
  return found
}

/** Mentions, then rules, then words, the strongest first. */
function ordered(evidence: Evidence[]): Evidence[] {
  const rank = {mention: 0, rule: 1, model: 2}
  return evidence.sort((a, b) => rank[a.by] - rank[b.by] || b.weight - a.weight || a.start - b.start || a.end - b.end)
}
