import {GENERATION, type WordNumber} from './word-numbers.ts'

/**
 * A function of a word's text that works out its answer once. Words come again and again, and all who look at one
 * passage look at the same: what each knows of a word is found by the word's number, without hashing its letters.
 */
export function perWord<T extends object>(make: (text: string) => T): (word: {number: WordNumber; text: string}) => T {
  let known: (T | undefined)[] = []
  let first = 0
  return ({number, text}) => {
    if (number - first >= GENERATION) {
      known = []
      first = number - (number % GENERATION)
    }
    const at = number - first
    // A word that was kept while others were numbered afresh.
    if (at < 0) return make(text)
    let found = known[at]
    if (found === undefined) {
      found = make(text)
      while (known.length <= at) known.push(undefined)
      known[at] = found
    }
    return found
  }
}
