/** How many words are remembered before it starts afresh, so that memory stays flat over any number of texts. */
const MOST = 100_000

/** A function of a word that works out its answer once: words come again and again. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= MOST) known.clear()
      found = make(word)
      known.set(word, found)
    }
    return found
  }
}
