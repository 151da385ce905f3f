import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bootstrap} from '../../src/evaluate/bootstrap.ts'
import {ece, ladder, reliability} from '../../src/evaluate/calibration.ts'
import {rank, ranking} from '../../src/evaluate/ranking.ts'
import {type Judged, kappa, macro, rates, tally} from '../../src/evaluate/tally.ts'
import * as oracle from './oracle.ts'
import {somePair, somePairs} from './oracle.ts'

const close = (found: number | null, wanted: number | null) =>
  wanted === null ? expect(found).toBe(null) : expect(found).toBeCloseTo(wanted, 10)
const least = fc.constantFrom(0.1, 0.5, 0.75)

describe('rates and kappa', () => {
  it('are what lists of yes and no give', () => {
    fc.assert(
      fc.property(somePairs, least, (pairs, minScore) => {
        const counts = tally(pairs, minScore)
        const found = rates(counts)
        close(found.precision, oracle.precision(pairs, minScore))
        close(found.recall, oracle.recall(pairs, minScore))
        close(found.f1, oracle.f1(pairs, minScore))
        close(kappa(counts), oracle.kappa(pairs, minScore))
      }),
    )
  })

  it('are those worked out by hand', () => {
    // Of 50 pairs both say yes to 20 and no to 15: 0.7 alike, 0.5 by chance.
    const counts = {both: 20, wrong: 5, missed: 10, neither: 15}
    expect(kappa(counts)).toBeCloseTo((0.7 - 0.5) / (1 - 0.5), 12)
    expect(rates(counts)).toEqual({precision: 20 / 25, recall: 20 / 30, f1: 40 / 55})
  })

  it('are not there where there is nothing to divide by', () => {
    expect(rates(tally([]))).toEqual({precision: null, recall: null, f1: null})
    expect(rates({both: 0, wrong: 0, missed: 2, neither: 1})).toEqual({precision: null, recall: 0, f1: 0})
    expect(kappa({both: 0, wrong: 0, missed: 0, neither: 9})).toBe(null)
  })

  it('macro is the mean of the concepts that have a text; one never found has a precision of 0', () => {
    const never = {both: 0, wrong: 0, missed: 1, neither: 3}
    const always = {both: 2, wrong: 2, missed: 0, neither: 0}
    const without = {both: 0, wrong: 4, missed: 0, neither: 0}
    expect(macro([never, always, without])).toEqual({precision: 0.25, recall: 0.5, f1: (0 + 4 / 6) / 2})
    expect(macro([without])).toEqual({precision: null, recall: null, f1: null})
  })
})

describe('calibration', () => {
  it('is what the definition gives, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(somePair, {maxLength: 200}), (pairs) => {
        close(ece(reliability(ladder(pairs))), oracle.ece(pairs))
        close(ece(reliability(ladder(pairs.toReversed()))), oracle.ece(pairs))
      }),
    )
  })

  it('counts a pair as often as it weighs', () => {
    const weighed = fc.array(fc.tuple(somePair, fc.integer({min: 0, max: 4})), {maxLength: 80})
    fc.assert(
      fc.property(weighed, (list) => {
        const repeated = list.flatMap(([pair, times]) => Array.from({length: times}, () => pair))
        const found = reliability(ladder(list.map(([pair]) => pair)), (index) => list[index]?.[1] ?? 0)
        const wanted = reliability(ladder(repeated))
        expect(found.map(({pairs, lowest, highest}) => [pairs, lowest, highest])).toEqual(
          wanted.map(({pairs, lowest, highest}) => [pairs, lowest, highest]),
        )
        close(ece(found), ece(wanted))
      }),
    )
  })

  it('is that worked out by hand', () => {
    // Twenty pairs, so two a bin: scores 0.90 and 0.92 of which one is right, and nine bins that are as they should be.
    const sure = Array.from({length: 18}, (_, i): Judged => ({truth: 1, score: 1 - i / 1e9}))
    const pairs: Judged[] = [{truth: 1, score: 0.9}, {truth: 0, score: 0.92}, ...sure, {truth: 0, score: 0.09}]
    const bins = reliability(ladder(pairs))
    expect(bins).toHaveLength(10)
    expect(bins[0]).toEqual({pairs: 2, lowest: 0.9, highest: 0.92, score: 0.91, right: 0.5})
    expect(ece(bins)).toBeCloseTo(0.41 * 0.1, 6)
  })

  it('has ten bins of equal mass, fewer where scores are equal', () => {
    const scores = (list: number[]) => list.map((score): Judged => ({truth: 1, score}))
    const bins = (list: number[]) => reliability(ladder(scores(list))).map(({pairs}) => pairs)
    expect(bins(Array.from({length: 1000}, (_, i) => 0.1 + i / 2000))).toEqual(Array.from({length: 10}, () => 100))
    expect(bins(Array.from({length: 25}, (_, i) => 0.1 + i / 50))).toEqual([3, 2, 3, 2, 3, 2, 3, 2, 3, 2])
    expect(bins(Array.from({length: 100}, (_, i) => (i < 95 ? 0.5 : 0.9)))).toEqual([95, 5])
    expect(bins([])).toEqual([])
  })
})

