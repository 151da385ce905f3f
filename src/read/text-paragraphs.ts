import type {BlockData} from '../model/document.ts'
import type {Line} from './text-lines.ts'

/** A paragraph of a plain text file. */
export interface TextBlock {
  text: string
  data: BlockData
}

/**
 * Opens a paragraph: "12.", "12)", "3.1", "(a)", "b)", "(iv)", "IV.", "•". A number of four digits may be a year, and
 * opens one only where the number before it did ({@link markersIn}).
 */
const MARKER =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+|\((?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})\)|[a-z]\)|[ivx]{1,5}[.)]|[IVXL]{1,6}\.|[•●▪◦‣■□–—*·-])(?=\s|$)/u
const LONG_NUMBER = /^(\d{3,6})[.)](?=\s|$)/
/** The marker stands alone, its text in the next line. */
const LONE_MARKER = new RegExp(`${MARKER.source}$`, 'u')
const ENDS = /[.:;!?…。؟۔][)"'’”»\]]*$/u
const CONTENTS = /(?:\.\s?){4}\s*(?:\d{1,4}|[ivxlc]{1,6})$/
/** How much of a line's end tells whether a word is cut there. No word is longer. */
const WORD_LENGTH = 80

/** Joins lines to paragraphs: every line is one where lines are long, else blank lines, indents and markers part them. */
export function joinLines(lines: Line[]): TextBlock[] {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const full = lengths.filter((length) => length > width * 0.75).length
  // Hard-wrapped text has many lines of about the same length, hardly any longer.
  const wrapped = width >= 40 && width <= 120 && full > lengths.length * 0.25
  const cut = wrapped || lines.some((line) => line.text.endsWith('-'))
  const words = cut ? new Set(lines.flatMap((line) => line.text.toLowerCase().split(/[^\p{L}-]+/u))) : new Set<string>()
  const groups: Line[][] = []
  const marked = markersIn(lines)
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const group = groups.at(-1)
    if (group && before && continues(line, before, marked, wrapped ? width : null)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({text: joined(group, words), data: dataOf(group)}))
}

/** The lines that open with a marker. */
function markersIn(lines: Line[]): Set<Line> {
  const marked = new Set<Line>()
  const long = new Set<number>()
  for (const line of lines) {
    const number = Number(LONG_NUMBER.exec(line.text)?.[1] ?? Number.NaN)
    if (!MARKER.test(line.text) && !long.has(number - 1)) continue
    marked.add(line)
    if (number >= 999) long.add(number)
  }
  return marked
}

function continues(line: Line, before: Line, marked: Set<Line>, width: number | null): boolean {
  if (CONTENTS.test(before.text) || CONTENTS.test(line.text)) return false
  if (LONE_MARKER.test(before.text) && !marked.has(line)) return true
  const startsLow = /^[\p{Ll}]/u.test(line.text) && !marked.has(line)
  if (line.afterBreak) return startsLow && !ENDS.test(before.text) && before.text.length > 30
  // A sentence that stops short and goes on in small letters was cut by a page, or by the conversion.
  const isCut = startsLow && before.text.length > 60 && !/[.:;!?,…)]$/.test(before.text)
  if (width === null || line.afterBlank) return isCut
  const short = before.text.length < width * 0.7
  if (marked.has(line)) return !(short || ENDS.test(before.text) || /[,)]$/.test(before.text))
  if (line.indent > before.indent + 1 && !marked.has(before) && !startsLow) return false
  if (short && (ENDS.test(before.text) || isCapitals(before.text) !== isCapitals(line.text))) return startsLow
  return true
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** A word cut at the line's end is mended where the text has it whole elsewhere, or where only the cut explains it. */
function joined(group: Line[], words: Set<string>): string {
  const parts: string[] = []
  let tail = ''
  for (const line of group) {
    const cut = /\p{L}+(?=-$)/u.exec(tail)?.[0]
    const rest = cut === undefined ? undefined : /^\p{Ll}+/u.exec(line.text.slice(0, WORD_LENGTH))?.[0]
    if (cut === undefined || rest === undefined) {
      if (parts.length > 0) parts.push(' ')
      tail = ''
    } else if (!words.has(`${cut}-${rest}`.toLowerCase()) || words.has(`${cut}${rest}`.toLowerCase())) {
      parts.push(parts.pop()?.slice(0, -1) ?? '')
      tail = tail.slice(0, -1)
    }
    parts.push(line.text)
    tail = `${tail}${line.text.slice(-WORD_LENGTH)}`.slice(-WORD_LENGTH)
  }
  return parts.join('')
}

function dataOf(group: Line[]): BlockData {
  const first = group[0]
  const last = group.at(-1)
  const data: BlockData = {}
  if (!first || !last) return data
  if (first.page !== null) data.page = first.page
  if (last.page !== null && last.page !== first.page) data.lastPage = last.page
  if (first.pdfPage !== null) data.pdfPage = first.pdfPage
  if (last.pdfPage !== null && last.pdfPage !== first.pdfPage) data.lastPdfPage = last.pdfPage
  if (group.length === 1 && CONTENTS.test(first.text)) data.role = 'contents'
  return data
}
