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
