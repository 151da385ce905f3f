import type {TextKind} from '../model/document.ts'
import type {PassageKind} from '../model/passage.ts'
import {articleOf} from './article.ts'
import type {Block} from './block.ts'
import {isForm} from './forms.ts'
import {headOf} from './marker.ts'
import {missedTitles} from './missed-titles.ts'
import {isNormative} from './preamble.ts'
import type {StructureWords} from './structure-words.ts'

const roles: Partial<Record<NonNullable<Block['data']['role']>, PassageKind>> = {
  contents: 'contents',
  bibliography: 'bibliography',
  footnote: 'footnote',
  caption: 'caption',
  tableRow: 'tableRow',
  front: 'front',
}

/** A line of a table of contents: dots or a gap, and a page number. */
const CONTENTS_LINE = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]+)\s*$|(?:\.\s?){6,}\s*\d|…+\s*\d{1,4}\s*$/iu
/** How many blocks of the beginning and the end may be an imprint. */
const EDGE = 25
/** "[iv] See the definition …" */
const ENDNOTE = /^\[(?:[ivxl]+|\d{1,3})\]\s+\p{Lu}/u
/** "** This definition is …", below the text. */
const STARRED = /^\*{2,4}\s?\p{Lu}/u
/** "(1) In particular …", "12. See …", below "Notes". */
const NOTE_NUMBER = /^[([]?\d{1,3}[)\].]?\s/u
/** A longer line behind the last clause is no signature. */
const SIGNATURE = 80
const PAGE_AT_END = /\D\s(?:\d{1,4}|[ivxl]{1,6})$/iu

/**
 * What each block is. Contents, bibliography and front matter are told with care: a paragraph taken for one of them
 * would be lost to the reader.
 */
export function kindsOf(
  blocks: readonly Block[],
  kind: TextKind,
  words: StructureWords,
  language: string | null,
): PassageKind[] {
  const missed = missedTitles(blocks, words)
  // The heading whose stretch we are in, where it is one of these.
  let within: {kind: 'contents' | 'bibliography' | 'front'; depth: number} | null = null
  const kinds = blocks.map((block, i): PassageKind => {
    const edge = i < EDGE || i >= blocks.length - EDGE
    const own = edge && isImprint(block, words) ? 'front' : ownKind(block, missed[i] === true, words, language)
    const title = own === 'heading' ? titleKind(block, words) : null
    if (title) within = {kind: title, depth: block.depth}
    if (title || !within) return own
    if (own === 'heading') {
      // A table of contents may hold lines that look like titles.
      if (within.kind === 'contents' && PAGE_AT_END.test(block.text)) return 'contents'
      if (within.kind === 'contents' || block.depth <= within.depth) within = null
      return own
    }
    if (own === 'paragraph' && within.kind === 'contents' && !isContentsLine(blocks, i)) within = null
    return own === 'paragraph' ? (within?.kind ?? own) : own
  })
  endnotes(blocks, kinds, words)
  titlePage(blocks, kinds)
  if (isNormative(kind)) signatures(blocks, kinds, words)
  return kinds
}

function ownKind(block: Block, isTitle: boolean, words: StructureWords, language: string | null): PassageKind {
  const role = block.data.role ? roles[block.data.role] : undefined
  if (role && !(block.type === 'heading' && role === 'front')) return role
  const noTitle = block.type === 'heading' && isNoTitle(block.text, words)
  if (
    block.text.length < 200 &&
    (words.sources.test(block.text) || (block.type === 'heading' && words.captions.test(block.text)))
  )
    return 'caption'
  if (block.type !== 'paragraph' && !noTitle) return block.type
  const {text} = block
  if (ENDNOTE.test(text) || STARRED.test(text)) return 'footnote'
  if (isForm(text, words, language)) return 'form'
  if (text.length < 600 && CONTENTS_LINE.test(text)) return 'contents'
  if (text.length < 200 && words.captions.test(text)) return 'caption'
  return isTitle ? 'heading' : 'paragraph'
}

/** "Rule 10. The design shall include:" is no title, nor is "Desirous of facilitating its implementation, and". */
function isNoTitle(text: string, words: StructureWords): boolean {
  if (ENDNOTE.test(text)) return true
  if (words.preambular.test(text) && /[,;](?:\s\p{Ll}{1,3})?$/u.test(text)) return true
  // Words of a font that cannot be decoded.
  if (/[^\s-]{32}/u.test(text)) return true
  const article = text.endsWith(':') ? articleOf(text, words) : null
  return article !== null && text.slice(article.end).split(' ').length > 2
}

/** Below a line "Notes", what has a number of its own, up to the next title. */
function endnotes(blocks: readonly Block[], kinds: PassageKind[], words: StructureWords): void {
  let below = false
  for (const [i, {text}] of blocks.entries()) {
    if (words.notes.test(text)) below = true
    else if (kinds[i] === 'heading') below = false
    else if (below && kinds[i] === 'paragraph' && NOTE_NUMBER.test(text)) kinds[i] = 'footnote'
  }
}

/** Behind the last clause of a text: who signed it. */
function signatures(blocks: readonly Block[], kinds: PassageKind[], words: StructureWords): void {
  const start = blocks.findLastIndex(({text}, i) => kinds[i] === 'paragraph' && words.closing.test(text))
  if (start < 0) return
  for (let i = start + 1; i < blocks.length && kinds[i] === 'paragraph'; i++) {
    if ((blocks[i]?.text.length ?? 0) < SIGNATURE) kinds[i] = 'front'
  }
}

/** Signs of an imprint in any language come before the words for it. */
function isImprint({text, type, data}: Block, words: StructureWords): boolean {
  if (type !== 'paragraph' || data.role || text.length > 400 || headOf(text)) return false
  return /\bIS[BS]N\b|^©|©\s*(?:\p{Lu}|\d{4})/u.test(text) || words.imprint.test(text)
}

function titleKind(block: Block, words: StructureWords): 'contents' | 'bibliography' | 'front' | null {
  const title = block.text.slice(headOf(block.text)?.end ?? 0)
  if (words.contents.test(title)) return 'contents'
  if (words.bibliography.test(title)) return 'bibliography'
  return words.front.test(title) ? 'front' : null
}

/** Under a contents title: a line with a page number, or a short one among such. */
function isContentsLine(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]?.text ?? ''
  if (text.length > 250) return false
  if (PAGE_AT_END.test(text) || blocks[i]?.lists.length) return true
  return (
    text.length < 150 &&
    !/[.!?;:]$/.test(text) &&
    [1, 2, 3].some((ahead) => PAGE_AT_END.test(blocks[i + ahead]?.text ?? ''))
  )
}

/** A first page that holds a few short lines and nothing else is a title page. */
function titlePage(blocks: readonly Block[], kinds: PassageKind[]): void {
  const first = blocks[0]?.data.pdfPage
  if (first === undefined) return
  const end = blocks.findIndex((block) => block.data.pdfPage !== first)
  if (end <= 0) return
  const page = blocks.slice(0, end)
  const letters = page.reduce((sum, block) => sum + block.text.length, 0)
  if (letters > 700 || page.some((block) => block.text.length > 200)) return
  for (let i = 0; i < end; i++) if (kinds[i] === 'paragraph') kinds[i] = 'front'
}
