import type {Stage, TextKind} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import {opening, phrases, sourceOf} from './phrases.ts'

/** What a document is, and the words that show it. */
export interface Shown<Value> {
  value: Value
  basis: string
}

/** What a document says of itself, from the surest place to the least sure. */
export interface Opening {
  title: string
  /** Lines of the first pages that are no sentences: titles, dates, "Draft text". */
  lines: string[]
  /** The paragraphs of the body. */
  paragraphs: string[]
  name: string
}

/** What kind of text a document is: by its title, by what it calls itself, by its first lines, by its name. */
export function kindShown(opening: Opening, data: LanguageData): Shown<TextKind> | null {
  return (
    firstKind(opening.title, data) ??
    enactedKind(opening.paragraphs, data) ??
    firstOf(opening.lines, (line) => firstKind(line, data)) ??
    ownKind(opening.paragraphs, data) ??
    firstKind(opening.name.replace(/[_.-]+/g, ' '), data)
  )
}

/** The kind that a title names first: "Report on the Recommendation" is a report. */
function firstKind(title: string, data: LanguageData): Shown<TextKind> | null {
  let first: {kind: TextKind; at: number; words: string} | null = null
  for (const [kind, terms] of Object.entries(data.document.kinds)) {
    const match = phrases(terms).exec(title)
    if (match && (!first || match.index < first.at || (match.index === first.at && match[0].length > first.words.length))) {
      first = {kind: kind as TextKind, at: match.index, words: match[0]}
    }
  }
  return first && {value: first.kind, basis: clip(title)}
}

/** "Adopts … the present Recommendation": no surer sign. */
function enactedKind(paragraphs: readonly string[], data: LanguageData): Shown<TextKind> | null {
  const resolving = opening(data.segment.resolving)
  return firstOf(paragraphs, (text) => {
    const words = text.replace(/^\W*\d*[.)]?\s*/u, '')
    if (!resolving.test(words)) return null
    const [found] = namesOfSelf(words.slice(0, 400), data)
    return found ? {value: found.kind, basis: clip(words)} : null
  })
}

/** What a text calls itself most often: "this Convention", "the present Strategy". */
function ownKind(paragraphs: readonly string[], data: LanguageData): Shown<TextKind> | null {
  const counts = new Map<TextKind, {count: number; basis: string}>()
  for (const text of paragraphs) {
    for (const {kind, quote} of namesOfSelf(text, data)) {
      const found = counts.get(kind)
      if (found) found.count++
      else counts.set(kind, {count: 1, basis: quote})
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return best && best[1].count >= 3 ? {value: best[0], basis: best[1].basis} : null
}

function* namesOfSelf(text: string, data: LanguageData): Generator<{kind: TextKind; quote: string}> {
  const self = sourceOf(data.document.self) ?? '(?!)'
  for (const [kind, terms] of Object.entries(data.document.kinds)) {
    const pattern = new RegExp(`(?<!\\p{L})(?:${self})\\s+(?:\\p{Lu}[\\p{L}-]*\\s+){0,3}?(?:${sourceOf(terms)})(?!\\p{L})`, 'giu')
    for (const match of text.matchAll(pattern)) yield {kind: kind as TextKind, quote: match[0]}
  }
}

/** Draft or adopted: a draft that calls itself one is no adopted text, though it says "Adopts the present …". */
export function stageShown({title, lines, paragraphs, name}: Opening, data: LanguageData): Shown<Stage> | null {
  const draft = phrases(data.document.draft)
  const drafted = [title, ...lines, name.replace(/[_.-]+/g, ' ')].find((line) => draft.test(line))
  if (drafted !== undefined) return {value: 'draft', basis: clip(drafted)}
  const adopted = opening(data.document.adopted)
  const behind = new RegExp(`[(,;–—-]\\s*(?:${sourceOf(data.document.adopted) ?? '(?!)'})(?!\\p{L})[^)]*`, 'iu')
  const line = [title, ...lines].find((text) => adopted.test(text) || behind.test(text)) ?? paragraphs.find((text) => adopted.test(text))
  if (line !== undefined) return {value: 'adopted', basis: clip(line)}
  const enacted = enactedKind(paragraphs, data)
  // A date left blank is still to be adopted.
  return enacted && !/_{2,}|\[\s*\]|…|\bX{2,}\b/.test(enacted.basis) ? {value: 'adopted', basis: enacted.basis} : null
}

function firstOf<Value>(texts: readonly string[], find: (text: string) => Value | null): Value | null {
  for (const text of texts) {
    const found = find(text)
    if (found) return found
  }
  return null
}

function clip(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/u, '')} …`
}
