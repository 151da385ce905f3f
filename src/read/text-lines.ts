import {cuttingWithin, runningWithin} from './text-running.ts'

/** A line of a plain text file, with the page it is on. */
export interface Line {
  text: string
  /** White space before it, tabs as four. */
  indent: number
  /** As printed, where page numbers were found. */
  page: string | null
  /** Counted by form feeds, or `null` without any. */
  pdfPage: number | null
  /** Whether a blank line (or a page's furniture) stands before it. */
  afterBlank: boolean
  /** Whether it is the first one after a page break or a line that held a page number. */
  afterBreak: boolean
}

export interface Lines {
  lines: Line[]
  pages: number | null
}

const NUMBER_LINE = /^[-–—|]?\s*(\d{1,4}|[ivxlc]{1,6})\s*[-–—|]?$/

interface Raw {
  text: string
  sheet: number
}

/** The lines of a text without those that only hold page numbers or run along the edges of its pages. */
export function readLines(text: string): Lines {
  const sheets = text.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n').split('\f')
  if (sheets.length > 1 && sheets.at(-1)?.trim() === '') sheets.pop()
  const raw = sheets.flatMap((sheet, index) => sheet.split('\n').map((line) => ({text: line, sheet: index + 1})))
  const paged = sheets.length > 1
  const found = paged ? furnitureOf(raw) : numbersWithin(raw)
  for (const line of cuttingWithin(raw)) found.dropped.add(line)
  // Where every line recurs, none of them is furniture.
  if (raw.every(({text}, index) => found.dropped.has(index) || text.trim() === '')) found.dropped.clear()
  const lines: Line[] = []
  let afterBlank = true
  let afterBreak = false
  let sheet = 1
  for (const [index, {text, sheet: own}] of raw.entries()) {
    if (own !== sheet || found.dropped.has(index)) afterBreak = true
    sheet = own
    if (found.dropped.has(index)) continue
    if (text.trim() === '') {
      afterBlank = true
      continue
    }
    lines.push({
      text: text.trim().replace(/\s+/g, ' '),
      indent: (/^\s*/.exec(text)?.[0] ?? '').replace(/\t/g, '    ').length,
      page: found.pageAt(index),
      pdfPage: paged ? own : null,
      afterBlank,
      afterBreak,
    })
    afterBlank = false
    afterBreak = false
  }
  return {lines, pages: paged ? sheets.length : null}
}

interface Furniture {
  dropped: Set<number>
  /** To be asked in the order of the lines. */
  pageAt(line: number): string | null
}

/** Lines that are alike but for their numbers, and which of the numbers counts pages. */
interface Shape {
  lines: Raw[]
  column?: number
}

/** With form feeds: what recurs at the edges of pages, numbers aside, and page numbers standing alone there. */
function furnitureOf(raw: Raw[]): Furniture {
  const sheets = new Map<number, number[]>()
  for (const [index, line] of raw.entries()) {
    if (line.text.trim() === '') continue
    const lines = sheets.get(line.sheet)
    if (lines) lines.push(index)
    else sheets.set(line.sheet, [index])
  }
  const edges = [...sheets.values()].flatMap((lines) => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])])
  const shapes = new Map<string, Shape>()
  for (const index of edges) {
    const line = raw[index]
    if (!line) continue
    const shape = shapes.get(shapeOf(line))
    if (shape) shape.lines.push(line)
    else shapes.set(shapeOf(line), {lines: [line]})
  }
  const dropped = new Set<number>()
  const pages = new Map<number, string>()
  for (const index of edges) {
    const line = raw[index]
    const shape = line && shapes.get(shapeOf(line))
    if (!shape) continue
    const alone = NUMBER_LINE.exec(line.text.trim())?.[1]
    const recurs = shape.lines.length >= Math.max(3, sheets.size * 0.3) && shapeOf(line).length < 300
    if (alone === undefined && !recurs) continue
    dropped.add(index)
    if (alone === undefined) shape.column ??= countingColumn(shape.lines)
    const printed = alone ?? numbersIn(line)[shape.column ?? -1]
    if (printed !== undefined && (alone !== undefined || !pages.has(line.sheet))) pages.set(line.sheet, printed)
  }
  return {dropped, pageAt: (line) => pages.get(raw[line]?.sheet ?? 0) ?? null}
}

