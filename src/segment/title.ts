import type {LanguageData} from '../model/language.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import {sourceOf} from './phrases.ts'
import {isPreambular} from './preamble.ts'
import {structureWords} from './structure-words.ts'

/** Among how many blocks from the beginning a title is looked for, where no long paragraph comes before. */
const NEAR = 25
/** A paragraph of so many letters is the text itself: what follows is no title of the whole. */
const LONG = 200

/** The lines before the text or its table of contents begins: titles, dates, "Draft text". */
export function titleBlocks(blocks: readonly Block[], data: LanguageData): Block[] {
  const words = structureWords(data)
  const text = blocks.findIndex(
    (block) =>
      (block.type === 'paragraph' && block.text.length >= LONG) ||
      block.data.role === 'contents' ||
      words.contents.test(block.text) ||
      isPreambular(block.text, words),
  )
  return blocks.slice(0, text < 0 ? NEAR : Math.min(text, NEAR))
}

/**
 * A document's title: its own words come before its metadata, which are often those of a template.
 *
 * @param metadata The title that the file's metadata give, or `null`.
 * @param name The file's name, for where there is nothing better.
 */
export function titleOf(blocks: readonly Block[], metadata: string | null, name: string, data: LanguageData): string {
  const titles = titleBlocks(blocks, data).filter((block) => block.type === 'heading' && isTitle(block, data))
  const highest = Math.min(...titles.map((block) => block.depth))
  const first = titles.find((block) => block.depth === highest)
  if (first) return whole(blocks, first)
  return metadata !== null && isMeant(metadata) ? metadata.replace(/\s+/gu, ' ').trim() : fromName(name)
}

/** "Preamble", "Contents", "1. Introduction" and "Article 1" are titles of parts. */
function isTitle(block: Block, data: LanguageData): boolean {
  const words = structureWords(data)
  const {text} = block
  if (text.length < 4 || text.length > 250 || block.data.role === 'contents' || headOf(text) || block.data.marker)
    return false
  // The stamp of a form's program: "Anonymous 11:54".
  if (/\d:\d\d/.test(text)) return false
  // A heading that ends like a sentence or a form's field, or is an address, is not one.
  if (/[.:;,*]$/u.test(text) || (!/\s/.test(text) && /[./@]/.test(text))) return false
  if (
    [words.contents, words.bibliography, words.front, words.numbered, words.divisions].some((pattern) =>
      pattern.test(text),
    )
  )
    return false
  if (new RegExp(`^(?:${sourceOf(data.document.sections) ?? '(?!)'})$`, 'iu').test(text)) return false
  return text.split(' ').length > 3 || !words.parts.some(([, pattern]) => pattern.test(text))
}

/** A title set on several lines comes as several headings of one depth, one after another. */
function whole(blocks: readonly Block[], first: Block): string {
  const lines: string[] = []
  for (const block of blocks.slice(blocks.indexOf(first))) {
    if (block.type !== 'heading' || block.depth !== first.depth || headOf(block.text)) break
    // Without pages, a heading behind a heading is a part of its own.
    if (lines.length > 0 && (first.data.pdfPage === undefined || block.data.pdfPage !== first.data.pdfPage)) break
    if (lines.join(' ').length + block.text.length > 200) break
    lines.push(block.text)
  }
  return lines.join(' ') || first.text
}

/** Word and scanners write their own names and the file's into the metadata. */
function isMeant(title: string): boolean {
  const text = title.trim()
  return (
    text.length > 5 &&
    /\s/.test(text) &&
    !/\.(?:docx?|pdf|odt|indd|rtf|pptx?|xlsx?)$|^(?:microsoft|untitled|document\d*$|slide|print|scan|layout|template)/i.test(
      text,
    )
  )
}

function fromName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/(?:\.[a-z]{2,5})+$/i, '')
  return base.replace(/[_-]+/g, ' ').trim() || name
}
