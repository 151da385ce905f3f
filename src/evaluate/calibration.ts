import type {ReliabilityBin} from '../model/evaluation.ts'
import type {Judged} from './tally.ts'

/** Pairs scored below are no part of calibration: nearly all pairs are, and would drown the others. */
export const LEAST_SCORE = 0.1

const BINS = 10

/** Pairs that calibration looks at, in the order of their scores. */
export interface Ladder {
  scores: Float64Array
  right: Uint8Array
  /** By the order of scores, the index in what was given. */
  from: Int32Array
}

/** Sorts pairs once, for as many looks as are wanted. */
export function ladder(pairs: readonly Judged[], least = LEAST_SCORE): Ladder {
  const order = pairs.flatMap(({truth, score}, index) =>
    truth !== null && score >= least ? [{truth, score, index}] : [],
  )
  order.sort((a, b) => a.score - b.score)
  return {
    scores: Float64Array.from(order, ({score}) => score),
    right: Uint8Array.from(order, ({truth}) => truth),
    from: Int32Array.from(order, ({index}) => index),
  }
}

/**
 * Pairs in at most ten bins of as equal numbers as can be: which bin a pair is in tells the share of pairs that are scored below it, in
 * tenths. So equal scores are never parted, and the order of the texts decides nothing. A pair counts as often as `weights` says, by its index in what the ladder was made of.
 */
export function reliability({scores, right, from}: Ladder, weights?: (index: number) => number): ReliabilityBin[] {
  const weight = (i: number) => weights?.(from[i] ?? 0) ?? 1
  let total = 0
  for (let i = 0; i < scores.length; i++) total += weight(i)
  const bins: ReliabilityBin[] = []
  let [bin, seen, full] = [empty(), 0, 1]
  const close = () => {
    bins.push({...bin, score: bin.score / bin.pairs, right: bin.right / bin.pairs})
    full = Math.floor((seen * BINS) / total) + 1
    bin = empty()
  }
  for (let i = 0; i < scores.length; i++) {
    const [score, times] = [scores[i] ?? 0, weight(i)]
    if (times === 0) continue
    if (seen * BINS >= full * total && score !== bin.highest) close()
    if (bin.pairs === 0) bin.lowest = score
    bin.highest = score
    bin.pairs += times
    bin.score += times * score
    bin.right += times * (right[i] ?? 0)
    seen += times
  }
  if (bin.pairs > 0) close()
  return bins
}

function empty(): ReliabilityBin {
  return {pairs: 0, lowest: 0, highest: 0, score: 0, right: 0}
}

/**
 * Expected calibration error: Σ pairs of a bin ÷ all pairs × |mean score − share that is right|, of Naeini, Cooper and Hauskrecht, Obtaining
 * well calibrated probabilities using Bayesian binning, 2015; over bins of equal mass, of Nguyen and O'Connor, Posterior calibration and
 * exploratory analysis for natural language processing models, 2015. Never below 0, and chance alone moves it up: of few pairs it says little.
 * `null` where there is no pair.
 */
export function ece(bins: readonly ReliabilityBin[]): number | null {
  const total = bins.reduce((sum, {pairs}) => sum + pairs, 0)
  if (total === 0) return null
  return bins.reduce((sum, {pairs, score, right}) => sum + pairs * Math.abs(score - right), 0) / total
}
