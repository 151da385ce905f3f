import type {Evidence} from '../model/evidence.ts'
import type {Combination, TrainedModel} from '../model/trained-model.ts'
import type {Lexicon} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import {type Seen, type Span, seer} from './seeing.ts'
import {Weights} from './weights.ts'

/** A trained model made ready for the concepts of its framework. */
export interface WordsModel {
  /** By the place of each concept what the model has learned of it, `null` where nothing. */
  learned: readonly (Learned | null)[]
  /** What it says of a passage, `null` where it knows none of its words. */
  opinionOn(words: readonly Word[]): Opinion | null
}

export interface Learned {
  prior: number
  combination: Combination
}

/** What a trained model says of one passage by its words alone. */
export interface Opinion {
  seen: Seen
  /** The log-odds that it is worth reading at all. */
  worth: number
  /** The log-odds that it is about the concept at a place. */
  about(place: number): number
  /** What features weigh for the concept at a place. */
  weights(place: number): (feature: number) => number
}

/** Concepts that are narrower than the same one are reckoned together, and only where it is met. */
export function wordsModel(
  model: TrainedModel,
  lexicon: Lexicon,
  concepts: readonly {notation: string; level: string; wider: number}[],
): WordsModel {
  // The commonest first: what nearly every passage needs lies close together.
  const order = [...model.idf.keys()].sort((a, b) => (model.idf[a] ?? 0) - (model.idf[b] ?? 0))
  const see = seer(model, order, lexicon)
  const weightsOf = (list: readonly string[]) =>
    new Weights(
      list.map((notation) => model.concepts.get(notation) ?? NONE),
      order,
    )
  // By the wider concept, -1 for the widest; whether a passage is worth reading comes behind those.
  const families = new Map<number, string[]>([[WIDEST, []]])
  const columns = concepts.map(({notation, wider}) => {
    const family = families.get(wider) ?? []
    families.set(wider, family)
    return family.push(notation) - 1
  })
  const worthAt = (families.get(WIDEST)?.push('') ?? 0) - 1
  const made = new Map<number, Weights>()
  const family = (wider: number): Weights => {
    const known = made.get(wider)
    if (known) return known
    const weights = weightsOf(families.get(wider) ?? [])
    made.set(wider, weights)
    return weights
  }
  return {
    learned: concepts.map(({notation, level}): Learned | null => {
      const [own, combination] = [model.concepts.get(notation), model.combine.get(level)]
      return own && combination ? {prior: own.prior, combination} : null
    }),
    opinionOn(words) {
      const seen = see(words)
      if (seen.features.length === 0) return null
      const widest = family(WIDEST).logOdds(seen)
      const narrower = new Map<number, number[]>()
      return {
        seen,
        worth: widest[worthAt] ?? 0,
        about(place) {
          const wider = concepts[place]?.wider ?? WIDEST
          const all = wider === WIDEST ? widest : (narrower.get(wider) ?? family(wider).logOdds(seen))
          if (wider !== WIDEST) narrower.set(wider, all)
          return all[columns[place] ?? 0] ?? 0
        },
        weights: (place) => family(concepts[place]?.wider ?? WIDEST).column(columns[place] ?? 0),
      }
    },
  }
}

const WIDEST = -1
const NONE = {bias: 0, prior: 0, weights: new Float32Array(0)}

/** How many words that moved a score up it is walked back to at most, and how many that moved it down. */
const [FOR, AGAINST] = [5, 2]
/** What moves a score less is not shown. */
const LEAST = 0.05

/** The words that moved the score of the concept at a place most, each with its signed share of the log-odds. */
export function movers(
  {seen: {features, values, spans}, weights}: Opinion,
  place: number,
  concept: string,
  factor: number,
  text: string,
  words: readonly Word[],
): Evidence[] {
  const weight = weights(place)
  const up: Mover[] = []
  const down: Mover[] = []
  for (let i = 0; i < features.length; i++) {
    const share = factor * weight(features[i] ?? 0) * (values[i] ?? 0)
    const span = spans[i]
    if (!span) continue
    if (share > LEAST) up.push({span, share})
    else if (share < -LEAST) down.push({span, share})
  }
  return [...up.sort(byShare).slice(0, FOR), ...down.sort(byShare).slice(-AGAINST)].map(({span, share}) => {
    const [start, end] = [words[span.start]?.start ?? 0, words[span.end - 1]?.end ?? 0]
    return {quote: text.slice(start, end), start, end, by: 'model', concept, weight: Math.round(share * 1000) / 1000}
  })
}

interface Mover {
  span: Span
  share: number
}

function byShare(a: Mover, b: Mover): number {
  return b.share - a.share || a.span.start - b.span.start
}
