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

/** One probability from the words' log-odds, the rules and the mentions. A mention stands beside the rest by noisy-or. */
export function combined(
  evidence: readonly Evidence[],
  byWords: number,
  worth: number,
  prior: number,
  {words, rules, worth: worthWeight}: Combination,
): number {
  // Most concepts of most passages have none.
  const some = evidence.length > 0
  const mentioned = some ? noisyOr(evidence.filter(({by}) => by === 'mention')) : 0
  const byRules = some ? ruleLogOdds(noisyOr(evidence.filter(({by}) => by === 'rule'))) : NO_RULE
  const z = prior + words * byWords + rules * byRules + worthWeight * worth
  return 1 - (1 - 1 / (1 + Math.exp(-z))) * (1 - mentioned)
}

/** The log-odds of a noisy-or, within bounds. */
export function ruleLogOdds(score: number): number {
  const soft = 0.001
  return Math.max(-SUREST, Math.min(SUREST, Math.log((score + soft) / (1 - score + soft))))
}

const NO_RULE = ruleLogOdds(0)
