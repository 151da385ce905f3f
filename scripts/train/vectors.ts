import {features} from '../../src/text/features.ts'
import type {Lexicon} from '../../src/text/terms.ts'
import {words} from '../../src/text/words.ts'
import type {Row} from './logistic.ts'

/** The features of a model and how rare each is. */
export interface Vocabulary {
  places: Map<string, number>
  idf: Float64Array
}

export function counts(text: string, lexicon: Lexicon): Map<string, number> {
  const found = new Map<string, number>()
  for (const {name} of features(words(text), lexicon)) found.set(name, (found.get(name) ?? 0) + 1)
  return found
}

/** Features that stand in at least `least` texts, sorted by name so that the places are always the same. */
export function vocabulary(
  texts: readonly Map<string, number>[],
  least: number,
  keep?: ReadonlySet<string>,
): Vocabulary {
  const frequency = new Map<string, number>()
  for (const text of texts) for (const name of text.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1)
  const names = [...frequency]
    .filter(([name, count]) => count >= least && (!keep || keep.has(name)))
    .map(([name]) => name)
    .sort()
  return {
    places: new Map(names.map((name, place) => [name, place])),
    idf: Float64Array.from(names, (name) => Math.log((1 + texts.length) / (1 + (frequency.get(name) ?? 0))) + 1),
  }
}

/** Sublinear term frequency times idf, of length 1; then the extra values as they are, behind the vocabulary. */
export function vector(text: Map<string, number>, {places, idf}: Vocabulary, extra: readonly number[] = []): Row {
  const found: [number, number][] = []
  for (const [name, count] of text) {
    const place = places.get(name)
    if (place !== undefined) found.push([place, (1 + Math.log(count)) * (idf[place] ?? 0)])
  }
  const length = Math.sqrt(found.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  const scaled = found.map(([place, value]): [number, number] => [place, value / length])
  extra.forEach((value, i) => {
    if (value !== 0) scaled.push([idf.length + i, value])
  })
  return {places: Int32Array.from(scaled, ([place]) => place), values: Float64Array.from(scaled, ([, value]) => value)}
}
