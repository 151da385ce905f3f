import type {Language} from './language.ts'
import {isCapitals, type Reading} from './letters.ts'

export const LIGATURES = ['fi', 'ff', 'fl', 'ffi', 'ffl']
/** A sign in the place of joined letters. */
const SIGN = /[\u{FFFD}\p{Co}]/u
/** How common a word must be that another is read as. */
const COMMON = 11

/** A word that lost joined letters without a trace ("nancial", "specic") or has a sign in their place ("speci\uFFFDc"). */
export function withoutLigature(text: string, language: Language): Reading | null {
  if (SIGN.test(text)) return withSign(text, language)
  const lower = text.toLowerCase()
  if (lower.length < 4 || isCapitals(text) || !/^\p{L}+$/u.test(text)) return null
  const found = lossesOf(language).get(lower)
  if (!found) return null
  const read = text.slice(0, found.at) + found.lost + text.slice(found.at)
  return {read, sure: found.at === 0 && read.length > 6}
}

function withSign(text: string, language: Language): Reading | null {
  let [read, rarity] = ['', Number.POSITIVE_INFINITY]
  for (const lost of LIGATURES) {
    const candidate = text.replace(SIGN, lost)
    const found = language.rarity(candidate.toLowerCase())
    if (found < rarity) [read, rarity] = [candidate, found]
  }
  return rarity <= COMMON ? {read, sure: true} : null
}

/** The commonest word that is left so when it loses joined letters, told by what it lost and where. */
interface Loss {
  lost: string
  at: number
  rarity: number
}

const losses = new WeakMap<Language, Map<string, Loss>>()

function lossesOf(language: Language): Map<string, Loss> {
  const found = losses.get(language) ?? findLosses(language)
  losses.set(language, found)
  return found
}

function findLosses(language: Language): Map<string, Loss> {
  const found = new Map<string, Loss>()
  const {words, names} = language.vocabulary
  const common = [...words.keys(), ...names.keys()].filter((word) => language.rarity(word) <= COMMON)
  for (const lost of LIGATURES) {
    for (const word of common) {
      // Not at the end, where a word less is no word cut.
      for (let at = word.indexOf(lost); at >= 0 && at + lost.length < word.length; at = word.indexOf(lost, at + 1)) {
        const [left, rarity] = [word.slice(0, at) + word.slice(at + lost.length), language.rarity(word)]
        const known = found.get(left)
        // Of words as common as each other the one that lost it first.
        const tie = known?.rarity === rarity && known.lost === lost && at < known.at
        if (!known || rarity < known.rarity || tie) found.set(left, {lost, at, rarity})
      }
    }
  }
  return found
}
