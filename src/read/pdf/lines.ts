import {MARK, type Placed, settle} from './raised.ts'
import type {PdfItem, PdfPage} from './source.ts'

/** A run of words on one baseline without a wide gap: a line of a column, a cell, a marker. */
export interface Fragment {
  text: string
  x: number
  x2: number
  y: number
  size: number
  /** The share of bold characters. */
  bold: number
  rtl: boolean
  /** How sure text recognition is of it, by its length; `null` where it is not recognized. */
  confidence: number | null
}

/** The fragments of a page that run in one direction, in coordinates in which they are upright. */
export interface Layer {
  width: number
  height: number
  fragments: Fragment[]
}

/** Put around the raised figures of a footnote reference until the tree is built: characters that no text may hold. */
export const REFERENCE = {open: '\uFDD0', close: '\uFDD1'}

/** The layers of a page, the one with most text first. */
export function layers(page: PdfPage): Layer[] {
  const byAngle = new Map<number, PdfItem[]>()
  for (const item of page.items) {
    if (item.x > page.width || item.y > page.height + item.size || item.x + item.width < 0 || item.y < 0) continue
    const turned = byAngle.get(item.angle)
    if (turned) turned.push(item)
    else byAngle.set(item.angle, [item])
  }
  const chars = (items: PdfItem[]) => items.reduce((sum, item) => sum + item.text.length, 0)
  return [...byAngle]
    .sort(([one, a], [other, b]) => chars(b) - chars(a) || one - other)
    .map(([angle, items]) => upright(page, angle, items))
}

function upright(page: PdfPage, angle: number, items: PdfItem[]): Layer {
  const {width, height} = page
  if (angle === 0) return {width, height, fragments: fragments(items)}
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  // The corners of the page after the turn: all coordinates are to stay positive.
  const left = Math.min(0, width * cos, height * sin, width * cos + height * sin)
  const top = Math.min(0, -width * sin, height * cos, height * cos - width * sin)
  const turned = items.map((item) => ({
    ...item,
    x: item.x * cos + item.y * sin - left,
    y: item.y * cos - item.x * sin - top,
  }))
  const flip = Math.abs(sin) > 0.7
  return {width: flip ? height : width, height: flip ? width : height, fragments: fragments(turned)}
}

/** Items to fragments, from top to bottom. Nothing is made of the order in which the file draws them. */
export function fragments(items: PdfItem[]): Fragment[] {
  const found: Fragment[] = []
  for (const row of rows(settle(items), (item) => item.size)) {
    let run: Placed[] = []
    let end = -Infinity
    for (const item of withoutDoubles(row.sort(byPlace))) {
      const before = run.at(-1)
      if (before && (item.x - end > 0.9 * Math.max(before.size, item.size) || isDropCap(before, item))) {
        found.push(fragment(run))
        run = []
      }
      run.push(item)
      end = Math.max(run.length > 1 ? end : -Infinity, item.x + item.width)
    }
    if (run.length > 0) found.push(fragment(run))
  }
  return withoutDropCaps(found)
}

function byPlace(a: Placed, b: Placed): number {
  return a.x - b.x || a.y - b.y || b.width - a.width || (a.text < b.text ? -1 : 1)
}

// How many items before it can be the same words.
const DOUBLES = 8

/** Some programs make bold type by printing the same words twice or thrice, and not always cut alike. */
function withoutDoubles(row: Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const item of row) {
    const near = kept.slice(-DOUBLES)
    if (near.some((other) => covers(other, item))) continue
    for (const other of near) if (covers(item, other)) kept.splice(kept.lastIndexOf(other), 1)
    kept.push(item)
  }
  return kept
}

/** The words of `b` stand where `a` has the same ones: both begin at one place. */
function covers(a: PdfItem, b: PdfItem): boolean {
  const room = 0.2 * a.size
  if (Math.abs(a.x - b.x) > room || Math.abs(a.y - b.y) > room || Math.abs(a.size - b.size) > 0.5) return false
  return a.text === b.text || (b.text.length > 1 && a.text.startsWith(b.text))
}

/** The big letter that opens a chapter: lines that are far smaller stand beside it. */
function isDropCap({text, size}: PdfItem, beside: PdfItem): boolean {
  return /^\p{Lu}$/u.test(text) && beside.size * 1.7 < size
}

/** Gives the big letter that opens a chapter back to its word. */
function withoutDropCaps(found: Fragment[]): Fragment[] {
  const caps = new Set<Fragment>()
  for (const cap of found) {
    if (!/^\p{Lu}$/u.test(cap.text)) continue
    const beside = found.filter(
      (other) =>
        other.size * 1.7 < cap.size &&
        other.x >= cap.x + 1 &&
        other.x < cap.x2 + cap.size * 0.5 &&
        other.y <= cap.y + 2 &&
        other.y > cap.y - cap.size,
    )
    const [first, second] = beside.sort((a, b) => a.y - b.y)
    if (!first || !second || !/^\p{L}/u.test(first.text)) continue
    first.text = cap.text + first.text
    first.x = cap.x
    caps.add(cap)
  }
  return found.filter((fragment) => !caps.has(fragment))
}

/** Groups by baseline what differs by less than a third of its size. Sorted from top to bottom. */
export function rows<T extends {y: number; size: number}>(things: T[], height: (thing: T) => number): T[][] {
  const sorted = [...things].sort((a, b) => a.y - b.y)
  const found: T[][] = []
  for (const thing of sorted) {
    const row = found.at(-1)
    const first = row?.[0]
    if (row && first && thing.y - first.y < 0.3 * Math.min(height(first), height(thing))) row.push(thing)
    else found.push([thing])
  }
  return found
}

function fragment(run: Placed[]): Fragment {
  const rtl = run.filter((item) => item.rtl).length * 2 > run.length
  let text = ''
  let previous: Placed | undefined
  let [chars, bold, sure] = [0, 0, 0]
  const sizes = new Map<number, number>()
  for (const item of rtl ? [...run].reverse() : run) {
    if (previous && isSpaced(previous, item, rtl)) text += ' '
    text += isReference(item, text) ? REFERENCE.open + item.text + REFERENCE.close : item.text
    chars += item.text.length
    if (item.bold) bold += item.text.length
    sure += (item.confidence ?? 1) * item.text.length
    const size = Math.round(item.size * 10) / 10
    sizes.set(size, (sizes.get(size) ?? 0) + item.text.length)
    previous = item
  }
  const [size] = [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
  const y = run.find((item) => Math.abs(item.size - size) < 0.1)?.y ?? 0
  const x2 = Math.max(...run.map((item) => item.x + item.width))
  const confidence = run.some((item) => item.confidence !== null) ? sure / chars : null
  return {text: text.replace(/\s+/g, ' '), x: run[0]?.x ?? 0, x2, y, size, bold: bold / chars, rtl, confidence}
}

function isSpaced(before: Placed, item: Placed, rtl: boolean): boolean {
  const gap = rtl ? before.x - item.x - item.width : item.x - before.x - before.width
  if (item.spaced) return true
  return gap > (item.raised ? 0.25 : 0.15) * Math.min(before.size, item.size)
}

/** Raised figures at a word or a stop are a footnote's mark; behind "m" or a figure they are an exponent. */
function isReference(item: Placed, before: string): boolean {
  if (!item.raised || !MARK.test(item.text)) return false
  return /(^|\p{L}{3}|[.,;:!?)"”»’\]])$/u.test(before.trimEnd())
}
