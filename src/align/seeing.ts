import type {TrainedModel} from '../model/trained-model.ts'
import {entriesOf} from '../text/entries.ts'
import {LEAST_LENGTH, roleOf} from '../text/features.ts'
import {perWord} from '../text/per-word.ts'
import type {Lexicon} from '../text/terms.ts'
import type {Word} from '../text/words.ts'

/** A passage as a trained model sees it: those of the model's features that it has. */
export interface Seen {
  /** By their numbers. */
  features: number[]
  /** Sublinear term frequency times inverse document frequency, scaled to length 1 (Salton and Buckley 1988), or shorter where the passage is. */
  values: number[]
  /** The words where each first stands. */
  spans: Span[]
}

/** Words of a passage, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** What a model knows of a word. */
interface Look {
  role: 'passed' | 'parting' | 'counted'
  /** The place of its stem among the features. */
  place: number | undefined
  /** The number of its stem, and the places of the pairs that it opens by the number of the stem that closes them. */
  stem: number
  pairs: ReadonlyMap<number, number>
  /** A bit for some of the stems each: where a stem has none of those that close a pair, the pair is not looked up. */
  bits: number
}

const NONE: ReadonlyMap<number, number> = new Map()
const PASSED: Look = {role: 'passed', place: undefined, stem: -1, pairs: NONE, bits: 0}
const PARTING: Look = {...PASSED, role: 'parting'}
/** Most words of a text: the model knows nothing of them, alone or in a pair. */
const UNKNOWN: Look = {...PASSED, role: 'counted'}

function bit(number: number): number {
  return 1 << (number & 31)
}

/**
 * Makes the eye of a model: it sees what `features` finds in a text, but looks up only what may be one of the model's, so
 * that no pair has to be spelt out.
 *
 * @param order the places of the features in the model, in the order in which they are numbered here
 */
export function seer(
  model: TrainedModel,
  order: readonly number[],
  lexicon: Lexicon,
): (words: readonly Word[]) => Seen {
  const rank = new Map(order.map((place, number) => [place, number]))
  const features = new Map([...model.features].map(([name, place]) => [name, rank.get(place) ?? 0]))
  const idf = Float32Array.from(order, (place) => model.idf[place] ?? 0)
  const [numbers, pairs] = [new Map<string, number>(), new Map<string, Map<number, number>>()]
  const known = new Set<string>()
  for (const [name, place] of features) {
    const [first = '', second] = name.split(' ')
    known.add(first).add(second ?? first)
    if (second === undefined) continue
    const number = numbers.get(second) ?? numbers.size
    numbers.set(second, number)
    pairs.set(first, (pairs.get(first) ?? new Map<number, number>()).set(number, place))
  }
  const entry = entriesOf(lexicon)
  const look = perWord((word): Look => {
    const role = roleOf(word, entry(word), lexicon)
    if (role === 'passed') return PASSED
    if (role === 'parting') return PARTING
    if (!known.has(role.stem)) return UNKNOWN
    const opened = pairs.get(role.stem) ?? NONE
    return {
      role: 'counted',
      place: features.get(role.stem),
      stem: numbers.get(role.stem) ?? -1,
      pairs: opened,
      bits: [...opened.keys()].reduce((bits, stem) => bits | bit(stem), 0),
    }
  })
  // By feature where it stands among those seen so far, from 1; all 0 between two texts.
  const met = new Int32Array(order.length)

  return (words) => {
    const seen: Seen = {features: [], values: [], spans: []}
    const counts: number[] = []
    const add = (place: number, start: number, end: number): void => {
      const known = met[place] ?? 0
      if (known > 0) {
        counts[known - 1] = (counts[known - 1] ?? 0) + 1
        return
      }
      met[place] = counts.push(1)
      seen.features.push(place)
      seen.spans.push({start, end})
    }
    let before: Look | null = null
    let start = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!word) continue
      const one = look(word)
      if (one.role === 'passed') continue
      if (one.role === 'parting') {
        before = null
        continue
      }
      if (one.place !== undefined) add(one.place, at, at + 1)
      if (before && one.stem >= 0 && (before.bits & bit(one.stem)) !== 0) {
        const pair = before.pairs.get(one.stem)
        if (pair !== undefined) add(pair, start, at + 1)
      }
      before = one
      start = at
    }
    const {features, values} = seen
    let squares = 0
    for (let i = 0; i < features.length; i++) {
      const [feature, count] = [features[i] ?? 0, counts[i] ?? 1]
      met[feature] = 0
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[feature] ?? 0)
      squares += value * value
      values.push(value)
    }
    const length = Math.max(Math.sqrt(squares), LEAST_LENGTH)
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length
    return seen
  }
}
