import {type Entry, entriesOf} from './entries.ts'
import {perWord, type Written} from './per-word.ts'
import {fold} from './stem.ts'
import {expand} from './wordings.ts'
import {type Word, words} from './words.ts'

/** A term found in a text: which one, and the words it spans (`end` exclusive). */
export interface Hit {
  term: number
  start: number
  end: number
}

/** What a term matcher has to know of a language. */
export interface Lexicon {
  stem(word: string): string
  /** Words passed over in terms and texts alike. */
  skip: ReadonlySet<string>
}

interface Node {
  /** By key. Most nodes are the ends of terms and have none. */
  next: Map<number, Node> | null
  /** A bit for some of the keys each: where a word has none of them, none of its keys is there. */
  bits: number
  /** Entered by "~": up to {@link GAP} words may stand before the next one. */
  gap: Node | null
  /** Whether a gap lies before it, so that it may be reached at the same word in many ways. */
  far: boolean
  terms: number[]
}

/** What an index knows of a word of a text. */
interface Look {
  /** The keys of the trie that it answers to. */
  keys: readonly number[]
  bits: number
  /** The terms that it is by itself, and where others lead that begin with it; most words begin none. */
  first: readonly (number | Node)[]
  /** Whether terms pass over it. */
  skipped: boolean
}

/** Most words of a text are in no term. */
const [UNKNOWN, PASSED]: [Look, Look] = [
  {keys: [], bits: 0, first: [], skipped: false},
  {keys: [], bits: 0, first: [], skipped: true},
]

/** A prefix has two letters at least. */
const HEAD = 2

/** How many words "~" lets through. */
const GAP = 3
/** How many words in a row are passed over: more than any sentence has, so that every search ends near its beginning. */
const SKIPS = 20

/**
 * Looks for many terms at once: a trie over stemmed words. The signs a term may hold are listed in
 * `docs/add-a-framework.md`; in short, words match by stem, `=word` as it is written, `WORD` in capitals only,
 * `digit*` by its beginning, `(a|b)` either, `word?` with or without, `~` a gap of up to three words.
 */
export class TermIndex {
  readonly #root: Node = node(false)
  /** The numbers of all keys, by what they ask of a word: its stem, its letters, its letters as written, its beginning. */
  readonly #keys = {stem: keys(), letters: keys(), capitals: keys(), prefix: keys()}
  /** How prefixes begin. */
  readonly #heads = new Set<string>()
  readonly #entry: (word: Written) => Entry
  #count = 0

  /** Terms are told apart by their place in the list. */
  constructor(
    terms: readonly string[],
    private readonly lexicon: Lexicon,
  ) {
    this.#entry = entriesOf(lexicon)
    // Terms share most of their words.
    const keys = new Map<string, readonly number[]>()
    terms.forEach((term, index) => {
      for (const plain of expand(term)) this.#add(plain, index, keys)
    })
  }

  #add(term: string, index: number, known: Map<string, readonly number[]>): void {
    let at = this.#root
    for (const part of term.split(/\s+/)) {
      if (part === '~') {
        at.gap ??= node(true)
        at = at.gap
        continue
      }
      let keys = known.get(part)
      if (!keys) {
        keys = words(part).flatMap(({text}) => this.#key(part, text) ?? [])
        known.set(part, keys)
      }
      for (const key of keys) {
        at.next ??= new Map()
        at.bits |= bit(key)
        let next = at.next.get(key)
        if (!next) {
          next = node(at.far)
          at.next.set(key, next)
        }
        at = next
      }
    }
    if (at !== this.#root && !at.terms.includes(index)) at.terms.push(index)
  }

  /** The number of the key that a word of a term stands for, or `null` where it is one that is passed over. */
  #key(part: string, word: string): number | null {
    const folded = fold(word)
    if (part.startsWith('=')) return this.#numbered('letters', folded)
    if (part.endsWith('*') && part.replace(/\*$/, '').endsWith(word)) {
      this.#heads.add(folded.slice(0, HEAD))
      return this.#numbered('prefix', folded)
    }
    if (this.lexicon.skip.has(folded)) return null
    if (isAcronym(word)) return this.#numbered('capitals', word)
    return this.#numbered('stem', this.lexicon.stem(word.toLowerCase()))
  }

