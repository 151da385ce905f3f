/** Counts the words of many texts and writes those of them that are no accident. */

const TOKEN = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu

/** A word must stand in so many documents, so many times. */
const LEAST = {documents: 2, count: 3}
const LEAST_PAIR = {documents: 12, count: 60}
const LEAST_COMPOUND = {documents: 3, count: 5}
const LIGATURES = ['fi', 'ff', 'fl', 'ffi', 'ffl']

interface Tally {
  count: number
  /** Times in small letters throughout. */
  small: number
  /** How it is written where it is not. */
  forms: Map<string, number>
  documents: Set<string>
}

export class Counter {
  readonly words = new Map<string, Tally>()
  readonly pairs = new Map<string, Tally>()
  readonly compounds = new Map<string, Tally>()

  add(text: string, document: string): void {
    let before: {key: string; end: number} | null = null
    for (const {0: token, index} of text.matchAll(TOKEN)) {
      // Half a word: "dimen- sions".
      if (
        /\p{Ll}[-‐‑]\s$/u.test(text.slice(Math.max(0, index - 4), index)) ||
        /^[-‐‑]\s+\p{Ll}/u.test(text.slice(index + token.length, index + token.length + 4))
      ) {
        before = null
        continue
      }
      if (
        /[\d@/._]$/.test(text.slice(Math.max(0, index - 4), index)) ||
        /^[\d@/_]|^\.\w/.test(text.slice(index + token.length, index + token.length + 4))
      ) {
        before = null
        continue
      }
      const key = token.toLowerCase().replace(/[‐‑]/g, '-')
      if (key.includes('-')) {
        tally(this.compounds, key, token, document)
        for (const part of token.split(/[-‐‑]/)) tally(this.words, part.toLowerCase(), part, document)
        before = null
        continue
      }
      tally(this.words, key, token, document)
      if (before && text.slice(before.end, index) === ' ') tally(this.pairs, `${before.key}_${key}`, '', document)
      before = {key, end: index + token.length}
    }
  }

  /** Words that stand mostly beside the rest of a longer word: "cific" of "spe cific", "cient" of "ef cient". */
  #fragments(): Set<string> {
    const beside = new Map<string, number>()
    for (const [pair, {count}] of this.pairs) {
      const [first = '', second = ''] = pair.split('_')
      const whole = ['', ...LIGATURES].some((lost) => (this.words.get(first + lost + second)?.count ?? 0) > 5 * count)
      if (whole) for (const one of [first, second]) beside.set(one, (beside.get(one) ?? 0) + count)
    }
    return new Set(
      [...beside].filter(([word, count]) => 2 * count > (this.words.get(word)?.count ?? 0)).map(([word]) => word),
    )
  }

  /** Most common first, each line the words of one power of two. */
  file(): string {
    const fragments = this.#fragments()
    const bands = new Map<number, string[]>()
    const put = (word: string, count: number): void => {
      const band = Math.floor(Math.log2(count))
      const words = bands.get(band)
      if (words) words.push(word)
      else bands.set(band, [word])
    }
    const often = (least: {documents: number; count: number}, {count, documents}: Tally) =>
      count >= least.count && documents.size >= least.documents
    for (const [key, one] of this.words) {
      if (often(LEAST, one) && key.length > 1 && !fragments.has(key)) put(written(key, one), one.count)
    }
    for (const [key, one] of this.pairs) if (often(LEAST_PAIR, one)) put(key, one.count)
    for (const [key, one] of this.compounds) if (often(LEAST_COMPOUND, one)) put(key, one.count)
    return [...bands]
      .sort(([a], [b]) => b - a)
      .map(([band, words]) => `${band} ${words.sort().join(' ')}\n`)
      .join('')
  }
}

function tally(tallies: Map<string, Tally>, key: string, form: string, document: string): void {
  let one = tallies.get(key)
  if (!one) {
    one = {count: 0, small: 0, forms: new Map(), documents: new Set()}
    tallies.set(key, one)
  }
  one.count++
  one.documents.add(document)
  if (form === key) one.small++
  else if (form !== '') one.forms.set(form, (one.forms.get(form) ?? 0) + 1)
}

/** In small letters where the texts write it so often enough; a name, which nothing is repaired to, as they write it. */
function written(key: string, {count, small, forms}: Tally): string {
  if (small * 5 >= count) return key
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? key
}
