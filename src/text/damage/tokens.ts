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
const ADDRESS = /\/\/|www\.|[@#_\\]|\p{L}\.\p{L}{2}|\p{L}\/\p{L}/u

/** The words of a text that can be judged, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  // Most texts hold no address, and need not be cut at their spaces first.
  if (!ADDRESS.test(text)) addTokens(text, 0, tokens)
  else for (const {0: piece, index} of text.matchAll(/\S+/gu)) if (!ADDRESS.test(piece)) addTokens(piece, index, tokens)
  return tokens
}

function addTokens(text: string, offset: number, tokens: Token[]): void {
  for (const {0: found, index} of text.matchAll(WORD)) {
    const start = offset + index
    tokens.push({text: found, lower: found.toLowerCase(), start, end: start + found.length})
  }
}
