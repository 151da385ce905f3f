/** A word of a text, by its place. */
export interface Word {
  /** As written. */
  text: string
  start: number
  end: number
}

// Letters, marks and digits of any script; an apostrophe or a hyphen ends a word, so that "l'accès" gives "accès" and
// "long-term" two words, in texts and in terms alike.
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The words of a text in order. Soft hyphens and zero-width characters inside a word do not part it.
 *
 * @example
 * words('SDG 4.6: l’accès') // SDG, 4, 6, l, accès
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    found.push({text: match[0], start: match.index, end: match.index + match[0].length})
  }
  return found
}
