// The figures of an evaluation, worked out the long way: from lists of yes and no, with nothing of src/evaluate.
import fc from 'fast-check'

export interface Pair {
  truth: 1 | 0 | null
  score: number
}

/** Pairs as they come: few different scores, so that many are equal, and some that count neither way. */
export const somePair: fc.Arbitrary<Pair> = fc.record({
  truth: fc.constantFrom(1 as const, 0 as const, 0 as const, null),
  score: fc.oneof(
    fc.integer({min: 0, max: 20}).map((n) => n / 20),
    fc.double({min: 0, max: 1, noNaN: true}),
  ),
})
export const somePairs = fc.array(somePair, {maxLength: 60})

const counting = (pairs: readonly Pair[]) => pairs.filter(({truth}) => truth !== null)
const share = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length / list.length
const orNull = (value: number) => (Number.isNaN(value) ? null : value)

export function precision(pairs: readonly Pair[], least: number): number | null {
  return orNull(
    share(
      counting(pairs).filter(({score}) => score >= least),
      ({truth}) => truth === 1,
    ),
  )
}

export function recall(pairs: readonly Pair[], least: number): number | null {
  return orNull(
    share(
      counting(pairs).filter(({truth}) => truth === 1),
      ({score}) => score >= least,
    ),
  )
}

/** The harmonic mean, and by its definition 0 where both are. */
export function f1(pairs: readonly Pair[], least: number): number | null {
  const [p, r] = [precision(pairs, least), recall(pairs, least)]
  if (p === null && r === null) return null
  return p === null || r === null || p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

export function kappa(pairs: readonly Pair[], least: number): number | null {
  const answers = counting(pairs).map(({truth, score}) => [truth === 1, score >= least] as const)
  const observed = share(answers, ([reader, scores]) => reader === scores)
  const expected = [true, false].reduce(
    (sum, answer) =>
      sum + share(answers, ([reader]) => reader === answer) * share(answers, ([, scores]) => scores === answer),
    0,
  )
  return Math.abs(1 - expected) < 1e-12 ? null : orNull((observed - expected) / (1 - expected))
}

export function ece(pairs: readonly Pair[]): number | null {
  const list = counting(pairs).filter(({score}) => score >= 0.1)
  const binOf = ({score}: Pair) => Math.floor((10 * list.filter((one) => one.score < score).length) / list.length)
  const bins = Array.from({length: 10}, (_, bin) => list.filter((pair) => binOf(pair) === bin))
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const gaps = bins
    .filter((bin) => bin.length > 0)
    .map((bin) => {
      const gap = Math.abs(mean(bin.map(({score}) => score)) - share(bin, ({truth}) => truth === 1))
      return (bin.length / list.length) * gap
    })
  return list.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0)
}

/** Whether a right concept is among the `most` highest. Of equal scores the first comes first. */
export function rightAmong(most: number, pairs: readonly Pair[]): boolean {
  const left = counting(pairs).filter(({score}) => score > 0)
  for (let i = 0; i < most; i++) {
    const highest = Math.max(...left.map(({score}) => score))
    const [best] = left.splice(
      left.findIndex(({score}) => score === highest),
      1,
    )
    if (best?.truth === 1) return true
  }
  return false
}
