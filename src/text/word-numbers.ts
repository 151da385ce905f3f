/** The same for all words written alike. */
export type WordNumber = number

/** After so many different words they are numbered afresh, from here on, so that memory stays flat over any number of texts. */
export const GENERATION = 65_536
const SLOTS = 2 * GENERATION

// A hash table that is asked with a stretch of a text: a word that is known need not be cut out of its text to be found.
const slots = new Int32Array(SLOTS)
const hashes = new Int32Array(GENERATION)
let texts: string[] = []
let first = 0

/** The number of the word that stands in a text from one place to another. */
export function wordNumber(text: string, start: number, end: number): WordNumber {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  // Fibonacci hashing: words that differ in their last letters only come to lie far apart.
  for (let slot = Math.imul(hash, 0x9e3779b1) >>> 15; ; slot = (slot + 1) % SLOTS) {
    const known = (slots[slot] ?? 0) - 1
    if (known < 0) return add(text.slice(start, end), hash, slot)
    if (hashes[known] === hash && isAt(texts[known] ?? '', text, start, end)) return first + known
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  // For a few letters faster than to call what compares strings.
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false
  return true
}

function add(word: string, hash: number, slot: number): WordNumber {
  if (texts.length === GENERATION) {
    slots.fill(0)
    texts = []
    first += GENERATION
    return wordNumber(word, 0, word.length)
  }
  // Copied: cut out of a text, a word would keep all of the text in memory.
  slots[slot] = texts.push([...word].join(''))
  hashes[texts.length - 1] = hash
  return first + texts.length - 1
}

/** The text of the word with a number that has just been given: one string for all places. */
export function wordText(number: WordNumber): string {
  return texts[number - first] ?? ''
}
