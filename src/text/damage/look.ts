import {perWord} from '../per-word.ts'
import {remember} from '../remember.ts'
import {withoutLigature} from './ligatures.ts'
import {AT_CAPITAL, partsOf} from './glued.ts'
import type {Language} from './language.ts'
import {isCapitals, misread, misreadNumber, type Reading} from './letters.ts'

/** A word as a language sees it, whatever document it stands in. */
export interface Look {
  text: string
  lower: string
  /** Whether the language has it. */
  known: boolean
  /** Whether it is no damage when it is looked at alone, in whatever document. Nearly all words are sound. */
  sound: boolean
  /** What it is made of: letters alone, all of them capitals, the first one a capital. */
  letters: boolean
  capitals: boolean
  capitalised: boolean
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

/** What is longer is no word, nor a few glued ones. */
const LONGEST = 40

/** Whether a word that nobody knows is looked at at all. */
export function isRepairable(word: string): boolean {
  return word.length <= LONGEST && !/^\p{N}+$/u.test(word)
}

/** Stands before a number that belongs to it, as "Goal" may. */
const ANY_NAME = 'Name'

const NOTHING: ReadonlySet<string> = new Set()

/** Words come again and again, so that each is looked at once for all documents. */
class Looks {
  constructor(private readonly language: Language) {}

  readonly at = perWord(({text: word}): Look => {
    const lower = word.toLowerCase()
    const known = this.language.has(lower)
    const odd = (this.language.plain && /[^\x20-\x7E]/.test(word)) || misreadNumber(word, ANY_NAME) !== null
    return {
      text: word,
      lower,
      known,
      sound: !odd && (known || this.#isSound(word)),
      letters: /^\p{L}+$/u.test(word),
      capitals: isCapitals(word),
      capitalised: /^\p{Lu}/u.test(word),
      isWord: this.language.isWord(lower),
      small: this.language.isSmall(lower),
      joins: this.language.joins.get(lower) ?? NOTHING,
    }
  })

  #isSound(word: string): boolean {
    if (!isRepairable(word)) return true
    const {misread, parts, withoutLigature} = this.readings(word)
    return !misread && !parts && !withoutLigature && !AT_CAPITAL.test(word)
  }

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
