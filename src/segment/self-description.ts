import type {Stage, TextKind} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import {opening, phrases, sourceOf} from './phrases.ts'
import {isNormative} from './preamble.ts'

/** What a document is, and the words that show it. */
export interface Shown<Value> {
  value: Value
  basis: string
}

/** Where a document says what it is. */
export interface Opening {
  title: string
  /** The lines before the text begins. */
  lines: string[]
  /** The paragraphs of the body. */
  paragraphs: string[]
  name: string
}

/** A line that names a kind in so many words at most tells the document's; in a longer one it is something else's. */
const LINE_WORDS = 15
/** How often a text has to call itself something. */
const OFTEN = 3

/** Among how many paragraphs at the end a line such as "Approved by the Senate" is looked for. */
const CLOSING = 6

/** What kind of text a document is: by its title, by what it enacts, by its first lines, by what it calls itself, by its name. */
export function kindShown({title, lines, paragraphs, name}: Opening, data: LanguageData): Shown<TextKind> | null {
  const short = lines.filter((line) => line.split(' ').length <= LINE_WORDS)
  return (
    firstKind(title, data) ??
    enactedKind(paragraphs, data) ??
    firstOf(short, (line) => firstKind(line, data)) ??
    ownKind(paragraphs, data) ??
    firstKind(spaced(name), data)
  )
}

/** The kind that a title names first: "Report on the Recommendation" is a report. */
function firstKind(title: string, data: LanguageData): Shown<TextKind> | null {
  let first: {kind: TextKind; at: number; length: number} | null = null
  for (const [kind, pattern] of patternsOf(data).kinds) {
    const match = pattern.exec(title)
    if (!match) continue
    const {index: at} = match
    const {length} = match[0]
    if (!first || at < first.at || (at === first.at && length > first.length)) first = {kind, at, length}
  }
  return first && {value: first.kind, basis: clip(title)}
}

/** "Adopts … the present Recommendation": no surer sign. */
function enactedKind(paragraphs: readonly string[], data: LanguageData): Shown<TextKind> | null {
  const resolving = opening(data.segment.resolving)
  return firstOf(paragraphs, (text) => {
    const words = text.replace(/^\d+[.)]\s*/u, '')
    if (!/^\p{Lu}/u.test(words) || !resolving.test(words)) return null
    const [found] = selfNames(words.slice(0, 400), data)
    return found ? {value: found.kind, basis: words} : null
  })
}

/** What a text calls itself most often: "this Convention", "the present Strategy", "Voluntary National Review". */
function ownKind(paragraphs: readonly string[], data: LanguageData): Shown<TextKind> | null {
  const counts = new Map<TextKind, {count: number; basis: string}>()
  const add = (kind: TextKind, basis: string) => {
    const found = counts.get(kind)
    if (found) found.count++
    else counts.set(kind, {count: 1, basis})
  }
  for (const text of paragraphs) {
    for (const {kind, quote} of selfNames(text, data)) add(kind, quote)
    for (const [kind, pattern] of patternsOf(data).names) {
      const match = pattern.exec(text)
      if (match) add(kind, match[0])
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return best && best[1].count >= OFTEN ? {value: best[0], basis: best[1].basis} : null
}

interface Patterns {
  kinds: [TextKind, RegExp][]
  names: [TextKind, RegExp][]
  /** "this Convention". */
  selves: [TextKind, RegExp][]
}

const compiled = new WeakMap<LanguageData, Patterns>()

/** A language's patterns, made once: every paragraph is searched with all of them. */
function patternsOf(data: LanguageData): Patterns {
  let patterns = compiled.get(data)
  if (!patterns) {
    const self = sourceOf(data.document.self) ?? '(?!)'
    const named = (terms: readonly string[]) =>
      new RegExp(`(?<!\\p{L})(?:${self})\\s+(?:\\p{L}+\\s+)??(?:${sourceOf(terms)})(?!\\p{L})`, 'giu')
    patterns = {
      kinds: kindsIn(data.document.kinds).map(([kind, terms]) => [kind, phrases(terms)]),
      names: kindsIn(data.document.names).map(([kind, terms]) => [kind, phrases(terms)]),
      selves: kindsIn(data.document.kinds).map(([kind, terms]) => [kind, named(terms)]),
    }
    compiled.set(data, patterns)
  }
  return patterns
}

/** "this Convention" and the like in a text, in order. */
function selfNames(text: string, data: LanguageData): {kind: TextKind; quote: string}[] {
  const found = patternsOf(data).selves.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({kind, quote: match[0], at: match.index})),
  )
  return found.sort((a, b) => a.at - b.at)
}

/** Draft or adopted: a draft that calls itself one is no adopted text, though it says "Adopts the present …". */
export function stageShown(
  {title, lines, paragraphs, name}: Opening,
  kind: TextKind,
  data: LanguageData,
): Shown<Stage> | null {
  const draft = phrases(data.document.draft)
  const not = phrases(data.document.notDraft)
  const drafted = [title, ...lines, spaced(name)].find((line) => draft.test(line.replace(not, '')))
  if (drafted !== undefined) return {value: 'draft', basis: clip(drafted)}
  const adopted = opening(data.document.adopted)
  const behind = new RegExp(`[(.,;–—-]\\s*(?:${sourceOf(data.document.adopted) ?? '(?!)'})(?!\\p{L})`, 'iu')
  // "Adopted in 2015, the Agenda …" is a sentence about something else.
  const closing = paragraphs.slice(-CLOSING).filter((text) => text.length <= 160 && !/,\s+\p{L}/u.test(text))
  const line =
    [title, ...lines].find((text) => text.length <= 160 && (adopted.test(text) || behind.test(text))) ??
    closing.find((text) => adopted.test(text))
  if (line !== undefined) return {value: 'adopted', basis: clip(line)}
  if (!isNormative(kind)) return null
  const enacted = enactedKind(paragraphs, data)?.basis ?? paragraphs.find((text) => adopted.test(text))
  // A date left blank is still to be adopted.
  const open = enacted === undefined || /_{2,}|\.{4,}|…|\[[\s.…]*\]|\bX{2,}\b/.test(enacted.slice(0, 200))
  return open ? null : {value: 'adopted', basis: clip(enacted)}
}

function kindsIn(table: LanguageData['document']['kinds']): [TextKind, string[]][] {
  return Object.entries(table) as [TextKind, string[]][]
}

function firstOf<Value>(texts: readonly string[], find: (text: string) => Value | null): Value | null {
  for (const text of texts) {
    const found = find(text)
    if (found) return found
  }
  return null
}

/** A file's name as words. */
function spaced(name: string): string {
  return name.replace(/[_.-]+/g, ' ')
}

function clip(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/u, '')} …`
}
