import type {Evidence} from '../model/evidence.ts'
import type {Combination, ConceptWeights, TrainedModel} from '../model/trained-model.ts'
import type {Lexicon} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import {type Seen, seer} from './seeing.ts'

/** A trained model made ready for the concepts of its framework. */
export interface WordsModel {
  /** By the place of each concept what the model has learned of it, `null` where nothing. */
  learned: readonly (Learned | null)[]
  /** What it says of a passage, `null` where it knows none of its words. */
  opinionOn(words: readonly Word[]): Opinion | null
}

export interface Learned {
  weights: ConceptWeights
  combination: Combination
}

/** What a trained model says of one passage by its words alone, as log-odds. */
export interface Opinion {
  seen: Seen
  /** That it is worth reading at all. */
  worth: number
  /** That it is about each of the concepts, by their places. */
  about: Float64Array
}

export function wordsModel(
  model: TrainedModel,
  lexicon: Lexicon,
  concepts: readonly {notation: string; level: string}[],
): WordsModel {
  const learned = concepts.map(({notation, level}): Learned | null => {
    const [weights, combination] = [model.concepts.get(notation), model.combine.get(level)]
    return weights && combination ? {weights, combination} : null
  })
  const none = {bias: 0, prior: 0, weights: new Float32Array(0)}
  const see = seer(model, lexicon)
  const logOdds = logOddsOf(
    [...learned.map((one) => one?.weights ?? none), model.concepts.get('') ?? none],
    model.features.size,
  )
  return {
    learned,
    opinionOn(words) {
      const seen = see(words)
      if (seen.places.length === 0) return null
      const about = logOdds(seen)
      return {seen, about, worth: about[learned.length] ?? 0}
    },
  }
}

/**
 * Reckons the log-odds of all concepts at once. Most features weigh for few concepts: a feature's weights lie together, and
 * those of other features are not touched.
 */
function logOddsOf(concepts: readonly ConceptWeights[], size: number): (seen: Seen) => Float64Array {
  const biases = Float64Array.from(concepts, ({bias}) => bias)
  const count = concepts.reduce(
    (sum, {weights}) => sum + weights.reduce((own, one) => (one === 0 ? own : own + 1), 0),
    0,
  )
  const [whose, share, starts] = [new Uint16Array(count), new Float32Array(count), new Int32Array(size + 1)]
  let at = 0
  for (let place = 0; place < size; place++) {
    concepts.forEach(({weights}, concept) => {
      const weight = weights[place] ?? 0
      if (weight === 0) return
      whose[at] = concept
      share[at++] = weight
    })
    starts[place + 1] = at
  }
  return ({places, values}) => {
    const sums = biases.slice()
    for (let i = 0; i < places.length; i++) {
      const [place, value] = [places[i] ?? 0, values[i] ?? 0]
      const end = starts[place + 1] ?? 0
      for (let at = starts[place] ?? 0; at < end; at++) {
        const concept = whose[at] ?? 0
        sums[concept] = (sums[concept] ?? 0) + (share[at] ?? 0) * value
      }
    }
    return sums
  }
}

/** How many words a score is walked back to at most. */
const MOST = 5
/** What moves a score less is not shown. */
const LEAST = 0.05

/** The words that moved a concept's score up most, each with its share of the log-odds. */
export function movers(
  {places, values, spans}: Seen,
  concept: string,
  {weights}: ConceptWeights,
  factor: number,
  text: string,
  words: readonly Word[],
): Evidence[] {
  const found: {span: {start: number; end: number}; weight: number}[] = []
  spans.forEach((span, i) => {
    const weight = factor * (weights[places[i] ?? 0] ?? 0) * (values[i] ?? 0)
    if (weight > LEAST) found.push({span, weight})
  })
  return found
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, MOST)
    .map(({span, weight}) => {
      const [start, end] = [words[span.start]?.start ?? 0, words[span.end - 1]?.end ?? 0]
      return {quote: text.slice(start, end), start, end, by: 'model', concept, weight: Math.round(weight * 1000) / 1000}
    })
}
