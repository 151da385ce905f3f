import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {BlockData} from '../../model/document.ts'
import type {Block} from './blocks.ts'
import type {Line} from './columns.ts'
import {withoutLeader} from './roles.ts'
import {join, type Vocabulary} from './vocabulary.ts'

/** Blocks to mdast, each with its pages. `printed` are the page numbers as printed, by page from 0. */
export function treeOf(blocks: Block[], words: Vocabulary, printed: (string | null)[]): Root {
  const children = blocks.map((block): RootContent => {
    const data = dataOf(block, printed)
    const content = contentOf(textOf(block, words))
    if (block.kind !== 'heading') return {type: 'paragraph', children: content, data}
    return {type: 'heading', depth: depthOf(block.depth ?? 1), children: content, data}
  })
  return {type: 'root', children}
}

function textOf(block: Block, words: Vocabulary): string {
  const {cells} = block.column
  if (block.kind === 'tableRow' && cells) return cells.map((cell) => paragraph(cell.lines, words)).join(' | ')
  const text = paragraph(block.lines, words)
  return block.kind === 'contents' ? withoutLeader(text) : text
}

function paragraph(lines: Line[], words: Vocabulary): string {
  return lines.reduce((text, line) => join(text, line.text, words), '')
}

/** A raised number behind a word is a footnote's: it gets a node of its own and leaves the word whole. */
function contentOf(text: string): PhrasingContent[] {
  const content: PhrasingContent[] = []
  const parts = text.replace(/\u00AD/g, '').split(/\uFDD0([^\uFDD1]*)\uFDD1/)
  parts.forEach((part, index) => {
    if (part === '') return
    if (index % 2 === 0) content.push({type: 'text', value: index === 2 && !parts[0] ? part.trimStart() : part})
    else if (content.length === 0) content.push({type: 'text', value: `${part} `})
    else content.push({type: 'footnoteReference', identifier: part, label: part})
  })
  return content
}

function dataOf(block: Block, printed: (string | null)[]): BlockData {
  const [first, last] = [block.lines[0]?.page ?? 1, block.lines.at(-1)?.page ?? 1]
  const [page, lastPage] = [printed[first - 1], printed[last - 1]]
  const {kind} = block
  const confidence = confidenceOf(block)
  return {
    pdfPage: first,
    ...(confidence !== null && {confidence}),
    ...(page && {page}),
    ...(last !== first && {lastPdfPage: last}),
    ...(last !== first && lastPage && {lastPage}),
    ...((kind === 'footnote' || kind === 'contents' || kind === 'tableRow') && {role: kind}),
  }
}

/** How sure text recognition is of the block's words, by their length, to a hundredth; `null` where none is recognized. */
function confidenceOf({lines}: Block): number | null {
  const parts = lines.flatMap((line) => line.parts)
  if (parts.every((part) => part.confidence === null)) return null
  const chars = parts.reduce((sum, {text}) => sum + text.length, 0)
  const sure = parts.reduce((sum, {text, confidence}) => sum + (confidence ?? 1) * text.length, 0)
  return Math.round((sure / chars) * 100) / 100
}

function depthOf(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.max(1, Math.min(6, depth)) as 1 | 2 | 3 | 4 | 5 | 6
}