describe('rank', () => {
  it('is where a right concept stands', () => {
    fc.assert(
      fc.property(fc.array(somePair, {maxLength: 12}), (pairs) => {
        const place = rank(pairs)
        expect(place === null).toBe(!pairs.some(({truth}) => truth === 1))
        for (const most of [1, 2, 3, 12]) expect(place !== null && place <= most).toBe(oracle.rightAmong(most, pairs))
      }),
    )
  })

  it('passes over what counts neither way, and ranks nothing that is scored 0', () => {
    const touched = {truth: null, score: 0.9}
    expect(rank([touched, {truth: 1, score: 0.4}, {truth: 0, score: 0.3}])).toBe(1)
    expect(rank([{truth: 1, score: 0}])).toBe(Number.POSITIVE_INFINITY)
    const second = [{truth: 0, score: 0.6} as const, {truth: 1, score: 0.5} as const]
    expect(ranking([second, [{truth: 1, score: 1}], [touched]])).toEqual({texts: 2, first: 1, three: 2})
  })
})

describe('bootstrap', () => {
  const mean = (values: readonly number[]) => (weights: Int32Array) => [
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / values.length,
  ]

  it('gives about the interval that theory gives for a share', () => {
    // Of 400, half: the standard error is 0.025, so 0.451 to 0.549.
    const [interval] = bootstrap(400, 4000, mean(Array.from({length: 400}, (_, i) => i % 2)))
    expect(Math.abs((interval?.low ?? 0) - 0.451)).toBeLessThan(0.006)
    expect(Math.abs((interval?.high ?? 0) - 0.549)).toBeLessThan(0.006)
  })

  it('draws as many units as there are, and takes the 25th of 1,000 from below and above', () => {
    const sizes: number[] = []
    let sample = 0
    const [interval, rare] = bootstrap(7, 1000, (weights) => {
      sizes.push(weights.reduce((sum, one) => sum + one, 0))
      sample++
      // 1 to 1,000 in a mixed order; and a figure that has a value in few samples.
      return [((sample * 377) % 1000) + 1, sample % 3 === 0 ? 1 : Number.NaN]
    })
    expect(new Set(sizes)).toEqual(new Set([7]))
    expect(interval).toEqual({low: 25, high: 976})
    expect(rare).toBe(null)
  })

  it('is the same each time, and nothing of no or few resamples', () => {
    const values = [1, 5, 2, 8, 3, 9, 4]
    expect(bootstrap(7, 200, mean(values))).toEqual(bootstrap(7, 200, mean(values)))
    expect(bootstrap(7, 0, mean(values))).toEqual([])
    expect(bootstrap(7, 30, mean(values))).toEqual([null])
  })
})
