import {languageScores} from './language.ts'

/** Shorter passages do not show their language. */
const LEAST = 200
/** How far below the best language the document's own has to be for the passage to count as another's. */
const CLEARLY = 0.85

/** A passage's language: the document's, unless the passage is long enough and clearly another's. */
export function passageLanguage(text: string, document: string | null): string | null {
  if (text.length < LEAST) return document
  const scores = languageScores(text)
  const [best] = scores.keys()
  if (best === undefined) return document
  const own = (document ?? '').split('-')[0] ?? ''
  return own === '' || (best !== own && (scores.get(own) ?? 0) < CLEARLY) ? best : document
}
