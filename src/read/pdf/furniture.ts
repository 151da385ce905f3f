import type {Fragment, Layer} from './lines.ts'
import {rows} from './lines.ts'
import {type PageNumber, vote} from './numbers.ts'

/** A row of fragments near the upper or lower edge of a page. */
export interface EdgeRow {
  page: number
  edge: 'top' | 'bottom'
  /** 0 for the outermost row. */
  rank: number
  /** From the edge, as a share of the page's height. */
  share: number
  /** From the edge, in points. */
  distance: number
  /** To the next row inwards, in its own height. */
  gap: number
  /** White parts it, and at most two rows below or above it, from the text. */
  apart: boolean
  fragments: Fragment[]
  layer: Layer
}

/** How many rows at an edge can be running lines, and how far from it. */
const ROWS = 4
const ZONE = 0.14
/** A running line is short. */
const LENGTH = 140

/**
 * Takes running headers, footers and page numbers out of the pages (changes the layers) and returns the page number
 * printed on each page, or `null`.
 */
export function removeFurniture(pages: Layer[][]): (string | null)[] {
  const edges = pages.flatMap((layers, page) => layers.flatMap((layer) => edgeRows(layer, page + 1)))
  const numbers = vote(edges, pages.length)
  const recurring = findRecurring(edges, numbers, pages.length)
  for (const row of edges) {
    const number = numbers.get(row.page)?.fragment
    // A body that reaches down to the page number may stand on its line.
    if (row.apart && isRunning(row, number, recurring, pages.length)) remove(row.layer, row.fragments)
    else
      remove(
        row.layer,
        row.fragments.filter((fragment) => fragment === number || isOnMost(fragment, row, recurring, pages.length)),
      )
  }
  return pages.map((_, page) => numbers.get(page + 1)?.text ?? null)
}

function remove(layer: Layer, fragments: Fragment[]): void {
  const gone = new Set(fragments)
  layer.fragments = layer.fragments.filter((fragment) => !gone.has(fragment))
}

function edgeRows(layer: Layer, page: number): EdgeRow[] {
  const all = rows(layer.fragments, (fragment) => fragment.size)
  const make = (edge: 'top' | 'bottom') => (fragments: Fragment[], rank: number, list: Fragment[][]) => {
    const y = fragments[0]?.y ?? 0
    const next = list[rank + 1]?.[0]
    const size = fragments[0]?.size ?? 1
    const distance = edge === 'top' ? y : layer.height - y
    const gap = next ? Math.abs(next.y - y) / size : Infinity
    return {page, edge, rank, distance, share: distance / layer.height, gap, apart: true, fragments, layer}
  }
  const setApart = (found: EdgeRow[]) => {
    found.forEach((row, rank) => {
      row.apart = found.slice(rank, 3).some(({gap}) => gap > 1.7)
    })
    return found
  }
  return [
    ...setApart(all.map(make('top')).slice(0, ROWS)),
    ...setApart(all.reverse().map(make('bottom')).slice(0, ROWS)),
  ].filter((row) => row.share < ZONE)
}

/** The row has the page's number, or words that recur page after page (or on every other one) at the same place. */
function isRunning(row: EdgeRow, number: Fragment | undefined, recurring: Recurring, pages: number): boolean {
  if (textOf(row).length > LENGTH) return false
  if (number && row.fragments.includes(number)) return true
  return row.fragments.some((fragment) => chain(recurring.get(fragment) ?? [], row.page) >= (pages > 4 ? 3 : 2))
}

/** Words that recur on most pages are no part of the text, even where no white parts them from it. */
function isOnMost(fragment: Fragment, row: EdgeRow, recurring: Recurring, pages: number): boolean {
  const count = recurring.get(fragment)?.length ?? 0
  return row.share < 0.09 && row.rank < 3 && count >= 5 && count > pages * 0.5
}

/** How many of the pages follow each other, with no more than one left out, around this one. */
function chain(pages: number[], page: number): number {
  let [length, holds] = [0, false]
  for (const [index, each] of pages.entries()) {
    if (index > 0 && each - (pages[index - 1] ?? 0) > 2) {
      if (holds) return length
      length = 0
    }
    length++
    holds ||= each === page
  }
  return holds ? length : 0
}

/** By fragment, the pages on which the same words stand at the same place of the same edge, in order. */
type Recurring = Map<Fragment, number[]>

function findRecurring(edges: EdgeRow[], numbers: Map<number, PageNumber>, total: number): Recurring {
  const same = new Map<string, {fragment: Fragment; row: EdgeRow}[]>()
  for (const row of edges) {
    for (const fragment of row.fragments) {
      const key = keyOf(fragment, row, numbers.get(row.page))
      if (key === null) continue
      const known = same.get(key)
      if (known) known.push({fragment, row})
      else same.set(key, [{fragment, row}])
    }
  }
  const found: Recurring = new Map()
  for (const group of same.values()) {
    // What stands on most pages may shift a little: pages of another size, a higher first page.
    const most = new Set(group.map(({row}) => row.page)).size > total * 0.5
    for (const {fragment, row} of group) {
      const near = group.filter((other) => Math.abs(other.row.distance - row.distance) < (most ? 12 : 2.5))
      found.set(fragment, [...new Set(near.map((other) => other.row.page))])
    }
  }
  return found
}

/** The words without the page's number. A figure alone is none: it may be the last one of a table. */
function keyOf(fragment: Fragment, row: EdgeRow, number: PageNumber | undefined): string | null {
  const text = fragment.text.replace(/\s+/g, '').toLowerCase()
  if (!/\p{L}/u.test(text)) return null
  return `${row.edge} ${number?.fragment === fragment ? text.replace(number.text, '#') : text}`
}

function textOf(row: EdgeRow): string {
  return row.fragments.map((fragment) => fragment.text).join(' ')
}
