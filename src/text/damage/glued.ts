import type {DocumentWords} from './document-words.ts'
import type {Language} from './language.ts'
import {isCapitals, type Reading} from './letters.ts'

/** As usual a pair as "by the", "to be". */
const USUAL = 6

/** Words without the space between them: "ofthe", "DRAFTTEXT"; not compounds ("database"), names or new words. */
export function glued(
  text: string,
  parts: readonly string[] | null,
  language: Language,
  document: DocumentWords,
): Reading | null {
  if (text.length < 4 || /\p{N}/u.test(text)) return null
  if (AT_CAPITAL.test(text)) return atCapital(text, language, document)
  if (!parts) return null
  const read = apart(text, parts)
  const pairs = parts.slice(1).map((part, i) => `${parts[i]} ${part}`)
  const common = pairs.every((pair) => Number.isFinite(language.pairRarity(pair)))
  const own = document.written(text.toLowerCase())
  const met = common || pairs.every((pair) => document.written(pair) > 1)
  const clean = parts.filter((part, i) => isClean(part, i === 0, i === parts.length - 1, language))
  // What is made of parts that build words may be a word: "trademark", "forgiving". So may two small ones: "therefor".
  // Titles in capitals are glued more often than compounds are written in them: "DRAFTTEXT".
  if (clean.length === 0 && isCapitals(text) && parts.length === 2 && parts.every((part) => part.length > 3))
    return {read, sure: false}
  if (clean.length === 0) return met && pairs.every((pair) => document.written(pair) > own) ? {read, sure: false} : null
  // Four to six letters may be an abbreviation or a name, of which small words are part by chance: "OFTO", "Hasan".
  const nameLike = text.length < 7 && (isCapitals(text) || /^\p{Lu}/u.test(text))
  const small = parts.every((part) => language.isSmall(part))
  if (small) return {read, sure: common && (!nameLike || pairs.every((pair) => language.pairRarity(pair) <= USUAL))}
  // Two letters end or open a word by chance: "heartbeat", "Fearon".
  return {read, sure: !nameLike && (met || (text.length > 7 && clean.some((part) => part.length > 2)))}
}

/** "theUnited" */
export const AT_CAPITAL = /\p{Ll}\p{Lu}/u

/** The commonest two to four words that make up another, or `null`. */
export function partsOf(text: string, language: Language): readonly string[] | null {
  return text.length < 4 || /\p{N}/u.test(text) || AT_CAPITAL.test(text) ? null : parted(text.toLowerCase(), language)
}

/** "theUnited", but not "eLearning" or "OpenAIRE", which are written so on purpose. */
function atCapital(text: string, language: Language, document: DocumentWords): Reading | null {
  const [, first = '', second = ''] = /^(\p{Lu}?\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(text) ?? []
  const [one, two] = [first.toLowerCase(), second.toLowerCase()]
  if (two.length < 4 || !language.has(two) || !language.has(one)) return null
  const read = `${first} ${second}`
  if (isClean(one, true, false, language)) return {read, sure: true}
  return document.written(`${one} ${two}`) > 1 ? {read, sure: false} : null
}

/** Whether a part is a small word that no word is built of where it stands: "the", "and", "of". */
function isClean(part: string, first: boolean, last: boolean, language: Language): boolean {
  return (
    language.isSmall(part) &&
    !(first && language.opens(part)) &&
    !(last && language.ends(part)) &&
    (first || last || part.length > 2)
  )
}

function parted(lower: string, language: Language): string[] | null {
  // The least sum of rarities up to each letter.
  const best: ({cost: number; parts: string[]} | null)[] = [{cost: 0, parts: []}]
  for (let end = 1; end <= lower.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const before = best[start]
      if (!before || before.parts.length > 3) continue
      const part = lower.slice(start, end)
      const rarity = language.rarity(part)
      if (!isPart(part, rarity)) continue
      // A part more costs as much as a rare word.
      const cost = before.cost + rarity + 10
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = {cost, parts: [...before.parts, part]}
    }
  }
  const parts = best[lower.length]?.parts ?? []
  return parts.length > 1 ? parts : null
}

/** Short parts must be common ones, since two or three letters are a word by chance. */
function isPart(part: string, rarity: number): boolean {
  if (part.length < 2) return false
  return rarity <= (part.length === 2 ? 6 : part.length === 3 ? 8 : 13)
}

function apart(text: string, parts: readonly string[]): string {
  const ends = parts.map((_, i) => parts.slice(0, i + 1).join('').length)
  return parts.map((part, i) => text.slice((ends[i] ?? 0) - part.length, ends[i])).join(' ')
}
