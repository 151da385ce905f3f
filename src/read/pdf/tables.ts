import {type Fragment, rows} from './lines.ts'

/** A row of a table: the fragments of each cell, from left to right; empty cells are left out. */
export type TableRow = Fragment[][]

export interface Strip {
  left: number
  right: number
}

/** Whether a run of fragments that leaves the gutter before `at` free is a table, and not markers with their items. */
export function isGrid(run: Fragment[], at: number): boolean {
  const left = run.filter((fragment) => fragment.x < at)
  const right = run.filter((fragment) => fragment.x >= at)
  const markers = left.filter((fragment) => /^(\P{L}*|\(?[\p{L}\d.]{1,5}[.)°]?|\p{L}|[\d.]+)$/u.test(fragment.text))
  if (markers.length > left.length * 0.5) return false
  const numbers = right.filter((fragment) => /^[.…\s]*(\d{1,3}|[ivxlc]+)$/.test(fragment.text))
  if (numbers.length > right.length * 0.8 && isRising(numbers)) return false
  const lines = rows(run, (fragment) => fragment.size)
  const both = lines.filter((line) => line.some((each) => each.x < at) && line.some((each) => each.x >= at))
  return both.length >= 2 && both.length >= lines.length * 0.25
}

/** Page numbers of a table of contents. */
function isRising(numbers: Fragment[]): boolean {
  const values = numbers.map((fragment) => Number(/\d+/.exec(fragment.text)?.[0] ?? 0))
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))
}

/** The rows of a table. A row with a single cell may be text between tables. */
export function tableRows(run: Fragment[]): TableRow[] {
  const strips = stripsOf(run)
  const cells = strips.flatMap((strip) => cellsOf(run.filter((fragment) => inside(fragment, strip))))
  return bands(cells)
    .flatMap((band) => splitBand(band.flat(), strips))
    .map((band) =>
      strips.map((strip) => band.filter((fragment) => inside(fragment, strip))).filter((cell) => cell.length > 0),
    )
}

export function inside(fragment: Fragment, strip: Strip): boolean {
  return fragment.x >= strip.left - 1 && fragment.x <= strip.right
}

/** The columns: where no fragment crosses from one to the next. */
export function stripsOf(run: Fragment[]): Strip[] {
  const strips: Strip[] = []
  for (const {x, x2, size} of [...run].sort((a, b) => a.x - b.x)) {
    const strip = strips.at(-1)
    if (strip && x < strip.right + 0.4 * size) strip.right = Math.max(strip.right, x2)
    else strips.push({left: x, right: x2})
  }
  return strips
}

/** Lines of one column that follow closely belong to one cell. */
function cellsOf(column: Fragment[]): Fragment[][] {
  const lines = rows(column, (fragment) => fragment.size)
  const steps = lines
    .slice(1)
    .map((line, index) => ((line[0]?.y ?? 0) - (lines[index]?.[0]?.y ?? 0)) / (line[0]?.size ?? 1))
  const low = steps.filter((step) => step > 0.9).sort((a, b) => a - b)
  const leading = Math.min(low[Math.floor(low.length * 0.15)] ?? 1.2, 1.6)
  const cells: Fragment[][] = []
  lines.forEach((line, index) => {
    const cell = cells.at(-1)
    if (cell && (steps[index - 1] ?? 9) < leading * 1.22) cell.push(...line)
    else cells.push([...line])
  })
  return cells
}

/** Cells that overlap in height stand in one row. */
function bands(cells: Fragment[][]): Fragment[][][] {
  const extent = (cell: Fragment[]) => ({
    top: Math.min(...cell.map((fragment) => fragment.y - 0.55 * fragment.size)),
    bottom: Math.max(...cell.map((fragment) => fragment.y)),
  })
  const sorted = cells.map((cell) => ({cell, ...extent(cell)})).sort((a, b) => a.top - b.top)
  const found: {cells: Fragment[][]; bottom: number}[] = []
  for (const {cell, top, bottom} of sorted) {
    const band = found.at(-1)
    if (band && top < band.bottom) {
      band.cells.push(cell)
      band.bottom = Math.max(band.bottom, bottom)
    } else found.push({cells: [cell], bottom})
  }
  return found.map((band) => band.cells)
}

/** Parts rows that follow without white between them: a line starts a row when no cell goes on in it. */
function splitBand(band: Fragment[], strips: Strip[]): Fragment[][] {
  const lines = rows(band, (fragment) => fragment.size)
  const found: Fragment[][] = []
  const last = new Map<Strip, Fragment>()
  for (const line of lines) {
    const row = found.at(-1)
    const whole = line.length >= 2 || line.every((fragment) => isNextLabel(fragment, strips, last))
    const opens = whole && line.every((fragment) => !goesOn(fragment, strips, last))
    if (row && !opens) row.push(...line)
    else found.push([...line])
    if (opens) last.clear()
    for (const fragment of line) {
      const strip = strips.find((each) => inside(fragment, each))
      if (strip) last.set(strip, fragment)
    }
  }
  return found
}

/** The labels of a form under each other, not all of them filled in: "Website:" and "Email:". */
function isNextLabel(fragment: Fragment, strips: Strip[], last: Map<Strip, Fragment>): boolean {
  const strip = strips.find((each) => inside(fragment, each))
  const before = strip && last.get(strip)
  return strip === strips[0] && before !== undefined && [before, fragment].every(({text}) => /[:：]\s?\*?$/u.test(text))
}

function goesOn(fragment: Fragment, strips: Strip[], last: Map<Strip, Fragment>): boolean {
  const strip = strips.find((each) => inside(fragment, each))
  const before = strip && last.get(strip)
  if (!strip || !before) return false
  if (/^[\p{Ll}(,;]/u.test(fragment.text) || /[-,‐]$/.test(before.text)) return true
  const full = before.x2 > strip.right - 0.2 * (strip.right - strip.left)
  return full && /\p{L}/u.test(before.text) && before.text.length > 12 && !/[.;:!?]$/.test(before.text)
}
