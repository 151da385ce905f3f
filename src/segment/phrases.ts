import {expand} from '../text/wordings.ts'

/** No text matches it. */
const never = /(?!)/u

/**
 * One pattern for many phrases, in any case: whole words, white space of any length, either apostrophe.
 * `(a|b)` and `word?` are understood as in coding rules; words are not stemmed.
 */
export function phrases(terms: readonly string[]): RegExp {
  const source = sourceOf(terms)
  return source === null ? never : new RegExp(`${NO_WORD_BEFORE}(?:${source})${NO_WORD_AFTER}`, 'iu')
}

/** The same at the beginning of a text only, behind an opening bracket or quotation mark at most. */
export function opening(terms: readonly string[]): RegExp {
  const source = sourceOf(terms)
  return source === null ? never : new RegExp(`^[("“«'‘*_ ]*(?:${source})${NO_WORD_AFTER}`, 'iu')
}

/** The phrases alone, for a wider pattern to hold; `null` where there are none. */
export function sourceOf(terms: readonly string[]): string | null {
  const plain = [...new Set(terms.flatMap(expand))].filter((term) => term.trim() !== '')
  if (plain.length === 0) return null
  // The longest first, so that "Having decided" comes before "Having".
  plain.sort((a, b) => b.length - a.length)
  return plain.map((term) => term.split(/\s+/).map(literal).join('\\s+')).join('|')
}

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])'
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])'

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]")
}
