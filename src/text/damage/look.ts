import {perWord} from '../per-word.ts'
import {remember} from '../remember.ts'
import {withoutLigature} from './gaps.ts'
import {partsOf} from './glued.ts'
import type {Language} from './language.ts'
import {misread, type Reading} from './letters.ts'

/** A word as a language sees it, whatever document it stands in. */
export interface Look {
  lower: string
  /** Whether the language has it. */
  known: boolean
  /** Known, and with nothing in it that damage leaves: looked at alone it is none. Nearly all words are sound. */
  sound: boolean
  /** Whether it is a word to its neighbours: of single letters only "a" is. */
  isWord: boolean
  /** Whether it is one of the commonest, "the" or "of". */
  small: boolean
  /** With which words it makes a common third one: "in" with "to". */
  joins: ReadonlySet<string>
}

/** What a word may have been that nobody knows. */
export interface Readings {
  misread: Reading | null
  /** The words that it may be made of. */
  parts: readonly string[] | null
  withoutLigature: Reading | null
}

const NOTHING: ReadonlySet<string> = new Set()

/** Words come again and again, so that each is looked at once for all documents. */
class Looks {
  constructor(private readonly language: Language) {}

  readonly at = perWord((word): Look => {
    const lower = word.toLowerCase()
    const known = this.language.has(lower)
    const odd = /\d/.test(word) || (this.language.plain && /[^\x20-\x7E]/.test(word))
    return {
      lower,
      known,
      sound: known && !odd,
      isWord: this.language.isWord(lower),
      small: this.language.isSmall(lower),
      joins: this.language.joins.get(lower) ?? NOTHING,
    }
  })

  readonly readings = remember(
    (word: string): Readings => ({
      misread: misread(word, this.language),
      parts: partsOf(word, this.language),
      withoutLigature: withoutLigature(word, this.language),
    }),
  )
}

const looks = new WeakMap<Language, Looks>()

/** What is remembered of the words of a language. */
export function looksOf(language: Language): Looks {
  const found = looks.get(language) ?? new Looks(language)
  looks.set(language, found)
  return found
}
