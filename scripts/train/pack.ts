import type {TrainedModelFile} from '../../src/model/trained-model.ts'
import type {Vocabulary} from './vectors.ts'

/** The features that move some concept most. */
export function heaviest(weights: readonly Float64Array[], {places, idf}: Vocabulary, most: number): Vocabulary {
  const worth = [...places.keys()].map((name, place) => ({
    name,
    weight: Math.max(...weights.map((w) => Math.abs(w[place] ?? 0))) * (idf[place] ?? 0),
  }))
  worth.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
  const names = worth
    .slice(0, most)
    .map(({name}) => name)
    .sort()
  return {
    places: new Map(names.map((name, place) => [name, place])),
    idf: Float64Array.from(names, (name) => idf[places.get(name) ?? 0] ?? 0),
  }
}

/** Signed bytes and a scale; at most so many weights, the heaviest, with their places. */
export function quantise(values: Float64Array, most: number): TrainedModelFile['idf'] {
  const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / 127 || 1
  const bytes = (list: ArrayLike<number>) =>
    Buffer.from(Int8Array.from(list, (value) => Math.round(value / scale)).buffer).toString('base64')
  if (values.length <= most) return {scale, bytes: bytes(values)}
  const places = [...values.keys()]
    .sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
  return {
    scale,
    bytes: bytes(places.map((place) => values[place] ?? 0)),
    places: Buffer.from(Uint16Array.from(places).buffer).toString('base64'),
  }
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
