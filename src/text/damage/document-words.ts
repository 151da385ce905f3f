import type {Token} from './tokens.ts'

/** A text and its words. */
export interface Tokenized {
  text: string
  tokens: readonly Token[]
}

/** How often a document writes its words, pairs ("of the") and compounds ("long-term"). */
export class DocumentWords {
  #words: Map<string, number> | null = null
  #pairs: Map<string, number> | null = null
  readonly #texts: readonly Tokenized[]
  /** How many words it has. */
  total = 0

  constructor(texts: readonly Tokenized[]) {
    this.#texts = texts
    for (const {tokens} of texts) this.total += tokens.length
  }

  written(words: string): number {
    // Made for those documents only that are asked for one.
    if (/[ -]/.test(words)) {
      this.#pairs ??= pairsIn(this.#texts)
      return this.#pairs.get(words) ?? 0
    }
    this.#words ??= wordsIn(this.#texts)
    return this.#words.get(words) ?? 0
  }
}

function wordsIn(texts: readonly Tokenized[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const {tokens} of texts) for (const {lower} of tokens) add(words, lower)
  return words
}

function pairsIn(texts: readonly Tokenized[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const {text, tokens} of texts) {
    tokens.forEach(({lower, start}, i) => {
      const before = tokens[i - 1]
      if (!before) return
      const gap = text.slice(before.end, start)
      if (gap === ' ' || gap === '-') add(pairs, `${before.lower}${gap}${lower}`)
    })
  }
  return pairs
}

function add(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1)
}
