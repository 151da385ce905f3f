import type {LanguageData} from '../model/language.ts'
import type {Vocabularies} from '../model/vocabulary.ts'
import {isPlainly} from '../text/plainly.ts'
import {languageScores, SAMPLE} from './language.ts'

/** Texts shorter than this show too little, in characters. */
const LEAST = 40
/** How far below the best language English must be, by length: the shorter, the clearer. */
const CLEARLY = {short: 0.75, long: 0.9, length: 200}

/** The language of a text that stands alone: the first one that there is data for (English), unless it is clearly another's. */
export function textLanguage(
  text: string,
  languages: readonly LanguageData[],
  vocabularies: Vocabularies = () => null,
): string | null {
  const first = languages[0]?.language ?? null
  if (text.length < LEAST) return first
  // Nearly all texts are, and comparing with all other languages takes longer than all that comes after.
  const vocabulary = vocabularies(first)
  if (vocabulary && isPlainly(text.slice(0, SAMPLE), vocabulary)) return first
  const scores = languageScores(text)
  const [best] = scores.keys()
  const clearly = text.length < CLEARLY.length ? CLEARLY.short : CLEARLY.long
  return best === undefined || (scores.get(first ?? '') ?? 0) >= clearly ? first : best
}
