import type {LevelEvaluation} from '../model/evaluation.ts'
import type {GoldText} from '../model/gold.ts'
import type {CodedLevel, Truth} from './coding.ts'
import {measure, rounded} from './measure.ts'
import {type Judged, kappa, rates, tally} from './tally.ts'

/** The scores of a text by framework and concept, as {@link scoreKey} writes them. What is not there is scored 0. */
export type Scores = ReadonlyMap<string, number>

export function scoreKey(framework: string, concept: string): string {
  return `${framework}\0${concept}`
}

/** Measures one level of a coding by the scores of its texts. */
export function evaluateLevel(
  {framework, level, concepts, truths, seconds}: CodedLevel,
  texts: readonly GoldText[],
  scores: readonly Scores[],
  options: {minScore: number; resamples: number},
): LevelEvaluation {
  const scoreOf = (text: number, k: number) =>
    scores[text]?.get(scoreKey(framework.name, concepts[k]?.notation ?? '')) ?? 0
  const rows = truths.flatMap((truth, text) => {
    const pairs = truth?.map((value, k) => ({truth: value, score: scoreOf(text, k)}))
    return pairs ? [{document: texts[text]?.document ?? null, pairs, second: seconds[text] ?? null}] : []
  })
  const named = concepts.map(({notation, label}) => ({concept: notation, label: label['en'] ?? notation}))
  return {framework: framework.name, level, ...measure(named, rows, options), coders: coders(rows, options.minScore)}
}

/** How far two readers agree, and the scores with the first of them on the same texts. */
function coders(
  rows: readonly {pairs: readonly Judged[]; second: Truth | null}[],
  minScore: number,
): LevelEvaluation['coders'] {
  const twice = rows.flatMap(({pairs, second}) => (second ? [{pairs, second}] : []))
  if (twice.length === 0) return null
  const agreement = (pairs: Judged[]) => {
    const counts = tally(pairs, minScore)
    return {kappa: rounded(kappa(counts)), f1: rounded(rates(counts).f1)}
  }
  return {
    texts: twice.length,
    readers: agreement(
      twice.flatMap(({pairs, second}) => pairs.map(({truth}, k) => ({truth, score: second[k] === 1 ? 1 : 0}))),
    ),
    scores: agreement(twice.flatMap(({pairs}) => pairs)),
  }
}
