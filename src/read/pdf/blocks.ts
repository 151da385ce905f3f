import {type Column, type Line, median} from './columns.ts'
import {follows, markerOf} from './markers.ts'

// The end of a sentence or of an item, with a note's mark behind it.
const ENDED = /[.!?:;…]["”»')\]]*(?:\uFDD0.*\uFDD1)?$/

/** Lines that belong together. */
export interface Block {
  kind: 'text' | 'heading' | 'footnote' | 'contents' | 'tableRow'
  lines: Line[]
  column: Column
  /** The title's level, for a heading. */
  depth?: number
}

/** What is usual in a document: what is not, is a heading or a note. */
export interface Usual {
  size: number
  bold: boolean
  /** From baseline to baseline, in sizes. */
  leading: number
}

export function usualOf(columns: Column[]): Usual {
  const sizes = new Map<number, number>()
  let [bold, all] = [0, 0]
  const steps: number[] = []
  for (const {lines} of columns) {
    lines.forEach((line, index) => {
      const size = Math.round(line.size * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
      all += line.text.length
      if (line.bold) bold += line.text.length
      const before = lines[index - 1]
      if (before && Math.abs(before.size - line.size) < 0.5) steps.push((line.y - before.y) / line.size)
    })
  }
  const [size] = [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [10, 0])
  return {size, bold: bold * 2 > all, leading: Math.min(median(steps.filter((step) => step > 0.8)) || 1.2, 2.2)}
}

// A row of a table that is longer, or that has paragraphs in a cell, is read cell by cell.
const ROW = 500

/** Parts the lines of a column into paragraphs. */
export function blocksOf(column: Column, usual: Usual): Block[] {
  if (column.cells) {
    const cells = column.cells.map((cell) => blocksOf(cell, usual))
    const short = column.lines.reduce((sum, line) => sum + line.text.length, 0) < ROW
    if (short && cells.every((blocks) => blocks.length < 3)) return [{kind: 'tableRow', lines: column.lines, column}]
    return cells.flat()
  }
  const blocks: Block[] = []
  const leading = leadingOf(column, usual)
  for (const [index, line] of column.lines.entries()) {
    const block = blocks.at(-1)
    const next = column.lines[index + 1]
    if (block && !isNew(block, line, next, column, leading)) block.lines.push(line)
    else blocks.push({kind: 'text', lines: [line], column})
  }
  return blocks
}

/** The distance of lines within paragraphs: the lower ones of the column's own steps. */
function leadingOf(column: Column, usual: Usual): number {
  const steps = column.lines
    .slice(1)
    .map((line, index) => (line.y - (column.lines[index]?.y ?? 0)) / line.size)
    .filter((step) => step > 0.8 && step < 2.5)
    .sort((a, b) => a - b)
  if (steps.length < 6) return usual.leading
  const low = steps[Math.floor(steps.length * 0.3)] ?? usual.leading
  return Math.max(low, Math.min(usual.leading, low * 1.15))
}

function isNew(block: Block, line: Line, next: Line | undefined, column: Column, leading: number): boolean {
  const before = block.lines.at(-1)
  const first = block.lines[0]
  if (!before || !first) return true
  const size = Math.max(line.size, before.size)
  const step = (line.y - before.y) / Math.min(size, line.size * 1.15)
  if (step > leading * 1.32 || step < 0) return true
  if (Math.abs(line.size - before.size) > 0.08 * size && !isInline(line, before)) return true
  if (line.bold !== before.bold && (step > leading * 1.1 || isShort(before, line, column) || ENDED.test(before.text)))
    return true
  if (isEntry(line, first)) return true
  const marker = markerOf(line)
  if (marker) {
    if (follows(markerOf(first), marker)) return true
    if (isShort(before, line, column) || Math.abs(line.x - before.x) > line.size * 0.7) return true
    // "(ii)" amid a sentence that runs through its list is no item; "(a)" may be the first of some.
    const inline = marker.style.startsWith('(') && marker.value !== 1
    if (marker.strong && !inline && /[.;:!?]\W*$/.test(before.text)) return true
  }
  if (isShort(before, line, column)) {
    if (ENDED.test(before.text)) return true
    const room = (column.right - before.x2) / (column.right - column.left)
    if (room > 0.4 && /^[\p{Lu}\d]/u.test(line.text) && !isCentred(before, line)) return true
  }
  return isIndented(line, before, first, next, column)
}

/** A further entry of a list in two columns, as of abbreviations. */
function isEntry(line: Line, first: Line): boolean {
  const [a, b] = [line.parts[1], first.parts[1]]
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) < 3 && Math.abs(line.x - first.x) < 3
}

/** A short line of other size within a paragraph, as "th" or a symbol alone make it. */
function isInline(line: Line, before: Line): boolean {
  return Math.min(line.text.length, before.text.length) < 4
}

/** The first word of the next line had fitted into this one: the paragraph ended of itself. */
function isShort(before: Line, line: Line, column: Column): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  const chars = line.text.length || 1
  const width = ((line.x2 - line.x) / chars) * (word.length + 1)
  return before.x2 + width < column.right - 0.5 * before.size
}

function isCentred(before: Line, line: Line): boolean {
  return Math.abs(before.x + before.x2 - line.x - line.x2) < 4 && Math.abs(before.x - line.x) > 2
}

/** A first line stands to the right of the lines before and after it. */
function isIndented(line: Line, before: Line, first: Line, next: Line | undefined, column: Column): boolean {
  if (line.x - before.x < line.size * 0.7 || isCentred(before, line)) return false
  if (!ENDED.test(before.text) && !isShort(before, line, column)) return false
  // The second line of an item hangs to the right of its marker or label, and all others stand under it.
  if (before === first && (markerOf(first) || first.parts.some((part) => Math.abs(part.x - line.x) < 2))) return false
  if (before === first) return next !== undefined && next.x < line.x - line.size * 0.7 && next.x <= before.x + 1
  return line.x - first.x > -line.size * 0.5
}
