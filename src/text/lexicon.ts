import type {LanguageData} from '../model/language.ts'
import {fold, stemmer} from './stem.ts'
import type {Lexicon} from './terms.ts'

/**
 * What a term matcher needs of a language; without data words are matched as they are, but for case and accents. It is
 * made once, so that all who read a language share what its stemmer remembers.
 */
export function lexicon(language: LanguageData | undefined): Lexicon {
  const known = language ? lexicons.get(language) : plain
  if (known) return known
  const made = {stem: stemmer(language?.stemmer ?? 'none'), skip: new Set((language?.skip ?? []).map(fold))}
  if (language) lexicons.set(language, made)
  return made
}

const lexicons = new WeakMap<LanguageData, Lexicon>()
const plain: Lexicon = {stem: stemmer('none'), skip: new Set()}
