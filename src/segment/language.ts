import {francAll} from 'franc-min'

/**
 * The languages that policy documents come in, as franc names them: short or odd texts are else taken for languages that
 * nobody writes such documents in.
 */
const candidates = [
  'eng',
  'fra',
  'spa',
  'por',
  'deu',
  'ita',
  'nld',
  'swe',
  'pol',
  'ces',
  'hun',
  'ron',
  'hrv',
  'ell',
  'tur',
  'ind',
  'vie',
  'rus',
  'ukr',
  'bul',
  'arb',
  'pes',
  'urd',
  'cmn',
  'jpn',
  'kor',
  'tha',
  'hin',
  'ben',
]

/** What franc reads of a text at most. */
export const SAMPLE = 2000

/** How well a text fits each language, the best with 1, by BCP 47 tag; empty where nothing fits. */
export function languageScores(text: string): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [code, score] of francAll(text.slice(0, SAMPLE), {only: candidates, minLength: 20})) {
    if (code !== 'und') scores.set(tag(code), score)
  }
  return scores
}

/** "deu" → "de". */
function tag(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? code
}

/** How many samples of a document are read, spread over it. */
const SAMPLES = 8

/** The language that most of a document's samples are in, or `null` where there is too little text. */
export function documentLanguage(texts: readonly string[]): string | null {
  // Titles, tables and names say little; only where there is nothing else do they have a say.
  const prose = texts.filter((text) => text.length >= 100)
  const whole = (prose.length > 0 ? prose : texts).join('\n')
  const totals = new Map<string, number>()
  const step = Math.max(SAMPLE, Math.floor(whole.length / SAMPLES))
  for (let from = 0; from < whole.length; from += step) {
    for (const [language, score] of languageScores(whole.slice(from, from + SAMPLE))) {
      totals.set(language, (totals.get(language) ?? 0) + score)
    }
  }
  let best: [string, number] | null = null
  for (const entry of totals) if (!best || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
