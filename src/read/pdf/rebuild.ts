import type {Root} from 'mdast'
import {type Block, blocksOf, usualOf} from './blocks.ts'
import {type Column, columns, type Line} from './columns.ts'
import {joinAcross} from './flow.ts'
import {removeFurniture} from './furniture.ts'
import {markHeadings} from './headings.ts'
import {pageNumbers} from './labels.ts'
import {layers} from './lines.ts'
import {markerOf} from './markers.ts'
import {referencesIn, takeContents, takeFootnotes} from './roles.ts'
import type {PdfSource} from './source.ts'
import {treeOf} from './tree.ts'
import {vocabularyOf} from './vocabulary.ts'

/** A document's tree from the places of its words, and whether there are any to speak of. */
export function rebuild(source: PdfSource): {tree: Root; hasText: boolean} {
  const pages = source.pages.map(layers)
  const printed = pageNumbers(removeFurniture(pages), source)
  const byPage = pages.map((page, index) => page.flatMap((layer) => columns(layer.fragments, index + 1)))
  const references = byPage.map((page) => referencesIn(page.flatMap((column) => column.lines)))
  const all = byPage.flat()
  const words = vocabularyOf(all.flatMap((column) => column.lines.map((line) => line.text)))
  const usual = usualOf(all)
  const blocks = all.flatMap((column): Block[] => {
    if (column.cells) return blocksOf(column, usual)
    const notes = takeFootnotes(column, usual, references[(column.lines[0]?.page ?? 1) - 1] ?? new Set())
    return [...contentsApart(column), ...notes].flatMap((part) => ('kind' in part ? [part] : blocksOf(part, usual)))
  })
  const joined = joinAcross(blocks, usual)
  markHeadings(joined, usual, source.outline)
  return {tree: treeOf(joined, words, printed), hasText: hasText(joined, source.pages.length)}
}

/** Scans show some two characters a page, from stamps and page numbers. */
function hasText(blocks: Block[], pages: number): boolean {
  let chars = 0
  for (const {lines} of blocks) {
    for (const {text} of lines) chars += text.replace(/[^\p{L}\p{N}]/gu, '').length
    if (chars > pages * 2) return true
  }
  return false
}

/** A column in pieces: its entries of a table of contents, and the runs of other lines between them. */
function contentsApart(column: Column): (Column | Block)[] {
  const hits = takeContents(column.lines)
  if (!hits.includes(true)) return [column]
  const parts: (Column | Block)[] = []
  for (const [index, line] of column.lines.entries()) {
    const last = parts.at(-1)
    if (hits[index]) parts.push({kind: 'contents', lines: [...takeEntryLines(last, line), line], column})
    else if (last && !('kind' in last)) last.lines.push(line)
    else parts.push({...column, lines: [line]})
  }
  return parts.filter((part) => part.lines.length > 0)
}

/** An entry's first lines have no page number: those that follow closely, back to its marker or the entry before. */
function takeEntryLines(before: Column | Block | undefined, last: Line): Line[] {
  if (!before || 'kind' in before || markerOf(last)) return []
  const {lines} = before
  let start = lines.length
  let next = last
  while (start > 0 && lines.length - start < 5) {
    const line = lines[start - 1]
    if (!line || next.y - line.y > 1.7 * line.size || Math.abs(line.size - last.size) > 0.1 * last.size) break
    start--
    next = line
    if (markerOf(line)) break
  }
  return lines.splice(start)
}
