import type {PdfItem} from './source.ts'

/** A rectangle, or the line from its first corner to its second, in pixels from the top left corner. */
interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A line of text as text recognition gives it. */
export interface RecognizedLine {
  baseline: Box
  words: {text: string; bbox: Box /** In percent. */; confidence: number}[]
}

// How high letters are, as shares of the size of the type: between those of Times and of Helvetica.
const TALL = 0.7
const LOW = 0.49
const TALL_WORD = /[\p{Lu}\dbdfhkl]/u
const LOW_WORD = /^[acemnorsuvwxzgpqy.,;:]+$/
// Recognition reads dust, rules and frames as signs.
const DUST = 0.6
// Sizes that differ by less are one: measured heights are a pixel or two off.
const SAME = 0.08

/**
 * The words of a page's lines as items that stand where a text layer would have them: upright, on one baseline a line.
 *
 * @param scale points a pixel
 */
export function itemsOf(lines: readonly RecognizedLine[], scale: number): PdfItem[] {
  const slope = slopeOf(lines)
  // A page that lies a little askew is set straight; at such angles a shear is a turn.
  const straight = (x: number, y: number) => ({x: (x + slope * y) * scale, y: (y - slope * x) * scale})
  return lines.flatMap((line) => {
    const {x0, y0, x1, y1} = line.baseline
    const y = straight((x0 + x1) / 2, (y0 + y1) / 2).y
    const words = line.words
      .map(({text, bbox, confidence}) => ({
        text: text.normalize('NFC').trim(),
        confidence: Math.min(Math.max(confidence / 100, 0), 1),
        x: straight(bbox.x0, bbox.y1).x,
        x2: straight(bbox.x1, bbox.y1).x,
        top: straight((bbox.x0 + bbox.x1) / 2, bbox.y0).y,
        bottom: straight((bbox.x0 + bbox.x1) / 2, bbox.y1).y,
      }))
      .filter(({text, confidence}) => text !== '' && (/[\p{L}\p{N}]/u.test(text) || confidence >= DUST))
    const size = sizeOf(words.map(({text, top}) => ({text, height: y - top})))
    return words.map(({text, confidence, x, x2, top, bottom}): PdfItem => {
      // The mark of a footnote: it is lower than the other letters and stands above their baseline.
      const raised = /^\d{1,3}$/.test(text) && y - bottom > 0.15 * size && bottom - top < 0.75 * TALL * size
      return {
        text,
        x,
        y: raised ? bottom : y,
        width: x2 - x,
        size: raised ? (bottom - top) / TALL : size,
        bold: false,
        angle: 0,
        rtl: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text),
        spaced: true,
        confidence,
      }
    })
  })
}

/** How far the lines of a page fall to the right, as a share of their length: that of half of the text is less. */
function slopeOf(lines: readonly RecognizedLine[]): number {
  const slopes = lines
    .map(({baseline: {x0, y0, x1, y1}, words}) => ({
      slope: (y1 - y0) / (x1 - x0),
      width: words.length < 4 ? 0 : x1 - x0,
    }))
    .filter(({slope, width}) => width > 0 && Number.isFinite(slope))
    .sort((a, b) => a.slope - b.slope)
  let half = slopes.reduce((sum, {width}) => sum + width, 0) / 2
  for (const {slope, width} of slopes) {
    half -= width
    if (half <= 0) return slope
  }
  return 0
}

/** The size of the type of a line from the heights of its words over the baseline; 0 where nothing shows it. */
function sizeOf(words: {text: string; height: number}[]): number {
  const middle = (test: RegExp) => {
    const heights = words.filter(({text, height}) => height > 0 && test.test(text)).map(({height}) => height)
    return heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)]
  }
  const tall = middle(TALL_WORD)
  if (tall !== undefined) return tall / TALL
  const low = middle(LOW_WORD)
  return low === undefined ? 0 : low / LOW
}

/** Gives words of nearly the same size the same: headings and notes are told by size. Changes the items. */
export function levelSizes(items: readonly PdfItem[]): void {
  let open = items.filter(({size}) => size > 0)
  let usual = 10
  for (let first = true; open.length > 0; first = false) {
    const weights = new Map<number, number>()
    for (const {size, text} of open) {
      const step = Math.round(size * 4) / 4
      weights.set(step, (weights.get(step) ?? 0) + text.length)
    }
    const [most] = [...weights].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [0]
    const near = ({size}: PdfItem) => Math.abs(size - most) <= Math.max(SAME * most, 0.125)
    const group = open.filter(near)
    open = open.filter((item) => !near(item))
    const chars = group.reduce((sum, {text}) => sum + text.length, 0)
    const size = Math.round((group.reduce((sum, item) => sum + item.size * item.text.length, 0) / chars) * 10) / 10
    for (const item of group) item.size = size
    if (first) usual = size
  }
  for (const item of items) if (item.size === 0) item.size = usual
}
