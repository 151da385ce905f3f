import type {LanguageData} from '../model/language.ts'

/** A stretch of a text. */
interface Stretch {
  start: number
  end: number
}

/**
 * Finds parts of words that mean libraries: "bibliothek" in "Universitätsbibliotheken", "图书馆" in a sentence without blanks.
 * A stretch is the whole word, or the part alone where the script writes no blanks.
 */
export function insideFinder({inside, notInside}: LanguageData['recognition']): (text: string) => Stretch[] {
  if (inside.length === 0) return () => []
  // What means something else comes first, so that it takes its place.
  const pattern = new RegExp(`(${alternatives(notInside)})|${alternatives(inside)}`, 'giu')
  return (text) => {
    const found: Stretch[] = []
    for (const match of text.matchAll(pattern)) {
      if (match[1] !== undefined) continue
      const stretch = {start: match.index, end: match.index + match[0].length}
      if (!NO_BLANKS.test(match[0])) widen(stretch, text)
      if (stretch.start >= (found.at(-1)?.end ?? 0)) found.push(stretch)
    }
    return found
  }
}

const NO_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const OF_WORD = /[\p{L}\p{M}\p{N}]/u

/** No word is longer, whatever a damaged or hostile text holds: each find looks at so many letters at most. */
const LONGEST = 60

function widen(stretch: Stretch, text: string): void {
  for (let left = LONGEST; left > 0 && OF_WORD.test(text[stretch.start - 1] ?? ''); left--) stretch.start--
  for (let left = LONGEST; left > 0 && OF_WORD.test(text[stretch.end] ?? ''); left--) stretch.end++
}

function alternatives(parts: readonly string[]): string {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return escaped.length > 0 ? escaped.join('|') : '(?!)'
}
