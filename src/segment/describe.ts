import {type DocumentRecord, type MediaType, type Stage, stages, type TextKind, textKinds} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {ReadResult} from '../model/reader.ts'
import type {Vocabularies} from '../model/vocabulary.ts'
import {damageIn} from '../text/damage.ts'
import {mended} from '../text/words.ts'
import {type Block, blocksOf} from './block.ts'
import {documentLanguage} from './language.ts'
import {textLanguage} from './text-language.ts'
import {kindShown, type Opening, type Shown, stageShown} from './self-description.ts'
import {dataFor} from './structure-words.ts'
import {titleBlocks, titleOf} from './title.ts'

/** What the caller knows better than the document shows. */
export interface Told {
  kind?: TextKind | undefined
  stage?: Stage | undefined
  language?: string | undefined
  title?: string | undefined
}

export type Description = Pick<DocumentRecord, 'title' | 'kind' | 'stage' | 'basis' | 'language'>

/**
 * Tells what a document is: first what was told, then its own front matter, then what its words show. `basis` quotes
 * those words, so that a reader can check them.
 */
export function describe(
  read: ReadResult & {mediaType: MediaType},
  name: string,
  told: Told,
  languages: readonly LanguageData[],
  vocabularies: Vocabularies = () => null,
): Description {
  const blocks = blocksOf(read.tree)
  const {matter} = read
  const language = told.language ?? stringOf(matter.language)?.split('-')[0] ?? found(blocks, languages)
  const data = dataFor(language, languages)
  const title = told.title ?? stringOf(matter.title) ?? titleOf(blocks, read.title, name, data)
  const opening = mendedOpening(openingOf(blocks, title, name, data), language, vocabularies)

  const kind = toldOr(told.kind, matter, 'kind', textKinds, () => kindShown(opening, data))
  const stage = toldOr(told.stage, matter, 'stage', stages, () => stageShown(opening, kind?.value ?? 'other', data))
  return {
    title,
    kind: kind?.value ?? 'other',
    stage: stage?.value ?? null,
    basis: {kind: kind?.basis ?? '', stage: stage?.basis ?? ''},
    language,
  }
}

/** Between so many letters a text says too little of its language to be told from all others; below, nothing. */
const SHORT = {from: 20, to: 200}

function found(blocks: readonly Block[], languages: readonly LanguageData[]): string | null {
  const texts = blocks.map((block) => block.text)
  const whole = texts.join(' ')
  return whole.length >= SHORT.from && whole.length < SHORT.to
    ? textLanguage(whole, languages)
    : documentLanguage(texts)
}

function openingOf(blocks: readonly Block[], title: string, name: string, data: LanguageData): Opening {
  const lines = titleBlocks(blocks, data).filter((block) => block.data.role !== 'footnote')
  return {
    title,
    lines: lines.map(({text}) => text).filter((text) => !/^\p{Ll}|[,;]$/u.test(text)),
    paragraphs: blocks.filter(({type}) => type === 'paragraph').map(({text}) => text),
    name,
  }
}

/** So many paragraphs at the beginning are read through damage. */
const OPENING = 60

/** "DRAFTTEXT OFTHE RECOMMENDATION" says of itself what it meant to say. */
function mendedOpening(opening: Opening, language: string | null, vocabularies: Vocabularies): Opening {
  const {title, lines, paragraphs} = opening
  const first = paragraphs.slice(0, OPENING)
  const damageOf = damageIn(
    [title, ...lines, ...first].map((text) => ({text, language})),
    vocabularies,
  )
  const mend = (text: string) => mended(text, damageOf(text, language)).text
  return {
    ...opening,
    title: mend(title),
    lines: lines.map(mend),
    paragraphs: [...first.map(mend), ...paragraphs.slice(OPENING)],
  }
}

function toldOr<Value extends string>(
  told: Value | undefined,
  matter: Record<string, unknown>,
  key: string,
  known: readonly Value[],
  show: () => Shown<Value> | null,
): Shown<Value> | null {
  const value = told ?? known.find((one) => one === matter[key])
  return value === undefined ? show() : {value, basis: 'told'}
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
