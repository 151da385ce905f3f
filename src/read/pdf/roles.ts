import type {Block, Usual} from './blocks.ts'
import type {Column, Line} from './columns.ts'

// Dots that lead to a page number, or a page number that stands alone at the end of a line.
const LEADER = /(?:\.\s?){4,}|…{2,}|(?:…\s?){2,}|_{6,}/
const ENTRY = /(?:\s|\.|…)(\d{1,3}|[ivxlc]{1,5})$/

/** The marks of notes that the lines refer to. */
export function referencesIn(lines: Line[]): Set<string> {
  return new Set(
    lines.flatMap(({text}) => [...text.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1/g)].map((match) => match[1] ?? '')),
  )
}

/**
 * Takes the notes at the foot of a column off it: small type that opens with a mark. `references` are the marks that
 * its page has in the text.
 */
export function takeFootnotes(column: Column, usual: Usual, references: Set<string>): Block[] {
  const {lines} = column
  let start = lines.length
  while (start > 0 && (lines[start - 1]?.size ?? 0) < usual.size * 0.93) start--
  // A note opens with its mark: what stands above the first mark is no note.
  while (start < lines.length && !opensNote(lines[start], lines[start - 1], usual, references)) start++
  const notes = lines.splice(start)
  const blocks: Block[] = []
  let last = 0
  for (const line of notes) {
    const mark = markOf(line)
    const value = Number(mark)
    const opens = mark !== null && (Number.isNaN(value) || blocks.length === 0 || value === last + 1)
    if (opens) last = value
    const block = blocks.at(-1)
    if (block && !opens) block.lines.push(line)
    else blocks.push({kind: 'footnote', lines: [line], column})
  }
  return blocks
}

/** A raised mark, one that the text refers to, or a number set apart from the text above by size and white. */
function opensNote(line: Line | undefined, above: Line | undefined, usual: Usual, references: Set<string>): boolean {
  const mark = line ? markOf(line) : null
  if (!line || mark === null || LEADER.test(line.text)) return false
  if (line.text.startsWith('\uFDD0') || references.has(mark)) return true
  // "1." in small type opens a list, and figures alone are those of a table or a chart.
  if (/^\d+[.)]/.test(line.text) || !/\p{L}{2}/u.test(line.text)) return false
  return above !== undefined && line.size < usual.size * 0.87 && line.y - above.y > 1.6 * line.size
}

function markOf({text}: Line): string | null {
  return /^\uFDD0?(\d{1,3}|[ivxlc]{1,6}(?=\uFDD1)|[*†‡§]+)(?=[\uFDD1)\s\p{L}"“«]|\.(?!\d))/u.exec(text)?.[1] ?? null
}

/** The lines of a table of contents become blocks of their own. */
export function takeContents(lines: Line[]): boolean[] {
  const hits = lines.map(
    (line) => LEADER.test(line.text) && (ENTRY.test(line.text) || LEADER.test(line.text.slice(-8))),
  )
  const far = lines.map((line) => isFar(line))
  // Without dots it takes three in a row.
  far.forEach((hit, index) => {
    if (!hit) return
    const near = far.slice(Math.max(0, index - 2), index + 3).filter(Boolean).length
    if (near >= 3 || hits[index - 1] || hits[index + 1]) hits[index] = true
  })
  return hits
}

function isFar(line: Line): boolean {
  const [number, title] = [line.parts.at(-1), line.parts.at(-2)]
  if (!number || !title || line.parts.length > 3) return false
  return (
    /^(\d{1,3}|[ivxlc]{1,5})$/.test(number.text) && number.x - title.x2 > 2 * line.size && /\p{L}{3}/u.test(title.text)
  )
}

/** "Title ........ 12" with one sign for the dots. */
export function withoutLeader(text: string): string {
  return text.replace(/\s*(?:(?:\.\s?){4,}|(?:…\s?){2,}|_{6,})\s*/g, ' … ').trim()
}
