import type {Evidence} from '../model/evidence.ts'
import type {ConceptWeights, TrainedModel} from '../model/trained-model.ts'
import type {Feature} from '../text/features.ts'
import type {Word} from '../text/words.ts'

/** A passage as a trained model sees it. */
export interface Seen {
  places: number[]
  values: number[]
  /** Where each feature first stands, as words. */
  spans: Feature[]
}

/** Sublinear term frequency times inverse document frequency, scaled to length 1 (Salton and Buckley 1988). */
export function see(found: readonly Feature[], {features, idf}: TrainedModel): Seen {
  const seen = new Map<number, {count: number; span: Feature}>()
  for (const span of found) {
    const place = features.get(span.name)
    if (place === undefined) continue
    const known = seen.get(place)
    if (known) known.count++
    else seen.set(place, {count: 1, span})
  }
  const places = [...seen.keys()]
  const raw = [...seen].map(([place, {count}]) => (1 + Math.log(count)) * (idf[place] ?? 0))
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1
  return {places, values: raw.map((value) => value / length), spans: [...seen.values()].map(({span}) => span)}
}

/** A concept's log-odds by the words alone. */
export function logOdds({places, values}: Seen, {bias, weights}: ConceptWeights): number {
  let sum = bias
  for (let i = 0; i < places.length; i++) sum += (weights[places[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return sum
}

/** How many words a score is walked back to at most. */
const MOST = 5

/** The words that moved a concept's score up most, each with its share of the log-odds. */
export function movers(
  seen: Seen,
  concept: string,
  {weights}: ConceptWeights,
  factor: number,
  text: string,
  words: readonly Word[],
): Evidence[] {
  return seen.spans
    .map((span, i) => ({span, weight: factor * (weights[seen.places[i] ?? 0] ?? 0) * (seen.values[i] ?? 0)}))
    .filter(({weight}) => weight > 0.05)
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, MOST)
    .map(({span, weight}) => {
      const [start, end] = [words[span.start]?.start ?? 0, words[span.end - 1]?.end ?? 0]
      return {quote: text.slice(start, end), start, end, by: 'model', concept, weight: Math.round(weight * 1000) / 1000}
    })
}
