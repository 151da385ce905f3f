/** A text and a concept: what a reader says (`null` counts neither way) and how it was scored. */
export interface Judged {
  truth: 1 | 0 | null
  score: number
}

/** How often reader and scores said yes: both, only the scores, only the reader, neither. */
export interface Tally {
  both: number
  wrong: number
  missed: number
  neither: number
}

/** The parts of a tally in a fixed order. */
export const outcomes = ['both', 'wrong', 'missed', 'neither'] as const

/** What a pair adds one to, or `null` where it counts neither way. */
export function outcome({truth, score}: Judged, minScore: number): keyof Tally | null {
  if (truth === null) return null
  if (score >= minScore) return truth === 1 ? 'both' : 'wrong'
  return truth === 1 ? 'missed' : 'neither'
}

/** Counts pairs, of one concept or of all. A score of `minScore` or more says yes. */
export function tally(pairs: readonly Judged[], minScore = 0.5): Tally {
  const counts = {both: 0, wrong: 0, missed: 0, neither: 0}
  for (const pair of pairs) {
    const one = outcome(pair, minScore)
    if (one !== null) counts[one]++
  }
  return counts
}

/** Tallies put together: what is micro-averaged. */
export function pooled(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, one) => total + one[key], 0)
  return {both: sum('both'), wrong: sum('wrong'), missed: sum('missed'), neither: sum('neither')}
}

/** Precision, recall and their harmonic mean; `null` where there is nothing to divide by. */
export interface PlainRates {
  precision: number | null
  recall: number | null
  f1: number | null
}

/**
 * Precision both ÷ (both + wrong), recall both ÷ (both + missed), F1 2 both ÷ (2 both + wrong + missed): van Rijsbergen,
 * Information Retrieval, 2nd edition 1979, chapter 7.
 */
export function rates({both, wrong, missed}: Tally): PlainRates {
  return {
    precision: quotient(both, both + wrong),
    recall: quotient(both, both + missed),
    f1: quotient(2 * both, 2 * both + wrong + missed),
  }
}

/**
 * Means over the concepts that have a text: macro-F1 is the mean of F1s (Lewis 1991), not the F1 of means. A concept that was never
 * found has a precision of 0 here.
 */
export function macro(tallies: readonly Tally[]): PlainRates {
  const some = tallies.filter(({both, missed}) => both + missed > 0).map(rates)
  const mean = (key: keyof PlainRates) =>
    quotient(
      some.reduce((sum, one) => sum + (one[key] ?? 0), 0),
      some.length,
    )
  return {precision: mean('precision'), recall: mean('recall'), f1: mean('f1')}
}

/**
 * Agreement beyond chance, (observed − expected) ÷ (1 − expected), where chance keeps how often each of the two says yes: Cohen, A
 * coefficient of agreement for nominal scales, 1960. `null` where both always say the same one thing, or there is nothing.
 */
export function kappa({both, wrong, missed, neither}: Tally): number | null {
  const all = both + wrong + missed + neither
  const observed = all * (both + neither)
  const expected = (both + wrong) * (both + missed) + (missed + neither) * (wrong + neither)
  return quotient(observed - expected, all * all - expected)
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
