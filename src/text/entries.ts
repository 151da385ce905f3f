import {perWord, type Written} from './per-word.ts'
import {fold} from './stem.ts'
import type {Lexicon} from './terms.ts'

/** What a language says of a word, found out once for all who ask. */
export interface Entry {
  lower: string
  folded: string
  stem: string
  /** Whether it is passed over. */
  skipped: boolean
}

const known = new WeakMap<Lexicon, (word: Written) => Entry>()

export function entriesOf(lexicon: Lexicon): (word: Written) => Entry {
  const entries =
    known.get(lexicon) ??
    perWord(({text}): Entry => {
      const [lower, folded] = [text.toLowerCase(), fold(text)]
      return {lower, folded, stem: lexicon.stem(lower), skipped: lexicon.skip.has(folded)}
    })
  known.set(lexicon, entries)
  return entries
}
