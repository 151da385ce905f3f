import fc from 'fast-check'
import {expect, it} from 'vitest'
import {type Example, logistic} from '../../scripts/train/logistic.ts'

const SIZE = 4
const COLUMNS = 2
const L2 = 0.3

const label = fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constant(null))
const example = fc
  .record({
    values: fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: SIZE, maxLength: SIZE}),
    labels: fc.tuple(label, label),
    weight: fc.double({min: 0.1, max: 2, noNaN: true}),
  })
  .map(
    ({values, labels, weight}): Example => ({
      row: {places: Int32Array.from(values.keys()), values: Float64Array.from(values)},
      labels,
      weight,
    }),
  )

it('ends where no weight can be moved to lessen the loss', () => {
  fc.assert(
    fc.property(fc.array(example, {minLength: 3, maxLength: 12}), (examples) => {
      const {values} = logistic(examples, SIZE, COLUMNS, {l2: L2, iterations: 500, tolerance: 1e-14})
      for (let column = 0; column < COLUMNS; column++) {
        const at = (place: number) => values[place * COLUMNS + column] ?? Number.NaN
        // The gradient written out for one column, a row at a time.
        const gradient = Array.from({length: SIZE}, (_, place) => L2 * at(place))
        for (const {row, labels, weight} of examples) {
          const wanted = labels[column]
          if (wanted === null || wanted === undefined) continue
          const z = row.values.reduce((sum, value, k) => sum + value * at(k), at(SIZE))
          const error = weight * (1 / (1 + Math.exp(-z)) - wanted)
          row.values.forEach((value, k) => {
            gradient[k] = (gradient[k] ?? 0) + error * value
          })
        }
        for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(0.01)
      }
    }),
    {numRuns: 50, seed: 3},
  )
})

it('learns a column from the rows that say something of it', () => {
  const row = (value: number) => ({places: Int32Array.from([0]), values: Float64Array.from([value])})
  const rows: Example[] = [
    {row: row(1), labels: [1, null], weight: 1},
    {row: row(-1), labels: [0, null], weight: 1},
    {row: row(1), labels: [null, 0], weight: 1},
    {row: row(-1), labels: [null, 1], weight: 1},
  ]
  const {values} = logistic(rows, 1, 2, {l2: 0.1})
  expect(values[0]).toBeGreaterThan(0.5)
  expect(values[1]).toBeCloseTo(-(values[0] ?? 0), 6)
})
