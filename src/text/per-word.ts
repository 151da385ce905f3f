import {GENERATION, type WordNumber} from './word-numbers.ts'

/** A word as it is written, wherever it stands. */
export type Written = Readonly<{number: WordNumber; text: string}>

/**
 * A function of a word's text that works out its answer once. Words come again and again, and all who look at one
 * passage look at the same: what each knows of a word is found by the word's number, without hashing its letters.
 */
export function perWord<T extends object>(make: (word: Written) => T): (word: Written) => T {
  let known: (T | undefined)[] = []
  let first = 0
  return (word) => {
    const {number} = word
    if (number - first >= GENERATION) {
      known = []
      first = number - (number % GENERATION)
    }
    const at = number - first
    // A word that was kept while others were numbered afresh.
    if (at < 0) return make(word)
    let found = known[at]
    if (found === undefined) {
      found = make(word)
      while (known.length <= at) known.push(undefined)
      known[at] = found
    }
    return found
  }
}