function shapeOf(line: Raw): string {
  return line.text.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

function numbersIn(line: Raw): string[] {
  return line.text.match(/\d+/g) ?? []
}

/** Of the numbers in a running line ("41 C/4 – 7", "7 / 38") the one that is another one on nearly every page. */
function countingColumn(alike: Raw[]): number {
  const columns = numbersIn(alike[0] ?? {text: '', sheet: 0}).length
  for (let column = columns - 1; column >= 0; column--) {
    if (new Set(alike.map((line) => numbersIn(line)[column])).size > alike.length / 2) return column
  }
  return -1
}

/** Without form feeds: the longest run of lines holding nothing but a number, each one above the last. */
function numbersWithin(raw: Raw[]): Furniture {
  const sizes = [0]
  for (const line of raw) sizes.push((sizes.at(-1) ?? 0) + line.text.trim().length)
  const size = (from: number, to: number): number => (sizes[to] ?? 0) - (sizes[from] ?? 0)
  const candidates = raw.flatMap((line, index) => {
    const number = /^[-–—]?\s*(\d{1,4})\s*[-–—]?$/.exec(line.text.trim())
    return number ? [{index, value: Number(number[1])}] : []
  })
  // best[i]: the longest run that ends with candidate i. Pages hold some text; a few numbers may be missing.
  const best: {length: number; from: number}[] = []
  for (const [i, {index, value}] of candidates.entries()) {
    let entry = {length: 1, from: -1}
    for (let j = Math.max(0, i - 200); j < i; j++) {
      const before = candidates[j]
      const step = before ? value - before.value : 0
      const length = (best[j]?.length ?? 0) + 1
      const near = step <= 3 ? 300 : step <= 8 ? 500 * step : Infinity
      if (before && step > 0 && size(before.index + 1, index) >= near && length > entry.length) {
        entry = {length, from: j}
      }
    }
    best.push(entry)
  }
  let last = best.reduce((top, entry, i) => (entry.length > (best[top]?.length ?? 0) ? i : top), 0)
  if ((best[last]?.length ?? 0) < 4) return {dropped: new Set(), pageAt: () => null}
  const run: {index: number; value: number}[] = []
  for (; last >= 0; last = best[last]?.from ?? -1) {
    const candidate = candidates[last]
    if (candidate) run.push(candidate)
  }
  run.reverse()
  if (!arePages(run, size, raw.length)) return {dropped: new Set(), pageAt: () => null}
  // Even pages may have their number at the head and odd ones at the foot, with no text between.
  const numbers = run.flatMap((at, i) => {
    const next = run[i + 1] ?? at
    const between = candidates.filter(
      ({index, value}) => index > at.index && index < next.index && value > at.value && value < next.value,
    )
    return [at, ...between.slice(0, next.value - at.value - 1)].map(({index}) => index)
  })
  return {dropped: new Set([...numbers, ...runningWithin(raw, numbers)]), pageAt: pageFinder(run, size, raw.length)}
}

/** Pages hold about alike much text and go through most of the file; the numbers in a table do not. */
function arePages(
  run: {index: number; value: number}[],
  size: (from: number, to: number) => number,
  end: number,
): boolean {
  const pages = run.slice(1).map((at, i) => size(run[i]?.index ?? 0, at.index) / (at.value - (run[i]?.value ?? 0)))
  const likely = pages.filter((page) => page >= 500 && page <= 8000).length
  return likely >= pages.length * 0.8 && size(run[0]?.index ?? 0, run.at(-1)?.index ?? 0) > size(0, end) * 0.5
}

/**
 * Numbers at the foot name the page above them, numbers at the head the page below: what stands before the first and
 * behind the last of them tells which. Where it does not, no page is named rather than a wrong one.
 */
function pageFinder(
  run: {index: number; value: number}[],
  size: (from: number, to: number) => number,
  end: number,
): (line: number) => string | null {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return () => null
  const typical = size(first.index, last.index) / (last.value - first.value)
  const before = size(0, first.index)
  const behind = size(last.index + 1, end)
  const atFoot = behind < typical * 0.1 && before > typical * 0.1
  const atHead = before < typical * 0.1 && behind > typical * 0.1
  if (!atFoot && !atHead) return () => null
  let next = 0
  // Lines are asked for in their order.
  return (line) => {
    while (next < run.length && (run[next]?.index ?? 0) < line) next++
    const at = run[atHead ? next - 1 : next]
    return at ? String(at.value) : null
  }
}
