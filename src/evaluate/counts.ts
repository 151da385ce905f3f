import {rank} from './ranking.ts'
import {type Judged, outcome, outcomes, type Tally} from './tally.ts'

/** A text: its pairs, in the order of the concepts. */
export interface Row {
  document: string | null
  pairs: readonly Judged[]
}

/** What is drawn, and which of them each text belongs to. */
export function unitsOf(texts: readonly Row[]): {unit: 'document' | 'text'; count: number; of: number[]} {
  const known = new Map<string, number>()
  let count = 0
  const of = texts.map(({document}) => {
    const seen = document === null ? undefined : known.get(document)
    if (seen !== undefined) return seen
    if (document !== null) known.set(document, count)
    return count++
  })
  return {unit: known.size > 0 ? 'document' : 'text', count, of}
}

/** The counts of a sample: a tally a concept, and in how many texts the right concepts stand high. */
export interface Counts {
  tallies: Tally[]
  texts: number
  first: number
  three: number
}

/** Counts each unit once; what comes back sums them, each as often as the sample has the unit. */
export function counter(
  texts: readonly Row[],
  unitOf: readonly number[],
  units: number,
  concepts: number,
  minScore: number,
): (weights: Int32Array) => Counts {
  const parts = outcomes.length
  const width = concepts * parts + 3
  const cells = new Int32Array(units * width)
  texts.forEach(({pairs}, index) => {
    const start = (unitOf[index] ?? 0) * width
    const add = (cell: number) => {
      cells[start + cell] = (cells[start + cell] ?? 0) + 1
    }
    pairs.forEach((pair, k) => {
      const one = outcome(pair, minScore)
      if (one !== null) add(k * parts + outcomes.indexOf(one))
    })
    const place = rank(pairs)
    if (place === null) return
    add(concepts * parts)
    if (place === 1) add(concepts * parts + 1)
    if (place <= 3) add(concepts * parts + 2)
  })
  return (weights) => {
    const total = new Int32Array(width)
    for (let unit = 0; unit < units; unit++) {
      const times = weights[unit] ?? 0
      if (times === 0) continue
      const start = unit * width
      for (let cell = 0; cell < width; cell++) total[cell] = (total[cell] ?? 0) + times * (cells[start + cell] ?? 0)
    }
    const at = (cell: number) => total[cell] ?? 0
    const tallies = Array.from({length: concepts}, (_, k) => ({
      both: at(k * parts),
      wrong: at(k * parts + 1),
      missed: at(k * parts + 2),
      neither: at(k * parts + 3),
    }))
    return {tallies, texts: at(width - 3), first: at(width - 2), three: at(width - 1)}
  }
}
