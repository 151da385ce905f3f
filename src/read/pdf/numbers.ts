import type {EdgeRow} from './furniture.ts'
import type {Fragment} from './lines.ts'
import {romanValue} from './markers.ts'

/** A page number as printed. */
export interface PageNumber {
  text: string
  value: number
  fragment: Fragment
}

interface Candidate extends PageNumber {
  row: EdgeRow
  /** The kind of figures, and how far the number is ahead of the page counted from 1: it stays the same. */
  series: string
  /** The words around it; they stay the same, too, where there are any. */
  around: string
}

// Page numbers stand at the same height on all pages, give or take so many points.
const HEIGHT = 9

/**
 * The page number printed on each page: of all numbers at the edges of the pages, those that count up with the pages
 * at the same place. `total` is the number of pages.
 */
export function vote(edges: EdgeRow[], total: number): Map<number, PageNumber> {
  const candidates = edges
    .filter((row) => row.rank < 3)
    .flatMap(candidatesOf)
    .filter(({around, row}) => around === '' || row.apart)
  const bySeries = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const {series} = candidate
    bySeries.set(series, [...(bySeries.get(series) ?? []), candidate])
  }
  // A number that stands by itself comes before one amid words.
  const bare = ({around}: Candidate) => (around === '' ? 0.5 : 0)
  const votes = new Map(candidates.map((candidate) => [candidate, support(candidate, bySeries) + bare(candidate)]))
  // One page number of a short document is enough, where "3/4" or its place leaves no doubt.
  const found = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const {page} = candidate.row
    const count = votes.get(candidate) ?? 0
    if (count < (total > 6 ? 3 : 2) && !isAlone(candidate, total)) continue
    if (count > (votes.get(found.get(page) ?? candidate) ?? 0) || !found.has(page)) found.set(page, candidate)
  }
  for (const candidate of candidates)
    if (!found.has(candidate.row.page) && goesOn(candidate, found)) found.set(candidate.row.page, candidate)
  return found
}

/** The number that the other pages lead to, behind the same word ("Page 261"): a first page has a head of its own. */
function goesOn({series, around}: Candidate, found: ReadonlyMap<number, Candidate>): boolean {
  const word = wordBefore(around)
  return (
    word !== undefined &&
    [...found.values()].some((other) => other.series === series && wordBefore(other.around) === word)
  )
}

function wordBefore(around: string): string | undefined {
  return /\p{L}{2,}(?=#)/u.exec(around)?.[0]
}

/** On how many pages the series goes on at the same place, with the same words around the number. */
function support(candidate: Candidate, bySeries: Map<string, Candidate[]>): number {
  const pages = new Set<number>()
  for (const other of bySeries.get(candidate.series) ?? []) {
    if (other.row.edge !== candidate.row.edge || Math.abs(other.row.distance - candidate.row.distance) > HEIGHT)
      continue
    if (other.around === candidate.around) pages.add(other.row.page)
  }
  return pages.size
}

/** The page's own number, clear of the text at the very edge. */
function isAlone({value, row, around}: Candidate, total: number): boolean {
  const own = around === '' ? value === row.page : around.startsWith('#') && around.endsWith(`/${total}`)
  const short = row.fragments.reduce((sum, fragment) => sum + fragment.text.length, 0) < 30
  return own && short && row.rank === 0 && row.share < 0.09 && row.gap > 2
}

function candidatesOf(row: EdgeRow): Candidate[] {
  return row.fragments.flatMap((fragment) =>
    numbersIn(fragment.text).map(({text, value, style, around}) => {
      return {text, value, around, fragment, row, series: `${style} ${value - row.page}`}
    }),
  )
}

interface Found {
  text: string
  value: number
  style: string
  around: string
}

/** The numbers in a text that could be a page's; not those of dates, times, decimals and items of lists. */
function numbersIn(text: string): Found[] {
  const roman = /^[-–—|\s]*([ivxlc]+|[IVXLC]+)[-–—|\s]*$/.exec(text)?.[1]
  if (roman) return [{text: roman, value: romanValue(roman.toLowerCase()), style: 'roman', around: ''}]
  const found: Found[] = []
  for (const match of text.matchAll(/(?<![\d.,:/]|\p{L})\d{1,4}(?![\d,:.)]|\p{L})/gu)) {
    const {index} = match
    const around = `${text.slice(0, index)}#${text.slice(index + match[0].length)}`.replace(/[^\p{L}\d#/]/gu, '')
    found.push({text: match[0], value: Number(match[0]), style: 'arabic', around: around === '#' ? '' : around})
  }
  return found
}
