import {EigenvalueDecomposition, Matrix, QrDecomposition} from 'ml-matrix'
import {random} from '../../src/evaluate/bootstrap.ts'

/** A vector for each stem, of length 1: stems that stand among the same words lie near each other. */
export interface Neighbours {
  size: number
  of: Map<string, Float64Array>
}

/** Words on either side that count as company. */
const WINDOW = 15
/** A stem that stands more seldom says too little. */
const LEAST = 8
/** Numbers a stem. */
const SIZE = 100
const SPARE = 20
const ROUNDS = 4

/**
 * Learns from running text in which company words stand, without any label: positive pointwise mutual information with
 * smoothed contexts, cut to its strongest directions (Levy, Goldberg and Dagan 2015, "Improving distributional
 * similarity"), found by subspace iteration from a fixed start (Halko, Martinsson and Tropp 2011).
 */
export function neighbours(texts: readonly (readonly string[])[]): Neighbours {
  const count = new Map<string, number>()
  for (const text of texts) for (const stem of text) count.set(stem, (count.get(stem) ?? 0) + 1)
  const stems = [...count]
    .filter(([, times]) => times >= LEAST)
    .map(([stem]) => stem)
    .sort()
  const information = mutual(texts, new Map(stems.map((stem, place) => [stem, place])))
  const start = random(7)
  let basis = orthogonal(
    Array.from({length: stems.length}, () => Float64Array.from({length: SIZE + SPARE}, () => start() - 0.5)),
  )
  for (let round = 0; round < ROUNDS; round++) basis = orthogonal(times(information, basis))
  const image = times(information, basis)
  const small = new Matrix(basis.map((row) => [...row])).transpose().mmul(new Matrix(image.map((row) => [...row])))
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(small, {assumeSymmetric: true})
  const strongest = realEigenvalues
    .map((value, k) => ({value: Math.abs(value), k}))
    .sort((a, b) => b.value - a.value)
    .slice(0, SIZE)
  const vectors = basis.map((row) => {
    const vector = Float64Array.from(
      strongest,
      ({value, k}) => Math.sqrt(value) * row.reduce((sum, one, i) => sum + one * eigenvectorMatrix.get(i, k), 0),
    )
    const length = Math.hypot(...vector) || 1
    return vector.map((one) => one / length)
  })
  return {size: SIZE, of: new Map(stems.map((stem, place) => [stem, vectors[place] ?? new Float64Array(SIZE)]))}
}

/** For each stem the stems in whose company it stands more often than by chance, and how much more. */
type Sparse = {places: Int32Array; values: Float64Array}[]

function mutual(texts: readonly (readonly string[])[], places: ReadonlyMap<string, number>): Sparse {
  const n = places.size
  const pairs = new Float32Array(n * n)
  for (const text of texts) {
    const known = text.map((stem) => places.get(stem) ?? -1)
    for (let i = 0; i < known.length; i++) {
      const one = known[i] as number
      if (one < 0) continue
      for (let j = i + 1; j <= i + WINDOW && j < known.length; j++) {
        const other = known[j] as number
        if (other < 0) continue
        ;(pairs[one * n + other] as number) += 1
        ;(pairs[other * n + one] as number) += 1
      }
    }
  }
  const totals = Float64Array.from({length: n}, (_, i) =>
    pairs.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0),
  )
  const smoothed = totals.map((total) => total ** 0.75)
  const all = smoothed.reduce((sum, one) => sum + one, 0)
  const share = smoothed.map((one) => one / all)
  return Array.from({length: n}, (_, i) => {
    const [found, values]: [number[], number[]] = [[], []]
    for (let j = 0; j < n; j++) {
      const together = pairs[i * n + j] as number
      if (together === 0) continue
      // Both ways round, since only one of the two is smoothed.
      const value =
        Math.log(together / ((totals[i] as number) * (share[j] as number))) / 2 +
        Math.log(together / ((totals[j] as number) * (share[i] as number))) / 2
      if (value <= 0) continue
      found.push(j)
      values.push(value)
    }
    return {places: Int32Array.from(found), values: Float64Array.from(values)}
  })
}

function times(matrix: Sparse, columns: readonly Float64Array[]): Float64Array[] {
  const width = columns[0]?.length ?? 0
  return matrix.map(({places, values}) => {
    const row = new Float64Array(width)
    for (let k = 0; k < places.length; k++) {
      const value = values[k] as number
      const column = columns[places[k] as number] as Float64Array
      for (let c = 0; c < width; c++) row[c] = (row[c] as number) + value * (column[c] as number)
    }
    return row
  })
}

function orthogonal(rows: readonly Float64Array[]): Float64Array[] {
  return new QrDecomposition(new Matrix(rows.map((row) => [...row]))).orthogonalMatrix
    .to2DArray()
    .map((row) => Float64Array.from(row))
}
