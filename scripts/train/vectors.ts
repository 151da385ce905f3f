import {LEAST_LENGTH} from '../../src/text/features.ts'
import type {Row} from './logistic.ts'

/** The features of a model and how rare each is. */
export interface Vocabulary {
  places: Map<string, number>
  idf: Float64Array
}

/** Features that stand in at least `least` texts, and those of `also`, sorted by name so that the places are always the same. */
export function vocabulary(
  texts: readonly ReadonlyMap<string, number>[],
  least: number,
  also: Iterable<string> = [],
): Vocabulary {
  const frequency = new Map<string, number>()
  for (const text of texts) for (const name of text.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1)
  const often = [...frequency].filter(([, count]) => count >= least).map(([name]) => name)
  const names = [...new Set([...often, ...also])].sort()
  return {
    places: new Map(names.map((name, place) => [name, place])),
    idf: Float64Array.from(names, (name) => Math.log((1 + texts.length) / (1 + (frequency.get(name) ?? 0))) + 1),
  }
}

/** Sublinear term frequency times idf, of length 1 (Salton and Buckley 1988), or shorter where the text is. */
export function vector(text: ReadonlyMap<string, number>, {places, idf}: Vocabulary): Row {
  const found: [number, number][] = []
  for (const [name, count] of text) {
    const place = places.get(name)
    if (place !== undefined) found.push([place, (1 + Math.log(count)) * (idf[place] ?? 0)])
  }
  const length = Math.max(Math.sqrt(found.reduce((sum, [, value]) => sum + value * value, 0)), LEAST_LENGTH)
  return {
    places: Int32Array.from(found, ([place]) => place),
    values: Float64Array.from(found, ([, value]) => value / length),
  }
}
