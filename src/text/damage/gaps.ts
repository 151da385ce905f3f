import type {DamageKind} from '../../model/damage.ts'
import type {DocumentWords} from './document-words.ts'
import {COMMON, type Language} from './language.ts'
import type {Reading} from './letters.ts'
import {LIGATURES} from './ligatures.ts'
import type {Look} from './look.ts'

const HYPHEN = /^[-‐‑\u00AD]\s?$/
const BLANK = 0x20

export interface GapReading extends Reading {
  kind: DamageKind
}

/** What two neighbours, parted by a stretch of the text, are one word of: "li-braries", "infor mation", "Off ice", "O ce". */
export function acrossGap(
  first: Look,
  second: Look,
  text: string,
  from: number,
  to: number,
  language: Language,
  document: DocumentWords,
): GapReading | null {
  // Nearly all neighbours are two words, parted by a blank, and make no third one; no hyphen takes more than two signs.
  const blank = to - from === 1 && text.charCodeAt(from) === BLANK
  if (blank && first.isWord && second.isWord && !first.joins.has(second.lower)) return null
  if (to - from > 2) return null
  const gap = text.slice(from, to)
  if (!blank && !HYPHEN.test(gap)) return null
  if (!first.letters || !second.letters) return null
  const capitals = first.capitals && second.capitals
  if (!capitals && (second.capitals || second.capitalised)) return null
  if (!capitals && first.text.length > 1 && first.capitals) return null
  if (gap !== ' ') return hyphen(first, second, gap, language, document)
  return split(first, second, language) ?? ligature(first, second, language)
}

function hyphen(
  first: Look,
  second: Look,
  gap: string,
  language: Language,
  document: DocumentWords,
): GapReading | null {
  const [joined, compound] = [first.lower + second.lower, `${first.lower}-${second.lower}`]
  const rarity = language.rarity(joined)
  if (rarity > 14 || first.text.length < 2 || second.text.length < 2) return null
  if (language.compoundRarity(compound) < rarity + 6 || language.isPrefix(first.lower)) return null
  const found = {kind: 'hyphen' as const, read: first.text + second.text}
  // "psycho-social": a beginning that no vocabulary has, before a word that stands alone.
  if (!language.has(second.lower)) return {...found, sure: true}
  if (!language.has(first.lower)) return {...found, sure: gap.length > 1}
  return rarity <= 9 && document.written(joined) > document.written(compound) ? {...found, sure: false} : null
}

function split(first: Look, second: Look, language: Language): GapReading | null {
  const joined = first.lower + second.lower
  const rarity = language.rarity(joined)
  if (rarity > COMMON || joined.length < 5) return null
  const found = {kind: 'split' as const, read: first.text + second.text}
  const [one, two] = [first.isWord, second.isWord]
  const pair = `${first.lower} ${second.lower}`
  if (one && two) {
    // Where joined letters are cut, both halves may be words: "off ice", "bene fits".
    if (!/(?:ff|fi|fl)$/.test(first.lower) && !/^(?:ff|fi|fl)/.test(second.lower)) return null
    if (Number.isFinite(language.pairRarity(pair)) || language.compoundRarity(pair.replace(' ', '-')) < 20) return null
    const rarest = Math.max(language.rarity(first.lower), language.rarity(second.lower))
    return rarity <= 9 ? {...found, sure: rarity + 3 <= rarest} : null
  }
  if (two && language.isPrefix(first.lower)) return null
  if (!one && !two) return {...found, sure: true}
  // "a greed": a small word before one that is rare.
  const unknown = one ? second.lower : first.lower
  const small = first.text.length === 1 || language.isSmall(first.lower)
  return {...found, sure: !(one && small) && unknown.length > 2 && rarity <= 10}
}

function ligature(first: Look, second: Look, language: Language): GapReading | null {
  if ((first.isWord && second.isWord) || !language.beforeLigature.has(first.lower)) return null
  let [read, rarity] = ['', Number.POSITIVE_INFINITY]
  for (const lost of LIGATURES) {
    const found = language.rarity(first.lower + lost + second.lower)
    if (found < rarity) [read, rarity] = [first.text + lost + second.text, found]
  }
  if (rarity > COMMON || read.length < 5) return null
  return {kind: 'ligature', read, sure: read.length > 6 && rarity <= 10}
}
