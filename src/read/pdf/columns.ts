import type {Fragment} from './lines.ts'
import {rows} from './lines.ts'
import {inside, isGrid, stripsOf, tableRows} from './tables.ts'

/** A line of text in its column. */
export interface Line {
  text: string
  /** Its pieces, from left to right: more than one where wide gaps are. */
  parts: Fragment[]
  x: number
  x2: number
  y: number
  size: number
  bold: boolean
  /** The page counted from 1. */
  page: number
}

/** Lines that follow each other in one column. */
export interface Column {
  lines: Line[]
  left: number
  right: number
  /** For the row of a table: its cells. They hold the lines then. */
  cells?: Column[]
}

// Fewer fragments make no columns.
const SHORTEST = 6

interface Run {
  start: number
  end: number
  at: number
  gutter: number
}

interface Region {
  fragments: Fragment[]
  table: boolean
}

/** The columns of a page in reading order, and the rows of its tables. `page` counts from 1. */
export function columns(fragments: Fragment[], page: number): Column[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)
  return divide(sorted, 0).flatMap((region) =>
    region.table ? table(region.fragments, page) : [column(region.fragments, page)],
  )
}

/** Cuts a region into what stands above two columns (or a table), the columns, and what stands below them. */
function divide(region: Fragment[], depth: number): Region[] {
  if (region.length === 0) return []
  const found = depth < 12 ? findRun(region) : null
  if (!found) return [{fragments: region, table: false}]
  const {run, table} = found
  const inside = region.slice(run.start, run.end)
  const again = (part: Fragment[]) => divide(part, depth + 1)
  const middle = table
    ? [{fragments: inside, table}]
    : [inside.filter(({x}) => x < run.at), inside.filter(({x}) => x >= run.at)].flatMap(again)
  return [...again(region.slice(0, run.start)), ...middle, ...again(region.slice(run.end))]
}

/** The longest run of lines that leave a gutter free and have text columns on both sides of it, or else cells. */
function findRun(region: Fragment[]): {run: Run; table: boolean} | null {
  if (region.length < SHORTEST) return null
  const left = Math.min(...region.map((fragment) => fragment.x))
  const right = Math.max(...region.map((fragment) => fragment.x2))
  const starts = new Set(region.map(({x}) => Math.round(x)).filter((x) => x > left + (right - left) * 0.12))
  const runs = [...starts]
    .flatMap((at) => freeRuns(region, at - 1))
    .sort((a, b) => b.end - b.start - a.end + a.start || b.gutter - a.gutter)
  const test = (is: (run: Fragment[], at: number) => boolean) =>
    runs.find((run) => is(region.slice(run.start, run.end), run.at))
  const prose = test(isColumns)
  if (prose) return {run: prose, table: false}
  const grid = test(isGrid)
  return grid ? {run: grid, table: true} : null
}

/** Runs of fragments none of which crosses the gutter that ends at `at`. */
function freeRuns(region: Fragment[], at: number): Run[] {
  const runs: Run[] = []
  let start = 0
  for (let index = 0; index <= region.length; index++) {
    const fragment = region[index]
    if (fragment && (fragment.x >= at || fragment.x2 < at - 0.6 * fragment.size)) continue
    const run = index - start >= SHORTEST ? freeRun(region, start, index, at) : null
    if (run) runs.push(run)
    start = index + 1
  }
  return runs
}

function freeRun(region: Fragment[], start: number, end: number, at: number): Run | null {
  const run = region.slice(start, end)
  const firstLeft = run.findIndex((fragment) => fragment.x < at)
  const ends = run.filter((fragment) => fragment.x < at).map((fragment) => fragment.x2)
  if (ends.length < 2 || ends.length > run.length - 2) return null
  const alone = firstLeft < 3 && isAbove(run.slice(0, firstLeft), run.slice(firstLeft), at)
  return {start: start + (alone ? firstLeft : 0), end, at, gutter: at - Math.max(...ends)}
}

/** What stands alone at the right above the columns (a date) comes before them; a column's own first line does not. */
function isAbove(first: Fragment[], rest: Fragment[], at: number): boolean {
  const last = first.at(-1)
  const next = rest.find((fragment) => fragment.x >= at)
  return last !== undefined && !(next && next.y - last.y < 2 * last.size && Math.abs(next.size - last.size) < 0.5)
}

/** Beside the gutter is running text, line under line, and not the cells of a table or markers with their items. */
function isColumns(run: Fragment[], at: number): boolean {
  const left = run.filter((fragment) => fragment.x < at)
  const right = run.filter((fragment) => fragment.x >= at)
  // Further columns may stand on either side: what counts are the next ones.
  const [before, behind] = [stripsOf(left).at(-1), stripsOf(right)[0]]
  if (!before || !behind) return false
  const near = [
    left.filter((fragment) => inside(fragment, before)),
    right.filter((fragment) => inside(fragment, behind)),
  ] as const
  if (near.every(isProse)) return !isTable(...near)
  return isAside(...near) && near.some((side) => isProse(side) || isParted(side))
}

