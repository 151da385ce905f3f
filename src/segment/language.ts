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

/** How much of a text is read: franc takes three times as long for twice as much, and knows no more. */
export const SAMPLE = 1000

/** How well a text fits each language, the best with 1, by BCP 47 tag; empty where nothing fits. */
export function languageScores(text: string): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [code, score] of francAll(text.slice(0, SAMPLE), {only: candidates, minLength: 20})) {
    const tag = tags.get(code)
    if (tag !== undefined) scores.set(tag, score)
  }
  return scores
}

/** "deu" → "de". */
const tags = new Map(candidates.map((code) => [code, Intl.getCanonicalLocales(code)[0] ?? code]))

/** How many samples of a document are read, spread over it, and how many of them are enough where they agree. */
const SAMPLES = 8
const AGREEING = 4

/** The language that most of a document's samples are in, or `null` where there is too little text. */
export function documentLanguage(texts: readonly string[]): string | null {
  // Titles, tables and names say little; only where there is nothing else do they have a say.
  const prose = texts.filter((text) => text.length >= 100)
  const whole = (prose.length > 0 ? prose : texts).join('\n')
  const step = Math.max(SAMPLE, Math.floor(whole.length / SAMPLES))
  const samples: string[] = []
  for (let from = 0; from < whole.length; from += step) samples.push(whole.slice(from, from + SAMPLE))
  const totals = new Map<string, number>()
  const read = (sample: string): string | undefined => {
    const scores = languageScores(sample)
    for (const [language, score] of scores) totals.set(language, (totals.get(language) ?? 0) + score)
    return scores.keys().next().value
  }
  const first = samples.filter((_, i) => i % 2 === 0).map(read)
  const [language] = first
  if (language !== undefined && first.length >= AGREEING && first.every((one) => one === language)) return language
  for (const sample of samples.filter((_, i) => i % 2 === 1)) read(sample)
  let best: [string, number] | null = null
  for (const entry of totals) if (!best || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
