import {type Example, logistic, type Row} from './logistic.ts'
import type {Neighbours} from './neighbours.ts'
import {type Vocabulary, vector} from './vectors.ts'

/** How far the company that words keep counts beside the words themselves. */
const NEAR = 0.7

/** What is learned from. */
export interface Lesson {
  bag: ReadonlyMap<string, number>
  /** Of each column; `null` teaches nothing. */
  labels: readonly (number | null)[]
  weight: number
}

/**
 * Weights of the features for every column, the bias last. Each block of columns is learned from the lessons that teach
 * it something.
 *
 * Beside the features themselves a text is seen by the company that its words keep. That is linear too, so it is folded into
 * the weights of the words in the end: words that no coded text holds get a weight from those that stand in the same company.
 */
export function learn(
  lessons: readonly Lesson[],
  features: Vocabulary,
  blocks: readonly (readonly number[])[],
  {l2, near}: {l2: number; near: Neighbours | null},
): Float64Array[] {
  const size = features.idf.length
  const vectors = [...features.places.keys()].map((name) => near?.of.get(name) ?? null)
  const width = size + (near?.size ?? 0)
  const rows = lessons.map(({bag}) => withCompany(vector(bag, features), vectors, size, near?.size ?? 0))
  const found: Float64Array[] = []
  for (const block of blocks) {
    const examples = lessons.flatMap(({labels, weight}, i): Example[] => {
      const own = block.map((column) => labels[column] ?? null)
      return own.every((label) => label === null) ? [] : [{row: rows[i] as Row, labels: own, weight}]
    })
    const {held, kept} = heldOnly(examples, width)
    const {values, columns} = logistic(kept, held.size, block.length, {l2})
    block.forEach((column, c) => {
      // What no text of the block holds has no weight.
      const at = (place: number) => {
        const row = place === width ? held.size : held.get(place)
        return row === undefined ? 0 : (values[row * columns + c] as number)
      }
      const weights = Float64Array.from({length: size + 1}, (_, place) => (place < size ? at(place) : at(width)))
      vectors.forEach((vector, place) => {
        if (vector)
          weights[place] =
            (weights[place] as number) + NEAR * vector.reduce((sum, one, d) => sum + one * at(size + d), 0)
      })
      found[column] = weights
    })
  }
  return found
}

/** The examples over those features alone that they hold: a block of few texts has few. */
function heldOnly(examples: readonly Example[], width: number): {held: Map<number, number>; kept: Example[]} {
  const met = new Uint8Array(width)
  for (const {row} of examples) for (const place of row.places) met[place] = 1
  const numbers = new Int32Array(width)
  const held = new Map<number, number>()
  met.forEach((yes, place) => {
    if (yes === 0) return
    numbers[place] = held.size
    held.set(place, held.size)
  })
  const kept = examples.map((example) => ({
    ...example,
    row: {values: example.row.values, places: example.row.places.map((place) => numbers[place] as number)},
  }))
  return {held, kept}
}

/** The log-odds of a text by the weights of one column. */
export function logOdds({places, values}: Row, weights: Float64Array): number {
  let sum = weights.at(-1) ?? 0
  for (let k = 0; k < places.length; k++) sum += (values[k] as number) * (weights[places[k] as number] as number)
  return sum
}

function withCompany(
  {places, values}: Row,
  vectors: readonly (Float64Array | null)[],
  size: number,
  more: number,
): Row {
  if (more === 0) return {places, values}
  const company = new Float64Array(more)
  places.forEach((place, k) => {
    const vector = vectors[place]
    if (vector)
      for (let d = 0; d < more; d++)
        company[d] = (company[d] as number) + NEAR * (values[k] as number) * (vector[d] as number)
  })
  return {
    places: Int32Array.from([...places, ...company.keys()], (place, i) => (i < places.length ? place : size + place)),
    values: Float64Array.from([...values, ...company]),
  }
}
