import type {LanguageData} from '../model/language.ts'
import type {Passage} from '../model/passage.ts'
import {lexicon} from '../text/lexicon.ts'
import {TermIndex} from '../text/terms.ts'
import {words} from '../text/words.ts'

/** Tells what a text asks only for its own sake, as every text of its kind does: that it be made known, that its provisions be applied. */
export function formulaic(languages: readonly LanguageData[]): (passage: Passage) => boolean {
  const indexes = new Map(languages.map((data) => [data.language, new TermIndex(data.formulas, lexicon(data))]))
  return ({text, damage, language}) => (indexes.get(language ?? '')?.find(words(text, damage)).length ?? 0) > 0
}
