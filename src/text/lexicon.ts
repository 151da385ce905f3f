import type {LanguageData} from '../model/language.ts'
import {fold, stemmer} from './stem.ts'
import type {Lexicon} from './terms.ts'

/** What a term matcher needs of a language; without data words are matched as they are, but for case and accents. */
export function lexicon(language: LanguageData | undefined): Lexicon {
  return {stem: stemmer(language?.stemmer ?? 'none'), skip: new Set((language?.skip ?? []).map(fold))}
}
