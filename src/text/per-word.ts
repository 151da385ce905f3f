import type {Word} from './words.ts'

/** Words are numbered afresh after so many different ones, so that memory stays flat over any number of texts. */
export const GENERATION = 65_536
const PAGE = 256

/**
 * A function of a word's text that works out its answer once. Words come again and again, and all who look at one
 * passage look at the same: what each knows of a word is found by the word's number, without hashing its letters.
 */
export function perWord<T extends object>(make: (text: string) => T): (word: Word) => T {
  let pages: T[][] = []
  let first = 0
  return ({number, text}) => {
    let at = number - first
    if (at >= GENERATION) {
      pages = []
      first = number - (number % GENERATION)
      at = number - first
    }
    // A word that was kept while others were numbered afresh.
    if (at < 0) return make(text)
    const place = Math.floor(at / PAGE)
    let page = pages[place]
    if (!page) {
      page = new Array(PAGE)
      pages[place] = page
    }
    let known = page[at % PAGE]
    if (!known) {
      known = make(text)
      page[at % PAGE] = known
    }
    return known
  }
}