/** Text beside which something stands may have columns of its own. */
function isParted(side: Fragment[]): boolean {
  return findRun(side)?.table === false
}

/** A pull quote: type of another size that keeps to lines of its own. */
function isAside(left: Fragment[], right: Fragment[]): boolean {
  const [a, b] = [median(left.map(({size}) => size)), median(right.map(({size}) => size))]
  const aligned = right.filter((fragment) =>
    left.some((other) => Math.abs(other.y - fragment.y) < 0.2 * Math.min(a, b)),
  )
  return right.length > 2 && left.length > 2 && Math.abs(a - b) > 0.3 * a && aligned.length < right.length * 0.5
}

function isProse(side: Fragment[]): boolean {
  const lines = rows(side, (fragment) => fragment.size)
  if (lines.length < 3) return false
  const x = Math.min(...side.map((fragment) => fragment.x))
  const ends = lines.map((line) => Math.max(...line.map((fragment) => fragment.x2))).sort((a, b) => a - b)
  const x2 = ends[Math.floor(ends.length * 0.9)] ?? 0
  const full = ends.filter((end) => end > x + (x2 - x) * 0.75).length
  const chars = side.reduce((sum, fragment) => sum + fragment.text.length, 0) / lines.length
  const broken = side.length / lines.length
  return chars >= 14 && full >= lines.length * 0.5 && broken < 1.5
}

/** The rows of a table start at the same height on both sides, with white between them. */
function isTable(left: Fragment[], right: Fragment[]): boolean {
  const all = [...left, ...right].sort((a, b) => a.y - b.y)
  const stepOf = (side: Fragment[]) =>
    median(
      side
        .slice(1)
        .map(({y}, index) => y - (side[index]?.y ?? 0))
        .filter((step) => step > 2),
    )
  const leading = Math.max(stepOf(left), stepOf(right))
  const bands: Fragment[][] = []
  let bottom = -Infinity
  for (const fragment of all) {
    if (fragment.y - bottom > leading * 1.25 || bands.length === 0) bands.push([])
    bands.at(-1)?.push(fragment)
    bottom = fragment.y
  }
  const sides = new Set(left)
  const aligned = bands.filter((band) => {
    const l = band.find((fragment) => sides.has(fragment))
    const r = band.find((fragment) => !sides.has(fragment))
    return l && r && Math.abs(l.y - r.y) < 0.3 * l.size
  })
  // One long band is text whose titles happen to stand side by side.
  const longest = Math.max(...bands.map((band) => band.length))
  return bands.length >= 3 && aligned.length >= bands.length * 0.6 && longest < all.length * 0.5
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The rows of a table; what has one cell is text above, between or below them. */
function table(region: Fragment[], page: number): Column[] {
  const found: Column[] = []
  let text: Fragment[] = []
  const flush = () => {
    if (text.length > 0) found.push(column(text, page))
    text = []
  }
  for (const cells of tableRows(region)) {
    if (cells.length < 2) {
      text.push(...cells.flat())
      continue
    }
    flush()
    const row = cells.map((cell) => column(cell, page))
    found.push({
      lines: row.flatMap((cell) => cell.lines),
      cells: row,
      left: row[0]?.left ?? 0,
      right: row.at(-1)?.right ?? 0,
    })
  }
  flush()
  return found
}

function column(region: Fragment[], page: number): Column {
  const lines = rows(region, (fragment) => fragment.size).map((row) => line(row, page))
  return {
    lines,
    left: Math.min(...lines.map((each) => each.x)),
    right: Math.max(...lines.map((each) => each.x2)),
  }
}

function line(row: Fragment[], page: number): Line {
  const rtl = row.filter((fragment) => fragment.rtl).length * 2 > row.length
  const parts = [...row].sort((a, b) => (rtl ? b.x - a.x : a.x - b.x))
  const longest = row.reduce((most, fragment) => (fragment.text.length > most.text.length ? fragment : most))
  const chars = row.reduce((sum, fragment) => sum + fragment.text.length, 0)
  return {
    text: parts.map((fragment) => fragment.text).join(' '),
    parts,
    x: Math.min(...row.map((fragment) => fragment.x)),
    x2: Math.max(...row.map((fragment) => fragment.x2)),
    y: longest.y,
    size: longest.size,
    bold: row.reduce((sum, fragment) => sum + fragment.bold * fragment.text.length, 0) > chars * 0.85,
    page,
  }
}
