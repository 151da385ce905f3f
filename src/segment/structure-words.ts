import type {LanguageData} from '../model/language.ts'
import {parts, type Part} from '../model/passage.ts'
import {opening, phrases, sourceOf} from './phrases.ts'

/** What segmenting knows of a document's language, ready for use. */
export interface StructureWords {
  preambular: RegExp
  resolving: RegExp
  enacting: RegExp
  /** What titles begin with, by part, in the order in which they are tried. */
  parts: [Part, RegExp][]
  contents: RegExp
  bibliography: RegExp
  notes: RegExp
  front: RegExp
  imprint: RegExp
  captions: RegExp
  /** Where the figures of a table or chart come from. */
  sources: RegExp
  form: RegExp
  answer: RegExp
  /** The first word of a title's second line. */
  connectives: RegExp
  /** The title of an annexed text: its first word. */
  annexed: RegExp
  closing: RegExp
  defining: RegExp
  finalClause: RegExp
  alternatives: RegExp
  /** "Article 5", at the beginning: word, number. */
  numbered: RegExp
  /** The word for each of these in full: "art." → "Article". */
  fullWord: Map<string, string>
  /** "Chapter II", at the beginning: word, number. */
  divisions: RegExp
  /** "Outcome 4", at the beginning: word, number. */
  planned: RegExp
  /** "Annex II", at the beginning: word, number. */
  annex: RegExp
  ordinals: Map<string, number>
  cite: LanguageData['segment']['cite']
  /** The plural rules that {@link cite} goes by. */
  plural: Intl.PluralRules
  abbreviations: string[]
}

/** The data for a document's language, or English where there is none. */
export function dataFor(language: string | null, languages: readonly LanguageData[]): LanguageData {
  const primary = (language ?? '').toLowerCase().split('-')[0]
  const data =
    languages.find((one) => one.language === primary) ?? languages.find((one) => one.language === 'en') ?? languages[0]
  if (!data) throw new TypeError('No language data was given.')
  return data
}

const ready = new WeakMap<LanguageData, StructureWords>()

export function structureWords(data: LanguageData): StructureWords {
  const found = ready.get(data) ?? prepare(data)
  ready.set(data, found)
  return found
}

function prepare({language, segment, abbreviations}: LanguageData): StructureWords {
  const emphasis = sourceOf(segment.emphasis)
  const titles = (terms: readonly string[]) => new RegExp(`^(?:${sourceOf(terms) ?? '(?!)'})[\\s:.]*$`, 'iu')
  const numbers = (words: readonly string[]) => {
    const ordinals = sourceOf(Object.keys(segment.ordinals)) ?? '(?!)'
    // "5", "5.2", "IV. 3" on a line of its own, "V bis", "VI B", "VII B(ii)", "premier", "A".
    const more =
      '\\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)|\\s[A-K](?:\\s?\\([ivx]+\\))?(?=\\s*(?:[:.–—-]|$))'
    const number = `(?:\\d+|[IVXLC]+)(?:(?:[.]\\d+)+|[.]\\s\\d+(?=\\s*$)|${more})?|${ordinals}`
    const source = sourceOf(words) ?? '(?!)'
    return new RegExp(`^(${source})(?:\\s*(${number})|\\s+([A-Z]))(?![\\p{L}\\p{N}])`, 'iu')
  }
  const ordinals = new Map(Object.entries(segment.ordinals).map(([word, value]) => [word.toLowerCase(), value]))
  return {
    preambular: new RegExp(
      `^(?:(?:${emphasis ?? '(?!)'})[,\\s]+){0,2}(?:${sourceOf(segment.preambular) ?? '(?!)'})(?!\\p{L})`,
      'iu',
    ),
    resolving: new RegExp(
      `^(?:(?:${emphasis ?? '(?!)'})[,\\s]+){0,2}(?:${sourceOf(segment.resolving) ?? '(?!)'})(?!\\p{L})`,
      'iu',
    ),
    enacting: phrases(segment.enacting),
    parts: parts.flatMap((part): [Part, RegExp][] => {
      const terms = part === 'body' ? undefined : segment.parts[part]
      return terms ? [[part, opening(terms)]] : []
    }),
    contents: titles(segment.contents),
    bibliography: titles(segment.bibliography),
    notes: titles(segment.notes),
    front: titles(segment.front),
    imprint: opening(segment.imprint),
    sources: new RegExp(`^(?:${sourceOf(segment.sources) ?? '(?!)'})\\s*:`, 'iu'),
    captions: new RegExp(`^(?:${sourceOf(segment.captions) ?? '(?!)'})\\s*[\\dIVX]+(?:[.-]\\d+)*\\s*[.:–—-]`, 'iu'),
    form: phrases(segment.form),
    answer: opening(segment.answer),
    connectives: opening(segment.connectives),
    annexed: opening(segment.annexed),
    closing: opening(segment.closing),
    defining: opening(segment.defining),
    finalClause: phrases(segment.finalClause),
    alternatives: new RegExp(
      `^(?:\\d+\\p{L}{0,3}\\s+)?(?:${sourceOf(segment.alternatives) ?? '(?!)'})(?:\\s+(?:\\d{1,2}|[A-Z]))?[\\s:.]*$`,
      'iu',
    ),
    numbered: numbers(segment.numbered),
    fullWord: fullWords(segment.numbered),
    divisions: numbers(segment.divisions),
    planned: numbers(segment.planned),
    annex: new RegExp(
      `${opening(segment.parts.annex ?? []).source.replace('(?:', '(')}(?:\\s+(\\d+|[IVXLC]+|[A-Z]|${sourceOf(Object.keys(segment.ordinals)) ?? '(?!)'})(?![\\p{L}\\p{N}]))?`,
      'iu',
    ),
    ordinals,
    cite: segment.cite,
    plural: new Intl.PluralRules(language, {type: 'ordinal'}),
    abbreviations: [...abbreviations],
  }
}

/** An abbreviation stands for the word before it in the list. */
function fullWords(words: readonly string[]): Map<string, string> {
  const full = new Map<string, string>()
  let last = ''
  for (const word of words) {
    if (!word.endsWith('.')) last = word
    full.set(word.toLowerCase(), last)
  }
  return full
}