  #numbered(kind: 'stem' | 'letters' | 'capitals' | 'prefix', name: string): number {
    const known = this.#keys[kind].get(name)
    if (known !== undefined) return known
    this.#keys[kind].set(name, this.#count)
    return this.#count++
  }

  /** A word of a text, looked at once: mostly it answers to no key, so that a text is walked through fast. */
  readonly #look = perWord((word): Look => {
    const {folded, stem, skipped} = this.#entry(word)
    const known = this.#keys
    const keys: number[] = []
    for (const key of [known.stem.get(stem), known.letters.get(folded), known.capitals.get(word.text)])
      if (key !== undefined) keys.push(key)
    if (this.#heads.has(folded.slice(0, HEAD))) {
      for (let length = HEAD; length <= folded.length; length++) {
        const key = known.prefix.get(folded.slice(0, length))
        if (key !== undefined) keys.push(key)
      }
    }
    if (keys.length === 0) return skipped ? PASSED : UNKNOWN
    return {
      keys,
      bits: keys.reduce((bits, key) => bits | bit(key), 0),
      first: keys.flatMap((key) => {
        const node = this.#root.next?.get(key)
        // Most terms found are one word: their nodes need not be gone to.
        return node ? [...node.terms, ...(node.next || node.gap ? [node] : [])] : []
      }),
      skipped,
    }
  })

  /** Every term in the text, overlapping ones too, by where it begins. */
  find(text: readonly Word[]): Hit[] {
    const looks: Look[] = []
    for (const word of text) looks.push(this.#look(word))
    const hits: Hit[] = []
    /** Where the search that began at the current word has been, where it came to a gap. */
    let seen: Map<Node, Set<number>> | null = null
    const isNew = (node: Node, at: number): boolean => {
      seen ??= new Map()
      const places = seen.get(node) ?? new Set()
      seen.set(node, places)
      return places.size < places.add(at).size
    }
    /** Words that may come next: the word itself, and the one behind any that are passed over. */
    const follow = (node: Node, from: number, first: number): void => {
      const end = Math.min(looks.length, from + SKIPS + 1)
      for (let at = from; at < end; at++) {
        const look = looks[at]
        if (!look) return
        if ((node.bits & look.bits) !== 0) {
          for (const key of look.keys) {
            const next = node.next?.get(key)
            if (next) arrive(next, at, first)
          }
        }
        if (!look.skipped) return
      }
    }
    const arrive = (node: Node, at: number, first: number): void => {
      if (node.far && !isNew(node, at)) return
      for (const term of node.terms) hits.push({term, start: first, end: at + 1})
      goOn(node, at, first)
    }
    const goOn = (node: Node, at: number, first: number): void => {
      if (node.next) follow(node, at + 1, first)
      if (!node.gap) return
      let from = at + 1
      for (let gap = 0; gap <= GAP && from < looks.length; gap++) {
        follow(node.gap, from, first)
        for (let skips = 0; looks[from]?.skipped && skips < SKIPS; skips++) from++
        from++
      }
    }
    for (let first = 0; first < looks.length; first++) {
      const look = looks[first]
      if (!look || look.first.length === 0) continue
      for (const next of look.first) {
        if (typeof next === 'number') hits.push({term: next, start: first, end: first + 1})
        else goOn(next, first, first)
      }
      seen = null
    }
    return hits
  }
}

function keys(): Map<string, number> {
  return new Map()
}

function node(far: boolean): Node {
  return {next: null, bits: 0, gap: null, far, terms: []}
}

function bit(key: number): number {
  return 1 << (key & 31)
}

/** Two capitals or more and no small letter: matched only as written, so that AIDS is not "aids". */
function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)
}
