import type {LanguageData} from '../model/language.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import {structureWords} from './structure-words.ts'

/** Among how many blocks from the beginning a title is looked for. */
const NEAR = 25

/**
 * A document's title: its own metadata come after its first title, since they are often those of a template.
 *
 * @param metadata The title that the file's metadata give, or `null`.
 * @param name The file's name, for where there is nothing better.
 */
export function titleOf(blocks: readonly Block[], metadata: string | null, name: string, data: LanguageData): string {
  const titles = blocks.slice(0, NEAR).filter((block) => block.type === 'heading' && isTitle(block, data))
  const highest = Math.min(...titles.map((block) => block.depth))
  const first = titles.find((block) => block.depth === highest)
  if (first && highest <= 2) return whole(blocks, first)
  if (metadata !== null && isMeant(metadata)) return metadata.replace(/\s+/gu, ' ').trim()
  return first ? first.text : fromName(name)
}

/** "Preamble", "Contents", "1. Introduction" and "Article 1" are titles of parts. */
function isTitle(block: Block, data: LanguageData): boolean {
  const words = structureWords(data)
  const {text} = block
  if (text.length < 4 || text.length > 250 || block.data.role === 'contents' || headOf(text) || block.data.marker) return false
  if ([words.contents, words.bibliography, words.front, words.numbered, words.divisions].some((pattern) => pattern.test(text))) return false
  return text.split(' ').length > 3 || !words.parts.some(([, pattern]) => pattern.test(text))
}

/** A title set on several lines comes as several headings of one depth, one after another. */
function whole(blocks: readonly Block[], first: Block): string {
  const lines: string[] = []
  for (let i = blocks.indexOf(first); i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.type !== 'heading' || block.depth !== first.depth || headOf(block.text)) break
    if (lines.length > 0 && (block.data.pdfPage !== first.data.pdfPage || lines.join(' ').length + block.text.length > 200)) break
    // Without pages, a heading behind a heading is a part of its own.
    if (lines.length > 0 && first.data.pdfPage === undefined) break
    lines.push(block.text)
  }
  return lines.join(' ')
}

/** Word and scanners write their own names and the file's into the metadata. */
function isMeant(title: string): boolean {
  const text = title.trim()
  return text.length > 5 && /\s/.test(text) && !/\.(?:docx?|pdf|odt|indd|rtf|pptx?|xlsx?)$|^(?:microsoft|untitled|document\d*$|slide|print|scan|layout|template)/i.test(text)
}

function fromName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.\w{1,8}$/, '')
  return base.replace(/[_-]+/g, ' ').trim() || name
}
