import type {Vocabulary} from '../model/vocabulary.ts'
import {languageOf} from './damage/language.ts'
import {looksOf} from './damage/look.ts'
import {words} from './words.ts'

/** Which shares of a text's words are those of its language: "the", "of", "and", and words that it has at all. */
const SHARE = {small: 0.2, known: 0.5}

/**
 * Whether a text is plainly in the language of a vocabulary: titles, lists of names and texts in two languages are not.
 * Of 23,000 texts it says so of three quarters, and of none that comparing all languages takes for another.
 */
export function isPlainly(text: string, vocabulary: Vocabulary): boolean {
  const {at} = looksOf(languageOf(vocabulary))
  const list = words(text)
  let [small, known] = [0, 0]
  for (const word of list) {
    const look = at(word)
    if (look.known) known++
    if (look.small) small++
  }
  return small >= SHARE.small * list.length && known >= SHARE.known * list.length && list.length > 0
}
