import type {Language} from './language.ts'

/** What text recognition takes for what: as it stands, as it was. */
const MISTAKEN: readonly [string, string][] = [
  ['0', 'o'],
  ['1', 'l'],
  ['1', 'i'],
  ['5', 's'],
  ['I', 'l'],
  ['l', 'i'],
  ['i', 'l'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['nn', 'rm'],
  ['vv', 'w'],
  ['cl', 'd'],
]
const MOST = 3

export interface Reading {
  read: string
  sure: boolean
}

/** A word in which signs were taken for others: "artic1e", "Iibrary", "govemment". */
export function misread(text: string, language: Language): Reading | null {
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  if (digits > 0) return withDigits(text, digits, language)
  if (text.length < 4 || isCapitals(text)) return null
  // A capital I among small letters, or a small l where no English word has one ("lnternational"), cannot be right.
  const odd = /\p{Ll}I|^I\p{Ll}/u.test(text) || /^(?:l[^aeiouyl]|rn)/.test(text)
  if (/\p{Ll}(?!I)\p{Lu}/u.test(text)) return null
  const found = best(text, language)
  if (!found) return null
  const needed = odd ? 14 : text.length < 6 ? 9 : 11.5
  if (found.rarity > needed) return null
  // "fanning", "sociai": such a word may be a rare one or another language's.
  return {read: found.read, sure: odd || (text.length > 6 && found.edit !== 'il' && found.edit !== 'nnrm')}
}

/** "artic1e", but not "policy1" (a footnote's mark), "H2020" or "CO2". */
function withDigits(text: string, digits: number, language: Language): Reading | null {
  const letters = text.length - digits
  if (letters < 3 || digits > 2 || !/^[\p{L}015]+$/u.test(text)) return null
  const bare = text.replace(/^\p{N}+|\p{N}+$/gu, '').toLowerCase()
  const found = best(text, language)
  if (!found || found.rarity > 14) return null
  if (/^\p{N}|\p{N}$/u.test(text) && language.has(bare) && language.rarity(bare) < found.rarity + 2) return null
  return {read: found.read, sure: true}
}

/** The commonest word that so many mistakes make of another. */
function best(text: string, language: Language): {read: string; rarity: number; edit: string} | null {
  let [found, rarity, edit] = ['', Number.POSITIVE_INFINITY, '']
  let texts = [{text, edits: ''}]
  for (let step = 0; step < MOST && found === ''; step++) {
    const next = new Map<string, {text: string; edits: string}>()
    for (const one of texts) {
      for (const [wrong, right] of MISTAKEN) {
        // Small i and l are mistaken for each other so seldom that one in a word is all.
        if (step > 0 && (wrong === 'i' || wrong === 'l')) continue
        for (let at = one.text.indexOf(wrong); at >= 0; at = one.text.indexOf(wrong, at + 1)) {
          const sign = at === 0 && wrong === 'l' ? 'I' : right
          const read = one.text.slice(0, at) + sign + one.text.slice(at + wrong.length)
          next.set(read, {text: read, edits: wrong + right})
        }
      }
    }
    texts = [...next.values()].slice(0, 200)
    for (const one of texts) {
      const lower = one.text.toLowerCase()
      if (language.rarity(lower) < rarity) [found, rarity, edit] = [one.text, language.rarity(lower), one.edits]
    }
  }
  return found === '' ? null : {read: found, rarity, edit: edit === 'li' ? 'il' : edit}
}

/** A number with letters in it: "l6", "2O3O"; after a word such as "Goal", which a number belongs to. */
export function misreadNumber(text: string, before: string): Reading | null {
  if (!/^[\dlIO]{2,4}$/.test(text) || !/\d/.test(text) || !/[lIO]/.test(text)) return null
  const read = text.replace(/[lI]/g, '1').replaceAll('O', '0')
  const year = /^(?:19|20)\d\d$/.test(read) && (text.match(/\d/g)?.length ?? 0) >= 2
  const counted = /^l\d$|^\dO$|^[lI]O$/.test(text) && /^(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,})s?$/u.test(before)
  return year || counted ? {read, sure: true} : null
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}
