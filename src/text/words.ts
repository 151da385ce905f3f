import type {Damage} from '../model/damage.ts'
import {type WordNumber, wordNumber, wordText} from './word-numbers.ts'

/** A word of a text, by its place. */
export interface Word {
  /** As written, or, where it is damaged, as it was meant. */
  text: string
  number: WordNumber
  start: number
  end: number
}

// Letters, marks and digits of any script; an apostrophe or a hyphen ends a word, so that "l'accès" gives "accès" and
// "long-term" two words, in texts and in terms alike.
const WORD = /[\p{L}\p{M}\p{N}]+/gu

const NONE: readonly Damage[] = []
const NO_WORDS: readonly Word[] = []

/** The text asked for last: whoever looks at a passage asks for the same words, one after the other. */
let last: {text: string; damage: readonly Damage[]; words: readonly Word[]} | null = null

/**
 * The words of a text in order. Soft hyphens and zero-width characters inside a word do not part it. A damaged word is
 * read as the word or the words that it was, while `start` and `end` stay those of the text.
 *
 * @example
 * words('SDG 4.6: l’accès') // SDG, 4, 6, l, accès
 * words('ofthe artic1e', damage) // of (0 to 2), the (2 to 5), article (6 to 13)
 */
export function words(text: string, damage: readonly Damage[] = NONE): readonly Word[] {
  if (text === '') return NO_WORDS
  const known = damage.length === 0 ? NONE : damage
  if (last?.text !== text || last.damage !== known) last = {text, damage: known, words: read(text, known)}
  return last.words
}

function read(text: string, damage: readonly Damage[]): Word[] {
  const found: Word[] = []
  let from = 0
  for (const one of damage) {
    plainWords(text, from, one.start, found)
    repairedWords(one, found)
    from = one.end
  }
  plainWords(text, from, text.length, found)
  return found
}

function plainWords(text: string, from: number, to: number, found: Word[]): void {
  let start = -1
  for (let at = from; at < to; at++) {
    const sign = kinds[text.charCodeAt(at)] || kindOf(text.charCodeAt(at))
    if (sign === HALF) {
      if (start < 0) start = at
      surrogateWords(text.slice(start, to), start, found)
      return
    }
    if (sign === OF_WORD) {
      if (start < 0) start = at
    } else if (start >= 0) {
      found.push(word(text, start, at, start, at))
      start = -1
    }
  }
  if (start >= 0) found.push(word(text, start, to, start, to))
}

/** The word that is a stretch of a text, in its place. */
export function word(text: string, from: number, to: number, start: number, end: number): Word {
  const number = wordNumber(text, from, to)
  return {text: wordText(number), number, start, end}
}

// What each UTF-16 unit is, found out by the pattern when it first comes: four times as fast as the pattern on all of a text.
const kinds = new Uint8Array(0x10000)
const [OF_WORD, BETWEEN, HALF] = [1, 2, 3]

function kindOf(unit: number): number {
  const kind =
    unit >= 0xd800 && unit <= 0xdfff ? HALF : String.fromCharCode(unit).search(WORD) === 0 ? OF_WORD : BETWEEN
  kinds[unit] = kind
  return kind
}

/** The same for what is left of a text that holds signs of two units: "𝐀". */
function surrogateWords(text: string, offset: number, found: Word[]): void {
  for (const {0: letters, index} of text.matchAll(WORD)) {
    const end = index + letters.length
    found.push(word(text, index, end, offset + index, offset + end))
  }
}

/** Words that were glued part where their letters do; any other damage is one place. */
function repairedWords({start, end, read}: Damage, found: Word[]): void {
  const parts = read.split(' ')
  const glued = parts.join('').length === end - start
  let at = start
  for (const part of parts) {
    found.push(word(part, 0, part.length, glued ? at : start, glued ? at + part.length : end))
    at += part.length
  }
}

/** A text as it was meant, and where its letters stand in the text as it is. */
export interface Mended {
  text: string
  /** A stretch of the mended text, as one of the text as it is: damaged words are in it whole or not at all. */
  original(start: number, end: number): {start: number; end: number}
}

export function mended(text: string, damage: readonly Damage[]): Mended {
  if (damage.length === 0) return {text, original: (start, end) => ({start, end})}
  let [result, from] = ['', 0]
  const places = damage.map((one) => {
    result += text.slice(from, one.start)
    const start = result.length
    result += one.read
    from = one.end
    return {one, start, end: result.length}
  })
  result += text.slice(from)
  const place = (at: number, edge: 'start' | 'end'): number => {
    let shift = 0
    for (const {one, start, end} of places) {
      if (edge === 'start' ? at < start : at <= start) break
      if (edge === 'start' ? at < end : at <= end) return one[edge]
      shift = one.end - end
    }
    return at + shift
  }
  return {text: result, original: (start, end) => ({start: place(start, 'start'), end: place(end, 'end')})}
}
