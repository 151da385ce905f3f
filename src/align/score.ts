import type {Evidence} from '../model/evidence.ts'
import type {Combination} from '../model/trained-model.ts'

/** Beyond this a rule's log-odds say no more: one more or less sure rule should not outweigh all the words. */
const SUREST = 4

/**
 * The chance that at least one finder is right, were they independent: 1 − Π(1 − w) (noisy-or, Pearl 1988). A rule that
 * fires on many words is one finder.
 */
export function noisyOr(evidence: readonly Evidence[]): number {
  if (evidence.length === 0) return 0
  const finders = new Map<string, number>()
  for (const {by, rule, concept, weight} of evidence) finders.set(rule ?? `${by}:${concept}`, weight)
  let miss = 1
  for (const weight of finders.values()) miss *= 1 - weight
  return 1 - miss
}

/** What is said of a passage as a whole, of a level's concepts. */
export interface Whole {
  /** The log-odds that it is worth reading at all. */
  worth: number
  /** Where it stands. */
  places: readonly string[]
  /** The strongest concept's log-odds by words, and by rules; the mean of all by rules. */
  words: number
  rules: number
  all: number
}

/** What the whole passage brings to each concept of a level: log-odds, and the chance that it is about any of them. */
export interface Ground {
  logOdds: number
  chance: number
}

/** Sums up a level's concepts, by their log-odds by words and by rules. */
export function whole(worth: number, places: readonly string[], words: readonly number[], rules: readonly number[]) {
  const all = rules.reduce((sum, one) => sum + one, 0) / (rules.length || 1)
  return {worth, places, words: Math.max(...words), rules: Math.max(...rules), all}
}

/** What a passage as a whole brings to each concept. */
export function ground({worth, best, all, where, any}: Combination, passage: Whole): Ground {
  const stands = (weights: Record<string, number>) =>
    passage.places.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
  return {
    logOdds: worth * passage.worth + best * passage.words + all * passage.all + stands(where),
    chance: any
      ? chance(
          any.prior +
            any.worth * passage.worth +
            any.words * passage.words +
            any.rules * passage.rules +
            any.all * passage.all +
            stands(any.where),
        )
      : 1,
  }
}

/** The probability of a concept by words and rules. */
export function learnedChance(
  byWords: number,
  byRules: number,
  prior: number,
  {words, rules}: Combination,
  on: Ground,
): number {
  return on.chance * chance(prior + words * byWords + rules * byRules + on.logOdds)
}

/** One probability from the words' log-odds, the rules and the mentions. A mention stands beside the rest by noisy-or. */
export function combined(
  evidence: readonly Evidence[],
  byWords: number,
  prior: number,
  combination: Combination,
  on: Ground,
): number {
  // Most concepts of most passages have none.
  const mentioned = evidence.length > 0 ? noisyOr(evidence.filter(({by}) => by === 'mention')) : 0
  return 1 - (1 - learnedChance(byWords, byRules(evidence), prior, combination, on)) * (1 - mentioned)
}

/** The log-odds of all rules that speak for a concept. */
export function byRules(evidence: readonly Evidence[]): number {
  return evidence.length > 0 ? ruleLogOdds(noisyOr(evidence.filter(({by}) => by === 'rule'))) : NO_RULE
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The log-odds of a noisy-or, within bounds. */
export function ruleLogOdds(score: number): number {
  const soft = 0.001
  return Math.max(-SUREST, Math.min(SUREST, Math.log((score + soft) / (1 - score + soft))))
}

const NO_RULE = ruleLogOdds(0)
