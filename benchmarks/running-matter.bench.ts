// Is running matter taken out of text without page breaks, and nothing else? Beside texts that were cleaned by hand.
//   npm run bench running-matter [-- folder]
//
// What is counted: lines of the raw text that hold a letter or a figure. A line is running matter where the hand took it
// out (it does not stand at its place in the cleaned text) and it is either a page number (it stands alone, and grows
// with the text as page numbers do) or recurs five times or more, page after page or on every other one, often
// next to a page number.
//   recall: of the lines that are running matter, those that no passage holds
//   precision: of the lines that no passage holds, those that the hand took out, too
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {passages as readPassages} from '../src/index.ts'
import {median} from './measure.ts'

interface Raw {
  text: string
  letters: string
  index: number
  /** Letters before it. */
  at: number
}

export default async function runningMatter([
  folder = '../shared/data/documents/vnr-cleaned',
]: string[]): Promise<void> {
  const total = {running: 0, found: 0, dropped: 0, right: 0}
  const names = readdirSync(folder).filter((name) => name.endsWith('_pdf.txt'))
  for (const name of names.sort()) {
    const content = readFileSync(join(folder, name))
    const cleaned = readFileSync(join(folder, name.replace('_pdf.txt', '_clean.txt')), 'latin1')
    const {passages} = await readPassages({name, content})
    const lines = linesOf(content.toString('latin1'))
    const ours = standing(lines, passages.map(({text}) => text).join(' '))
    const byHand = standing(lines, cleaned)
    const running = runningLines(lines, byHand)
    const dropped = lines.filter((line) => !ours.has(line))
    const found = dropped.filter((line) => running.has(line)).length
    const right = dropped.filter((line) => !byHand.has(line)).length
    console.log(
      `${name}: ${running.size} running lines, ${found} taken out; ${dropped.length} taken out in all, ${right} by hand, too`,
    )
    total.running += running.size
    total.found += found
    total.dropped += dropped.length
    total.right += right
  }
  console.log(
    `recall ${(total.found / total.running).toFixed(3)}, precision ${(total.right / total.dropped).toFixed(3)} over ${names.length} texts`,
  )
}

function linesOf(text: string): Raw[] {
  const lines: Raw[] = []
  let at = 0
  for (const line of text.split(/\r?\n|\f/)) {
    const letters = lettersOf(line)
    if (letters === '') continue
    lines.push({text: line.trim(), letters, index: lines.length, at})
    at += letters.length
  }
  return lines
}

/** Letters and figures of ASCII: the three texts of a document differ in encoding, dashes and quotation marks. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/\\0x[0-9a-f]{2}|[^a-z0-9]/gi, '')
}

// A line that is long enough to be found further on, and how far.
const LONG = 25
const FAR = 60_000
// How many lines off a page number running lines stand.
const EDGE = 3

/** The lines that stand in the other text at their place: behind the line before. */
function standing(lines: readonly Raw[], other: string): Set<Raw> {
  const text = lettersOf(other)
  const found = new Set<Raw>()
  let at = 0
  for (const line of lines) {
    const place = text.startsWith(line.letters, at)
      ? at
      : line.letters.length < LONG
        ? -1
        : text.indexOf(line.letters, at)
    if (place < 0 || place > at + FAR) continue
    found.add(line)
    at = place + line.letters.length
  }
  return found
}

function runningLines(lines: readonly Raw[], byHand: ReadonlySet<Raw>): Set<Raw> {
  const numbers = pageNumbers(lines.filter((line) => !byHand.has(line) && /^\W*\d{1,3}\W*$/.test(line.text)))
  const running = new Set(numbers)
  const page = ((numbers.at(-1)?.at ?? 0) - (numbers[0]?.at ?? 0)) / numbers.length
  const uses = new Map<string, Raw[]>()
  for (const line of lines) uses.set(line.text, [...(uses.get(line.text) ?? []), line])
  for (const group of uses.values()) {
    if (group.length < 5 || !/[a-z]{3}/i.test(group[0]?.text ?? '')) continue
    const steps = group.slice(1).map((line, index) => line.at - (group[index]?.at ?? 0))
    const cut = group.filter((line) => !byHand.has(line))
    const edge = group.filter((line) => numbers.some(({index}) => Math.abs(index - line.index) <= EDGE))
    const near = edge.length > group.length * 0.4 && median(steps) > page * 0.5 && median(steps) < page * 2.5
    if (near && cut.length > group.length * 0.8) for (const line of cut) running.add(line)
  }
  return running
}

// How many pages a number may be off the straight line: pages hold more text here and less there.
const OFF = 12

/** The longest row of rising numbers near a straight line from letters to pages. */
function pageNumbers(numbers: readonly Raw[]): Raw[] {
  const points = numbers.map((line) => ({line, x: line.at, y: Number(/\d+/.exec(line.text)?.[0])}))
  let best: Raw[] = []
  for (const a of points) {
    for (const b of points) {
      if (b.y - a.y < 10 || b.x - a.x < (b.y - a.y) * 500 || b.x - a.x > (b.y - a.y) * 8000) continue
      const slope = (b.y - a.y) / (b.x - a.x)
      const near = rising(points.filter(({x, y}) => Math.abs(a.y + (x - a.x) * slope - y) < OFF))
      if (near.length > best.length) best = near.map(({line}) => line)
    }
  }
  return best.length < 10 ? [] : best
}

function rising<T extends {y: number}>(points: T[]): T[] {
  const rows: T[][] = []
  for (const point of points) {
    const before = rows.filter((row) => (row.at(-1)?.y ?? 0) < point.y)
    rows.push([...before.reduce((long, row) => (row.length > long.length ? row : long), [] as T[]), point])
  }
  return rows.reduce((long, row) => (row.length > long.length ? row : long), [])
}
