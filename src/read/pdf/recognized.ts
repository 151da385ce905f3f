import type {PdfItem} from './source.ts'

/** A rectangle, or the line from its first corner to its second, in pixels from the top left corner. */
interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

interface RecognizedWord {
  text: string
  bbox: Box
  /** In percent. */
  confidence: number
}

/** A line of text as text recognition gives it. */
export interface RecognizedLine {
  baseline: Box
  words: RecognizedWord[]
  /** From the lowest descender to the highest ascender, and how far these reach beyond the low letters. */
  rowAttributes: {rowHeight: number; ascenders: number; descenders: number}
}

// How high letters are, as shares of the size of the type: between those of Times and of Helvetica.
const TALL = 0.7
const LOW = 0.49
const TALL_WORD = /[\p{Lu}\dbdfhkl]/u
const LOW_WORD = /^[acemnorsuvwxzgpqy.,;:]+$/
// In percent: recognition reads dust, rules and frames as signs that it is not sure of.
const DUST = 60
// Sizes that differ by less are one: measured heights are a pixel or two off, and a title's few words show them worse.
const SAME = 0.08
const SAME_TITLE = 0.12

/**
 * The words of a page's lines as items that stand where a text layer would have them: upright, on one baseline a line.
 *
 * @param scale points a pixel
 */
export function itemsOf(lines: readonly RecognizedLine[], scale: number): PdfItem[] {
  const slope = slopeOf(lines)
  const all = lines.flatMap(({words}) => words)
  // A page that lies a little askew is set straight; at such angles a shear is a turn.
  const straight = (x: number, y: number) => ({x: (x + slope * y) * scale, y: (y - slope * x) * scale})
  return lines.flatMap((line) => {
    const {x0, y0, x1, y1} = line.baseline
    const {y} = straight((x0 + x1) / 2, (y0 + y1) / 2)
    const place = ({bbox}: RecognizedWord) => {
      const middle = (bbox.x0 + bbox.x1) / 2
      const [left, right] = [straight(bbox.x0, bbox.y1).x, straight(bbox.x1, bbox.y1).x]
      return {left, right, top: straight(middle, bbox.y0).y, bottom: straight(middle, bbox.y1).y}
    }
    const size = sizeOf(line, (word) => (y - place(word).top) / scale) * scale
    return line.words
      .filter((word) => isText(word) && !isPart(word, all))
      .map((word): PdfItem => {
        const text = word.text.normalize('NFC').trim()
        const {left, right, top, bottom} = place(word)
        // The mark of a footnote: smaller than the other letters, it ends above their baseline.
        const raised = /^\d{1,3}$/.test(text) && y - bottom > 0.15 * size && bottom - top < 0.75 * TALL * size
        return {
          text,
          x: left,
          y: raised ? bottom : y,
          width: right - left,
          size: raised ? (bottom - top) / TALL : size,
          bold: false,
          angle: 0,
          rtl: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text),
          spaced: true,
          confidence: word.confidence / 100,
        }
      })
  })
}

function isText({text, confidence}: RecognizedWord): boolean {
  return text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) || confidence >= DUST)
}

/** Pieces of large letters are at times read once more, as words of their own within the word. */
function isPart({bbox}: RecognizedWord, words: readonly RecognizedWord[]): boolean {
  const [x, y] = [(bbox.x0 + bbox.x1) / 2, (bbox.y0 + bbox.y1) / 2]
  const area = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0)
  return words.some(
    ({bbox: other}) => x > other.x0 && x < other.x1 && y > other.y0 && y < other.y1 && area(other) > 4 * area(bbox),
  )
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

/**
 * The size of the type of a line, in pixels, from how high its letters are; 0 where nothing shows it. Recognition measures
 * the line and the words: it overrates lines of capitals, and words that the line above touches.
 */
function sizeOf({rowAttributes, words}: RecognizedLine, heightOf: (word: RecognizedWord) => number): number {
  const {rowHeight, ascenders, descenders} = rowAttributes
  const quartile = (test: RegExp) => {
    const heights = words.filter(({text}) => test.test(text)).map(heightOf)
    return heights.filter((height) => height > 0).sort((a, b) => a - b)[Math.floor(heights.length / 4)]
  }
  const tall = quartile(TALL_WORD)
  if (tall !== undefined) return Math.min(tall, rowHeight - Math.abs(descenders)) / TALL
  const low = quartile(LOW_WORD)
  if (low !== undefined) return Math.min(low, rowHeight - ascenders - Math.abs(descenders)) / LOW
  return 0
}

/** Gives words of nearly the same size the same: headings and notes are told by size. Changes the items. */
export function levelSizes(items: readonly PdfItem[]): void {
  let open = items.filter(({size}) => size > 0)
  let usual = Infinity
  for (let first = true; open.length > 0; first = false) {
    const weights = new Map<number, number>()
    for (const {size, text} of open) {
      const step = Math.round(size * 4) / 4
      weights.set(step, (weights.get(step) ?? 0) + text.length)
    }
    const [most] = [...weights].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [0]
    const near = ({size}: PdfItem) =>
      Math.abs(size - most) <= Math.max((most > usual ? SAME_TITLE : SAME) * most, 0.125)
    const group = open.filter(near)
    open = open.filter((item) => !near(item))
    const chars = group.reduce((sum, {text}) => sum + text.length, 0)
    const size = Math.round((group.reduce((sum, item) => sum + item.size * item.text.length, 0) / chars) * 10) / 10
    for (const item of group) item.size = size
    if (first) usual = size
  }
  for (const item of items) if (item.size === 0) item.size = Number.isFinite(usual) ? usual : 10
}
