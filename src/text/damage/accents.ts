import {fold} from '../stem.ts'
import type {Word} from '../words.ts'
import type {Language} from './language.ts'
import type {Reading} from './letters.ts'

/** How near a word tells of which language a name or title is. */
const NEAR = 3
/** Words as common as "the", "their", "development" in a policy document. */
const COMMON = 5

/**
 * An accent on a word of a language that has none: "thé Général Conférence", but not "Secrétariat Général de la
 * Francophonie": words of another language beside it say that it is one of theirs.
 */
export function accented(tokens: readonly Word[], place: number, text: string, language: Language): Reading | null {
  const token = tokens[place]
  if (!token || !language.plain || !/[^\x20-\x7E]/.test(token.text)) return null
  const folded = fold(token.text)
  if (folded === token.text.toLowerCase() || language.rarity(folded) > 11 || folded.length < 2) return null
  let [own, foreign] = [0, 0]
  for (const near of around(tokens, place, text)) {
    const lower = near.text.toLowerCase()
    const plain = fold(lower)
    if (/^\p{N}+$/u.test(plain) || (plain.length === 1 && !/['’]/.test(text.charAt(near.end)))) continue
    const rarity = language.rarity(plain)
    // Short words that are rare are another language's: "de", "la", "des".
    if (!language.has(plain) || (plain.length <= 3 && rarity > 8)) foreign++
    else if (rarity <= COMMON && plain === lower) own++
  }
  const common = language.rarity(folded) <= COMMON
  if (foreign > 0 && !(common && foreign === 1 && own > 1)) return null
  return {read: token.text.normalize('NFD').replace(/\p{M}/gu, ''), sure: common && own > 0}
}

function around(tokens: readonly Word[], place: number, text: string): Word[] {
  const found: Word[] = []
  for (const step of [-1, 1]) {
    for (let i = place + step, end = place; Math.abs(i - place) <= NEAR; end = i, i += step) {
      const [one, last] = [tokens[i], tokens[end]]
      if (!one || !last) break
      const gap = step < 0 ? text.slice(one.end, last.start) : text.slice(last.end, one.start)
      if (/[^\s,'’-]/.test(gap)) break
      found.push(one)
    }
  }
  return found
}
