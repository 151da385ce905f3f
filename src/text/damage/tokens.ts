import type {Language} from './language.ts'
import {type Look, looksOf} from './look.ts'
import {type Word, word, words} from '../words.ts'

/** A word as it stands, damage and all. */
export interface Token extends Word {
  lower: string
  look: Look
}

// A sign that the file's fonts give no meaning (�, private use) stands for letters.
const MEANINGLESS = /[\u{FFFD}\p{Co}]/u
const WORD = /[\p{L}\p{M}\p{N}\u{FFFD}\p{Co}]+/gu

/** Web addresses, file names, hashtags and the like hold words as they please. */
const ADDRESS = /\/\/|www\.|[@#_\\]|\p{L}\.\p{L}{2}|\p{L}\/\p{L}/u

/** The words of a text that can be judged, in order. */
export function tokensOf(text: string, language: Language): Token[] {
  const {at} = looksOf(language)
  return wordsOf(text).map((word) => {
    const look = at(word)
    const {text: written, number, start, end} = word
    return {text: written, number, start, end, lower: look.lower, look}
  })
}

function wordsOf(text: string): readonly Word[] {
  // Most texts hold neither an address nor a sign without meaning, and need not be cut again.
  const address = ADDRESS.test(text)
  if (!address && !MEANINGLESS.test(text)) return words(text)
  const found: Word[] = []
  if (!address) addWords(text, 0, found)
  else for (const {0: piece, index} of text.matchAll(/\S+/gu)) if (!ADDRESS.test(piece)) addWords(piece, index, found)
  return found
}

function addWords(text: string, offset: number, found: Word[]): void {
  for (const {0: letters, index} of text.matchAll(WORD)) {
    const end = index + letters.length
    found.push(word(text, index, end, offset + index, offset + end))
  }
}
