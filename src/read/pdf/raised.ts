import type {PdfItem} from './source.ts'

export interface Placed extends PdfItem {
  /** It stood above its line: the mark of a note, an exponent, "th". */
  raised: boolean
}

/**
 * Puts raised and lowered small type ("1", "th", "2" of CO2) on the baseline of the word at its side. It goes by places
 * alone, and gives the items from top to bottom.
 */
export function settle(items: PdfItem[]): Placed[] {
  const placed = items.map((item): Placed => ({...item, raised: false})).sort(byHeight)
  const largest = placed.reduce((most, {size}) => Math.max(most, size), 0)
  const heights = placed.map(({y}) => y)
  const found = placed.flatMap((item): Found[] => {
    if (item.size > largest * SMALL) return []
    const [from, to] = [item.y - LOWERED * largest, item.y + RAISED * largest]
    const host = hostOf(item, placed, firstFrom(heights, from), firstFrom(heights, to))
    return host ? [{item, host, y: item.y}] : []
  })
  const marks = found.filter(({item, host}) => host.y - item.y > 0.1 * host.size)
  for (const {item, host} of found) item.y = host.y
  for (const {item} of marks) item.raised = true
  for (const mark of marks) settleNext(mark, placed, heights)
  return placed
}

interface Found {
  item: Placed
  host: Placed
  /** Where the item stood. */
  y: number
}

/** How much smaller raised and lowered type is (what is far smaller stands beside a drop cap), and how far above and below its line it stands, in sizes of the line. */
const SMALL = 0.85
const SMALLEST = 0.4
const RAISED = 0.8
const LOWERED = 0.4
/** The mark of a note stands further from its first word than a mark in the text from the word before it. */
const HANGING = 3.5
/** The mark of a note. */
export const MARK = /^(\d{1,3}|[ivxlc]{1,6}|[*†‡])$/

/** The word that small type belongs to: the one it follows, or else the one before which it stands. */
function hostOf(item: Placed, placed: Placed[], from: number, to: number): Placed | null {
  let found: Placed | null = null
  let least = Infinity
  const isMark = MARK.test(item.text)
  for (let index = from; index < to; index++) {
    const host = placed[index]
    if (!host || host.size * SMALL < item.size || host.size * SMALLEST > item.size) continue
    const lift = host.y - item.y
    if (lift === 0 || lift > RAISED * host.size || lift < -LOWERED * host.size) continue
    const behind = Math.abs(item.x - host.x - host.width) / host.size
    const before = (host.x - item.x - item.width) / host.size
    const reach = isMark && lift > 0.1 * host.size ? HANGING : 1.2
    const distance = behind < 0.4 ? behind : before > -0.4 && before < reach ? 1 + before : Infinity
    if (distance < least) [found, least] = [host, distance]
  }
  return found
}

/** "1, 2": the second figure follows a raised one. */
function settleNext({item, host, y}: Found, placed: Placed[], heights: number[]): void {
  let last = item
  for (let index = firstFrom(heights, y - 0.5); (heights[index] ?? Infinity) < y + 0.5; index++) {
    const next = placed[index]
    if (!next || next.raised || Math.abs(next.size - item.size) > 0.5) continue
    const gap = next.x - last.x - last.width
    if (gap < -0.3 * item.size || gap > item.size) continue
    Object.assign(next, {y: host.y, raised: true})
    last = next
  }
}

function byHeight(a: Placed, b: Placed): number {
  return a.y - b.y || a.x - b.x || b.width - a.width || (a.text < b.text ? -1 : 1)
}

/** The first of sorted numbers that is not less. */
function firstFrom(sorted: number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
