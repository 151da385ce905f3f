import type {Evidence} from '../model/evidence.ts'
import type {Combination, TrainedModel} from '../model/trained-model.ts'
import type {Lexicon} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import {type Seen, seer} from './seeing.ts'
import {type Weights, weightsOf} from './weights.ts'

/** A trained model made ready for the concepts of its framework. */
export interface WordsModel {
  /** By the place of each concept what the model has learned of it, `null` where nothing. */
  learned: readonly (Learned | null)[]
  weights: Weights
  /** What it says of a passage, `null` where it knows none of its words. */
  opinionOn(words: readonly Word[]): Opinion | null
}

export interface Learned {
  prior: number
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
  // The commonest first: what nearly every passage needs lies close together.
  const order = [...model.idf.keys()].sort((a, b) => (model.idf[a] ?? 0) - (model.idf[b] ?? 0))
  const see = seer(model, order, lexicon)
  const all = [...concepts.map(({notation}) => notation), '']
  const weights = weightsOf(
    all.map((notation) => model.concepts.get(notation) ?? NONE),
    order,
  )
  return {
    learned: concepts.map(({notation, level}): Learned | null => {
      const [own, combination] = [model.concepts.get(notation), model.combine.get(level)]
      return own && combination ? {prior: own.prior, combination} : null
    }),
    weights,
    opinionOn(words) {
      const seen = see(words)
      if (seen.features.length === 0) return null
      const about = weights.logOdds(seen)
      return {seen, about, worth: about[concepts.length] ?? 0}
    },
  }
}

const NONE = {bias: 0, prior: 0, weights: new Float32Array(0)}

/** How many words a score is walked back to at most. */
const MOST = 5
/** What moves a score less is not shown. */
const LEAST = 0.05

/** The words that moved a concept's score up most, each with its share of the log-odds. */
export function movers(
  {features, values, spans}: Seen,
  concept: string,
  weightOf: (feature: number) => number,
  factor: number,
  text: string,
  words: readonly Word[],
): Evidence[] {
  const found: {span: {start: number; end: number}; weight: number}[] = []
  spans.forEach((span, i) => {
    const weight = factor * weightOf(features[i] ?? 0) * (values[i] ?? 0)
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
