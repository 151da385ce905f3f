import type {Damage} from '../model/damage.ts'

/** A word of a text, by its place. */
export interface Word {
  /** As written, or, where it is damaged, as it was meant. */
  text: string
  start: number
  end: number
}

// Letters, marks and digits of any script; an apostrophe or a hyphen ends a word, so that "l'accès" gives "accès" and
// "long-term" two words, in texts and in terms alike.
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The words of a text in order. Soft hyphens and zero-width characters inside a word do not part it. A damaged word is
 * read as the word or the words that it was, while `start` and `end` stay those of the text.
 *
 * @example
 * words('SDG 4.6: l’accès') // SDG, 4, 6, l, accès
 * words('ofthe artic1e', damage) // of (0 to 2), the (2 to 5), article (6 to 13)
 */
export function words(text: string, damage: readonly Damage[] = []): Word[] {
  const found: Word[] = []
  let from = 0
  for (const one of damage) {
    plainWords(text.slice(from, one.start), from, found)
    repairedWords(one, found)
    from = one.end
  }
  plainWords(from === 0 ? text : text.slice(from), from, found)
  return found
}

function plainWords(text: string, offset: number, found: Word[]): void {
  for (const match of text.matchAll(WORD)) {
    found.push({text: match[0], start: offset + match.index, end: offset + match.index + match[0].length})
  }
}

/** Words that were glued part where their letters do; any other damage is one place. */
function repairedWords({start, end, read}: Damage, found: Word[]): void {
  const parts = read.split(' ')
  const glued = parts.join('').length === end - start
  let at = start
  for (const part of parts) {
    found.push({text: part, start: glued ? at : start, end: glued ? at + part.length : end})
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
