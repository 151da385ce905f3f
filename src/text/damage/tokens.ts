import {type Word, word, words} from '../words.ts'

// A sign that the file's fonts give no meaning (�, private use) stands for letters.
const MEANINGLESS = /[\u{FFFD}\p{Co}]/u
const WORD = /[\p{L}\p{M}\p{N}\u{FFFD}\p{Co}]+/gu

/** Web addresses, file names, hashtags and the like hold words as they please. */
const ADDRESS = /\/\/|www\.|[@#_\\]|\p{L}\.\p{L}{2}|\p{L}\/\p{L}/u

/** What every address holds and few other texts do: told without looking at each letter. */
const MAYBE_ADDRESS = /[@#_\\]|[./]\S|www\./

/** The words of a text that can be judged, in order, damage and all. */
export function tokensOf(text: string): readonly Word[] {
  // Most texts hold neither an address nor a sign without meaning, and need not be cut again.
  const address = MAYBE_ADDRESS.test(text) && ADDRESS.test(text)
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
