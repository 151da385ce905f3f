import {romanValue} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** "Article 5.2" at the head of a text. */
export interface Article {
  /** As it is cited: "Article 5.2". */
  label: string
  /** Its number without the points behind it: "5". */
  number: string
  value: number
  /** Where the words behind it begin. */
  end: number
  /** Whether a sign parts it from the words behind, or nothing follows. */
  apart: boolean
}

/** Reads "Article 5", "Art. 5 –", "ARTICLE IX.", "Article premier"; `null` where a text begins otherwise. */
export function articleOf(text: string, words: StructureWords): Article | null {
  const match = words.numbered.exec(text)
  const sign = match?.[2] ?? match?.[3]
  if (!match?.[1] || !sign) return null
  const number = numberOf(sign, words)
  if (!number) return null
  const word = words.fullWord.get(match[1].toLowerCase()) ?? match[1]
  const gap = word === '§' ? ' ' : capitalized(match[1]) ? ' ' : null
  if (gap === null) return null
  const behind = /^\s*[.:)–—-]?\s*/u.exec(text.slice(match[0].length))?.[0] ?? ''
  const end = match[0].length + behind.length
  return {
    label: `${word}${gap}${number.shown}`,
    number: number.shown.split('.')[0] ?? '',
    value: number.value,
    end,
    apart: end === text.length || /[.:)–—-]/u.test(behind),
  }
}

/** Whether a text is the title of an annex, and not a sentence about one. */
export function isAnnexTitle(text: string, words: StructureWords): boolean {
  const match = words.annex.exec(text)
  return match !== null && text.length === match[0].length && capitalized(text)
}

/** "Annex II" of the title of an annex, or `null`. */
export function annexLabel(title: string, words: StructureWords): string | null {
  const match = words.annex.exec(title)
  if (!match?.[1] || !capitalized(title)) return null
  const behind = title.slice(match[0].length)
  if (behind !== '' && match[2] === undefined && !/^\s*[.:)(–—-]/u.test(behind)) return null
  const word = match[1].charAt(0).toUpperCase() + match[1].slice(1).toLowerCase()
  // A letter does not cite "Annexes".
  if (match[2] === undefined) return /(?:s|ices)$/.test(word) ? null : word
  // "Annex II" and "Annex B", but "Annex One".
  const sign = words.ordinals.has(match[2].toLowerCase()) ? match[2] : match[2].toUpperCase()
  return `${word} ${sign}`
}

/** "Protocol" of "Protocol annexed to the Agreement", or `null`. */
export function annexedLabel(title: string, words: StructureWords): string | null {
  if (!words.annexed.test(title) || !capitalized(title)) return null
  const [word = ''] = /^\p{L}+/u.exec(title) ?? []
  return word.charAt(0) + word.slice(1).toLowerCase()
}

function numberOf(sign: string, words: StructureWords): {shown: string; value: number} | null {
  const ordinal = words.ordinals.get(sign.toLowerCase())
  if (ordinal !== undefined) return {shown: String(ordinal), value: ordinal}
  if (/^\d/.test(sign)) return {shown: sign.replace(/\.\s+/, '.'), value: Number.parseInt(sign, 10)}
  const [, roman = ''] = /^([IVXLC]+)(?![A-Z])/.exec(sign) ?? []
  const value = romanValue(roman)
  if (value !== null) return {shown: sign.replace(/\.\s+/, '.'), value}
  return /^[A-Z]$/.test(sign) ? {shown: sign, value: sign.charCodeAt(0) - 64} : null
}

function capitalized(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
