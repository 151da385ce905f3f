import type {Vocabulary} from '../../model/vocabulary.ts'
import {fold} from '../stem.ts'
import {LIGATURES} from './ligatures.ts'

/** With how many different words a prefix is seen: "co-", "inter-". */
const FOLLOWERS = 4
/** Of how many words a small word is a part where it builds words: "in-", "with-", "-or". */
const BUILDS = {opens: 4, ends: 3}
/** Rarer words do not count as built: some of them are glued themselves ("shortand"). */
const BUILT = 14
/** A small word: so long at most, and as common as a function word. */
const SMALL = {length: 5, rarity: 6}

/** A name that damaged words are read as, like any other word: "Convention", "Africa". */
const FAMOUS = {length: 6, rarity: 10}

/** How common a word must be that two pieces are read as. */
export const COMMON = 12

/** What a vocabulary tells of its language. A rarity counts halvings from the commonest word: "the" is 0. */
export class Language {
  readonly #top: number
  readonly #prefixes = new Map<string, number>()
  readonly #opens = new Map<string, number>()
  readonly #ends = new Map<string, number>()
  /** By a word those that make a common third one with it: "in" and "to". */
  readonly joins = new Map<string, Set<string>>()
  /** What common words begin with before joined letters: "o" of "office". */
  readonly beforeLigature = new Set<string>()
  /** Whether it is written without accents: where it is not, none is damage. */
  readonly plain: boolean

  constructor(readonly vocabulary: Vocabulary) {
    this.#top = Math.max(...vocabulary.words.values())
    this.plain = [...vocabulary.words].every(([word, band]) => this.#top - band > 10 || fold(word) === word)
    for (const compound of vocabulary.compounds.keys()) count(this.#prefixes, compound.split('-')[0] ?? '')
    for (const word of vocabulary.words.keys()) this.#takeApart(word)
    for (const list of [vocabulary.words, vocabulary.names]) for (const word of list.keys()) this.#addJoins(word)
  }

  #addJoins(word: string): void {
    if (this.rarity(word) > COMMON) return
    for (const letters of LIGATURES) {
      for (let at = word.indexOf(letters, 1); at > 0; at = word.indexOf(letters, at + 1))
        this.beforeLigature.add(word.slice(0, at))
    }
    for (let at = 1; at < word.length; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)]
      if (!this.isWord(head) || !this.isWord(tail)) continue
      const tails = this.joins.get(head)
      if (tails) tails.add(tail)
      else this.joins.set(head, new Set([tail]))
    }
  }

  #takeApart(word: string): void {
    for (let at = 2; at < word.length - 1; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)]
      if (!this.vocabulary.words.has(head) || !this.vocabulary.words.has(tail)) continue
      if (tail.length > 2 && this.isSmall(head)) count(this.#opens, head)
      if (head.length > 2 && this.isSmall(tail) && this.rarity(word) <= BUILT) count(this.#ends, tail)
    }
  }

  /** How rare a word is that something damaged can be read as; infinite for rare names and for what is not known. */
  rarity(word: string): number {
    const {words, names} = this.vocabulary
    const own = words.get(word)
    if (own !== undefined) return this.#top - own
    const rarity = this.#top - (names.get(word) ?? Number.NEGATIVE_INFINITY)
    return word.length >= FAMOUS.length && rarity <= FAMOUS.rarity ? rarity : Number.POSITIVE_INFINITY
  }

  /** Whether it is a word or a name of the language, or the plural of one. */
  has(word: string): boolean {
    const {words, names} = this.vocabulary
    if (words.has(word) || names.has(word)) return true
    return word.length > 4 && word.endsWith('s') && (words.has(word.slice(0, -1)) || names.has(word.slice(0, -1)))
  }

  /** Whether it is a word beside others: single letters are in a list or a formula only. */
  isWord(word: string): boolean {
    return word.length === 1 ? word === 'a' : this.has(word)
  }

  pairRarity(pair: string): number {
    return this.#top - (this.vocabulary.pairs.get(pair) ?? Number.NEGATIVE_INFINITY)
  }

  compoundRarity(compound: string): number {
    return this.#top - (this.vocabulary.compounds.get(compound) ?? Number.NEGATIVE_INFINITY)
  }

  isPrefix(word: string): boolean {
    return (this.#prefixes.get(word) ?? 0) >= FOLLOWERS
  }

  /** "the", "of", "and". */
  isSmall(word: string): boolean {
    return word.length > 1 && word.length <= SMALL.length && this.rarity(word) <= SMALL.rarity
  }

  /** Whether words open with a small word without being two: "in" ("inability"), not "the". */
  opens(word: string): boolean {
    return (this.#opens.get(word) ?? 0) >= BUILDS.opens
  }

  /** Whether words end in a small word without being two: "or" ("actor"), not "of". */
  ends(word: string): boolean {
    return (this.#ends.get(word) ?? 0) >= BUILDS.ends
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const known = new WeakMap<Vocabulary, Language>()

/** The language of a vocabulary, made once. */
export function languageOf(vocabulary: Vocabulary): Language {
  const language = known.get(vocabulary) ?? new Language(vocabulary)
  known.set(vocabulary, language)
  return language
}
