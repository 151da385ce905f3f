/** A word as it stands, damage and all. */
export interface Token {
  text: string
  lower: string
  start: number
  end: number
}

// A sign that the file's fonts give no meaning (�, private use) stands for letters.
const WORD = /[\p{L}\p{M}\p{N}\u{FFFD}\p{Co}]+/gu

/** Web addresses, file names, hashtags and the like hold words as they please. */
const ADDRESS = /\S*(?:\/\/|www\.|@|#|_|\\|\p{L}\.\p{L}{2,}|\p{L}\/\p{L})\S*/gu

/** The words of a text that can be judged, in order. */
export function tokensOf(text: string): Token[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({0: found, index}) => [index, index + found.length] as const)
  const tokens: Token[] = []
  let next = 0
  for (const {0: found, index} of text.matchAll(WORD)) {
    while (next < addresses.length && (addresses[next]?.[1] ?? 0) <= index) next++
    if ((addresses[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue
    tokens.push({text: found, lower: found.toLowerCase(), start: index, end: index + found.length})
  }
  return tokens
}
