import type {Word} from '../words.ts'

/** A text and its words. */
export interface Tokenized {
  text: string
  tokens: readonly Word[]
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
  for (const {tokens} of texts) for (const {text} of tokens) add(words, text.toLowerCase())
  return words
}

function pairsIn(texts: readonly Tokenized[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const {text, tokens} of texts) {
    tokens.forEach(({text: second, start}, i) => {
      const first = tokens[i - 1]
      if (!first) return
      const gap = text.slice(first.end, start)
      if (gap === ' ' || gap === '-') add(pairs, `${first.text}${gap}${second}`.toLowerCase())
    })
  }
  return pairs
}

function add(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1)
}
