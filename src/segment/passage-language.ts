import {languageScores, SAMPLE} from './language.ts'

/** Shorter passages do not show their language. */
const LEAST = 200
/** How much of a passage is enough to tell its language. */
const ENOUGH = 400
/** How far below the best language the document's own has to be for the passage to count as another's. */
const CLEARLY = 0.85
/** The words that most passages of a document hold ("the", "of") make up a third of each of its passages, and a tenth of other languages'. */
const COMMONEST = 40
const SHARE = 0.22
/** Of how many passages the commonest words are taken, and of how many at least. */
const ASKED = 300
const FEW = 20
/** How many stretches of a document are looked at for whether it is in one language. */
const STRETCHES = 12

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Tells each passage's language: the document's, unless the passage is long enough and clearly another's. Looking at
 * every passage would take longer than all the rest, so those made of the document's commonest words are passed over.
 */
export function passageLanguages(texts: readonly string[], document: string | null): (text: string) => string | null {
  const own = (document ?? '').split('-')[0] ?? ''
  const common = isOfOneLanguage(texts, own) ? commonest(texts) : new Set<string>()
  return (text) => {
    if (text.length < LEAST || shareOf(text, common) > SHARE) return document
    const scores = languageScores(text.slice(0, ENOUGH))
    const [best] = scores.keys()
    if (best === undefined) return document
    return own === '' || (best !== own && (scores.get(own) ?? 0) < CLEARLY) ? best : document
  }
}

function isOfOneLanguage(texts: readonly string[], own: string): boolean {
  const whole = texts.filter((text) => text.length >= LEAST).join(' ')
  const step = Math.max(SAMPLE, Math.floor(whole.length / STRETCHES))
  for (let from = 0; from < whole.length; from += step) {
    const [best] = languageScores(whole.slice(from, from + SAMPLE)).keys()
    if (best !== undefined && best !== own) return false
  }
  return true
}

function commonest(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  if (texts.length < FEW) return new Set()
  const step = Math.ceil(texts.length / ASKED)
  for (const text of texts.filter((_, i) => i % step === 0)) {
    for (const word of new Set(lowerWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, COMMONEST)
      .map(([word]) => word),
  )
}

function shareOf(text: string, common: ReadonlySet<string>): number {
  if (common.size === 0) return 0
  const all = lowerWords(text)
  return all.filter((word) => common.has(word)).length / Math.max(all.length, 1)
}

function lowerWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}
