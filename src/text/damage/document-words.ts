import {tokensOf} from './tokens.ts'

/** How often a document writes its words, pairs ("of the") and compounds ("long-term"). */
export class DocumentWords {
  readonly #counts = new Map<string, number>()
  /** How many words it has. */
  total = 0

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#read(text)
  }

  #read(text: string): void {
    const tokens = tokensOf(text)
    this.total += tokens.length
    tokens.forEach(({lower, start}, i) => {
      this.#add(lower)
      const before = tokens[i - 1]
      if (!before) return
      const gap = text.slice(before.end, start)
      if (gap === ' ' || gap === '-') this.#add(`${before.lower}${gap}${lower}`)
    })
  }

  #add(words: string): void {
    this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1)
  }

  written(words: string): number {
    return this.#counts.get(words) ?? 0
  }
}
