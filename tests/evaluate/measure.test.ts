import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bootstrap} from '../../src/evaluate/bootstrap.ts'
import type {Row} from '../../src/evaluate/counts.ts'
import {measure} from '../../src/evaluate/measure.ts'
import type {Figure} from '../../src/model/evaluation.ts'
import * as oracle from './oracle.ts'
import {somePair} from './oracle.ts'

const concepts = ['A', 'B', 'C'].map((concept) => ({concept, label: `Concept ${concept}`}))
const someRows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    document: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', null, null),
    pairs: fc.tuple(somePair, somePair, somePair),
  }),
  {maxLength: 60},
)
const all = (rows: readonly Row[]) => rows.flatMap(({pairs}) => pairs)
const own = (rows: readonly Row[], k: number) => rows.flatMap(({pairs}) => pairs[k] ?? [])
const near = (figure: Figure | undefined, wanted: number | null) =>
  wanted === null
    ? expect(figure?.value).toBe(null)
    : expect(Math.abs((figure?.value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(0.000_051)

const mean = (values: (number | null)[]) =>
  values.length === 0 ? null : values.reduce<number>((sum, one) => sum + (one ?? 0), 0) / values.length

it('gives what the definitions give, for each concept and over all', () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom(0.3, 0.5), (rows, minScore) => {
      const found = measure(concepts, rows, {minScore, resamples: 0})
      concepts.forEach((_, k) => {
        const pairs = own(rows, k)
        const one = found.concepts[k]
        expect(one?.support).toBe(pairs.filter(({truth}) => truth === 1).length)
        near(one?.precision, oracle.precision(pairs, minScore))
        near(one?.recall, oracle.recall(pairs, minScore))
        near(one?.f1, oracle.f1(pairs, minScore))
        near(one?.kappa, oracle.kappa(pairs, minScore))
        const enough = pairs.filter(({truth, score}) => truth !== null && score >= 0.1).length >= 20
        near({value: one?.calibration.ece ?? null, low: null, high: null}, enough ? oracle.ece(pairs) : null)
      })
      near(found.micro.f1, oracle.f1(all(rows), minScore))
      near(found.kappa, oracle.kappa(all(rows), minScore))
      near(found.calibration.ece, oracle.ece(all(rows)))
      for (const {least, concepts: count, f1, precision} of found.macro) {
        const many = concepts.flatMap((_, k) => {
          const pairs = own(rows, k)
          return pairs.filter(({truth}) => truth === 1).length >= least ? [pairs] : []
        })
        expect(count).toBe(many.length)
        near(f1, mean(many.map((pairs) => oracle.f1(pairs, minScore))))
        near(precision, mean(many.map((pairs) => oracle.precision(pairs, minScore))))
      }
      const ranked = rows.filter(({pairs}) => pairs.some(({truth}) => truth === 1))
      expect(found.ranking.texts).toBe(ranked.length)
      near(found.ranking.first, mean(ranked.map(({pairs}) => Number(oracle.rightAmong(1, pairs)))))
      near(found.ranking.three, mean(ranked.map(({pairs}) => Number(oracle.rightAmong(3, pairs)))))
    }),
  )
})

it('has the intervals that measuring every resample anew would give', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const found = measure(concepts, rows, {resamples: 100})
      const used = rows.filter(({pairs}) => pairs.some(({truth}) => truth !== null))
      const units = new Map<unknown, Row[]>()
      for (const row of used) units.set(row.document ?? row, [...(units.get(row.document ?? row) ?? []), row])
      expect(found.drawn.count).toBe(units.size)
      if (units.size < 7) {
        expect([found.micro.f1.low, found.kappa.high]).toEqual([null, null])
        return
      }
      const list = [...units.values()]
      const wanted = bootstrap(units.size, 100, (weights) => {
        const sample = list.flatMap((unit, i) => Array.from({length: weights[i] ?? 0}, () => unit).flat())
        const pairs = all(sample)
        return [oracle.f1(pairs, 0.5), oracle.kappa(pairs, 0.5), oracle.ece(pairs)].map((value) => value ?? Number.NaN)
      })
      for (const [i, figure] of [found.micro.f1, found.kappa, found.calibration.ece].entries()) {
        near({...figure, value: figure.low}, wanted[i]?.low ?? null)
        near({...figure, value: figure.high}, wanted[i]?.high ?? null)
      }
    }),
    {numRuns: 40},
  )
})

