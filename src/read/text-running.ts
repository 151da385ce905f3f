/** What a line of text without page breaks is known by. */
interface Line {
  text: string
}

// How often a running line comes back at least, and within how many pages: a spread has one on either side.
const USES = 5
const PAGES = 2.3
const LENGTH = 140

/**
 * The running lines of a text without page breaks: the very same words that come back page after page, above or below a
 * gap, a page number or another running line. `numbers` are the lines that hold page numbers alone, in order.
 */
export function runningWithin(raw: readonly Line[], numbers: readonly number[]): Set<number> {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const before = [0]
  for (const {text} of raw) before.push((before.at(-1) ?? 0) + text.trim().length)
  const place = (line: number) => before[line] ?? 0
  const page = (place(last) - place(first)) / Math.max(1, numbers.length - 1)
  const uses = new Map<string, number[]>()
  raw.forEach(({text}, index) => {
    const words = text.trim().replace(/\s+/g, ' ')
    if (words.length > LENGTH || !/\p{L}{3}/u.test(words)) return
    const same = uses.get(words)
    if (same) same.push(index)
    else uses.set(words, [index])
  })
  const running = new Set<number>()
  const likely = [...uses.values()].filter((lines) => {
    const steps = lines.slice(1).map((line, index) => place(line) - place(lines[index] ?? 0))
    const sorted = steps.sort((a, b) => a - b)
    const [low = 0, middle = 0] = [sorted[Math.floor(sorted.length * 0.1)], sorted[Math.floor(sorted.length / 2)]]
    return lines.length >= USES && low > page * 0.4 && middle < page * PAGES
  })
  const all = new Set([...numbers, ...likely.flat()])
  const isEdge = (line: number) => line < 0 || line >= raw.length || !raw[line]?.text.trim() || all.has(line)
  for (const lines of likely) {
    const edge = lines.filter((line) => isEdge(line - 1) || isEdge(line + 1))
    if (edge.length > lines.length * 0.8) for (const line of lines) running.add(line)
  }
  return running
}

// How often a line that stands in the middle of sentences comes back at least, and how many of them it cuts.
const RECURS = 4
const CUTS = 2
const CUT_SHARE = 0.25
/** What is found on more of the lines is the text itself. */
const MOST = 0.25
/** Shorter lines are labels and cells of tables, where nothing tells a sentence. */
const PROSE = 40

/**
 * The running lines that show by the sentences they cut, the line before breaks off and the line behind goes on in small
 * letters; and those that repeat the first words of the text, its title, which stays. A title that comes back, such as
 * "Conclusions" in each chapter, stands behind a full stop. Figures may differ.
 */
export function cuttingWithin(raw: readonly Line[]): Set<number> {
  const uses = new Map<string, number[]>()
  raw.forEach(({text}, index) => {
    const words = text.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#')
    if (words.length > LENGTH || !/(?:\p{L}{2}.*? ){2}.*\p{L}{2}/u.test(words)) return
    const same = uses.get(words)
    if (same) same.push(index)
    else uses.set(words, [index])
  })
  const likely = [...uses.values()].filter((lines) => lines.length >= RECURS)
  const recurs = new Set(likely.flat())
  const nearest = (line: number, step: 1 | -1): string => {
    let at = line + step
    while (recurs.has(at) || raw[at]?.text.trim() === '' || /^\s*\d+\s*$/.test(raw[at]?.text ?? 'x')) at += step
    return raw[at]?.text.trim() ?? ''
  }
  const cuts = (line: number): boolean => {
    const [before, behind] = [nearest(line, -1), nearest(line, 1)]
    return before.length >= PROSE && behind.length >= PROSE && /[\p{L},-]$/u.test(before) && /^\p{Ll}/u.test(behind)
  }
  const first = raw.findIndex(({text}) => text.trim() !== '')
  const title = raw[first]?.text.trim() ?? ''
  const running = likely.filter((lines) => {
    if (lines.length > raw.length * MOST) return false
    if (title.startsWith(raw[lines.at(-1) ?? first]?.text.trim() ?? title)) return true
    const found = lines.filter(cuts).length
    return found >= CUTS && found >= lines.length * CUT_SHARE
  })
  return new Set(running.flat().filter((line) => line !== first))
}
