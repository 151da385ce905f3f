import type {AnalyzedPassage} from '../model/passage.ts'
import {type Quoted, quoting} from './quoted.ts'

/** Passages with the same words and the same lead-in: to a correction they are one. */
export interface Candidate {
  quoted: Quoted
  /** The same without a number written before them. */
  body: string
  /** The words and the lead-in: alike in candidates that differ in their number alone. */
  key: string
  passages: AnalyzedPassage[]
}

/** What more passages hold is in any case too little to quote. */
const MOST_HOLDING = 200

/** Finds passages by words that they hold. */
export interface Candidates {
  quote(text: string): Quoted
  /** Those that are the quote; where there are none, those that have its words, one after the other. */
  holding(quote: Quoted, allowed: Allowed): Candidate[]
  /** Those that may be as like as `least`, so many of the most promising. */
  like(words: readonly number[], least: number, most: number, allowed: Allowed): Candidate[]
}

/** Whether a candidate may be the one that is looked for. */
export type Allowed = (one: Candidate) => boolean

/** Puts passages in an index of their words, so that a quote is compared with few of them. */
export function candidates(passages: readonly AnalyzedPassage[]): Candidates {
  const quote = quoting()
  const all = group(passages, quote)
  const holders = new Map<number, number[]>()
  const rarestFirst = (words: readonly number[]) =>
    words.map((word) => holders.get(word) ?? NONE).sort((a, b) => a.length - b.length)
  const wholes = new Map<string, number[]>()
  for (const [place, {quoted, body}] of all.entries()) {
    for (const word of new Set(quoted.numbers)) push(holders, word, place)
    for (const line of new Set([quoted.line, body])) push(wholes, line, place)
  }
  const shared = new Int32Array(all.length)
  const first = (places: readonly number[], most: number, fits: Allowed) => {
    const found: Candidate[] = []
    for (const place of places) {
      const one = all[place]
      if (one && fits(one) && found.push(one) === most) break
    }
    return found
  }
  return {
    quote,
    holding({line, numbers}, allowed) {
      const whole = first(wholes.get(line) ?? [], MOST_HOLDING, allowed)
      if (whole.length > 0) return whole
      const places = rarestFirst(numbers)[0] ?? NONE
      return first(places, MOST_HOLDING, (one) => one.quoted.line.includes(line) && allowed(one))
    },
    like(words, least, most, allowed) {
      // Of one word more than may be changed, one at least is there still: the rarest will do.
      const lists = rarestFirst(words).slice(0, Math.floor((1 - least) * words.length + 1e-9) + 1)
      const met: number[] = []
      for (const list of lists)
        for (const place of list) {
          if (shared[place] === 0) met.push(place)
          shared[place] = (shared[place] ?? 0) + 1
        }
      const byShared: number[][] = lists.map(() => [])
      for (const place of met) byShared[lists.length - (shared[place] ?? 0)]?.push(place)
      for (const place of met) shared[place] = 0
      return first(byShared.flat(), most, allowed)
    },
  }
}

const NONE: readonly number[] = []

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function group(passages: readonly AnalyzedPassage[], quote: (text: string) => Quoted): Candidate[] {
  const groups = new Map<string, Candidate>()
  for (const passage of passages) {
    const {text, bodyStart, context} = passage
    const quoted = quote(text)
    const body = bodyStart === 0 ? quoted.line : quote(text.slice(bodyStart)).line
    const key = `${body}\n${context === null ? '' : quote(context).line}`
    const known = groups.get(`${quoted.line}\n${key}`)
    if (known) known.passages.push(passage)
    else groups.set(`${quoted.line}\n${key}`, {quoted, body, key, passages: [passage]})
  }
  return [...groups.values()]
}