it('does not hang on the order of the texts, but for intervals', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const figures = (list: Row[]) => measure(concepts, list, {resamples: 0})
      const [there, back] = [figures(rows), figures(rows.toReversed())]
      // Sums of scores differ in their last bits, which rounding may show.
      near(there.calibration.ece, back.calibration.ece.value)
      const strip = ({calibration: _, concepts: list, ...rest}: typeof there) => ({
        ...rest,
        list: list.map(({calibration: _, ...one}) => one),
      })
      expect(strip(there)).toEqual(strip(back))
    }),
  )
})

describe('a small table worked out by hand', () => {
  const row = (document: string | null, ...pairs: [1 | 0 | null, number][]): Row => ({
    document,
    pairs: pairs.map(([truth, score]) => ({truth, score})),
  })
  const rows = [
    row('x', [1, 0.9], [0, 0.2], [0, 0]),
    row('x', [1, 0.4], [1, 0.6], [0, 0.7]),
    row(null, [0, 0.8], [1, 0.7], [null, 0.9]),
    row(null, [0, 0.05], [0, 0.05], [0, 0.05]),
    row('x', [null, 0.9], [null, 0.9], [null, 0.9]),
  ]
  const found = measure(concepts, rows)
  const values = (of: {precision: Figure; recall: Figure; f1: Figure} | undefined) =>
    [of?.precision, of?.recall, of?.f1].map((figure) => figure?.value)

  it('by concept', () => {
    expect(found.concepts.map(({support, found: count}) => [support, count])).toEqual([
      [2, 2],
      [2, 2],
      [0, 1],
    ])
    expect(values(found.concepts[0])).toEqual([0.5, 0.5, 0.5])
    expect(values(found.concepts[1])).toEqual([1, 1, 1])
    expect(values(found.concepts[2])).toEqual([0, null, 0])
    expect(found.concepts.map(({kappa}) => kappa.value)).toEqual([0, 1, 0])
  })

  it('over all', () => {
    expect(found).toMatchObject({texts: 4, drawn: {unit: 'document', count: 3}})
    expect(found.macro.map(({least, concepts: count}) => [least, count])).toEqual([
      [1, 2],
      [7, 0],
    ])
    expect(values(found.macro[0])).toEqual([0.75, 0.75, 0.75])
    expect(values(found.macro[1])).toEqual([null, null, null])
    expect(values(found.micro)).toEqual([0.6, 0.75, 0.6667])
    // Eleven pairs: 3 + 5 alike; by chance (5 · 4 + 6 · 7) ÷ 121.
    expect(found.kappa.value).toBeCloseTo((8 / 11 - 62 / 121) / (1 - 62 / 121), 4)
    // Three texts have a concept. The second's highest is wrong.
    expect(found.ranking).toMatchObject({texts: 3, first: {value: 0.3333}, three: {value: 1}})
    expect(found.calibration).toMatchObject({least: 0.1, pairs: 7})
  })
})

it('is quick: 1,000 resamples of 2,000 texts by 17 concepts', () => {
  const many = Array.from({length: 17}, (_, k) => ({concept: String(k + 1), label: ''}))
  const rows = Array.from(
    {length: 2000},
    (_, i): Row => ({
      document: null,
      pairs: many.map((_, k) => ({truth: (i + k) % 9 === 0 ? 1 : 0, score: ((i * 31 + k * 17) % 101) / 100})),
    }),
  )
  const start = performance.now()
  expect(measure(many, rows).micro.f1.low).not.toBe(null)
  expect(performance.now() - start).toBeLessThan(8000)
})
