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
  const recurring = countRecurring(edges, numbers)
  for (const row of edges) {
    if (isRunning(row, numbers.get(row.page), recurring, pages.length)) remove(row)
    else continue
    // Nothing of the body stands outside of a running line.
    for (const other of edges) {
      const outside = other.layer === row.layer && other.edge === row.edge && other.rank < row.rank
      if (outside && textOf(other).length < LENGTH) remove(other)
    }
  }
  return pages.map((_, page) => numbers.get(page + 1)?.text ?? null)
}

function remove(row: EdgeRow): void {
  const gone = new Set(row.fragments)
  row.layer.fragments = row.layer.fragments.filter((fragment) => !gone.has(fragment))
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

function isRunning(
  row: EdgeRow,
  number: PageNumber | undefined,
  recurring: Map<string, Set<number>>,
  pages: number,
): boolean {
  if (textOf(row).length > LENGTH) return false
  if (number && row.fragments.includes(number.fragment)) return true
  const edge = row.share < 0.09 && row.rank < 3
  // Without white between it and the text it must be on most pages. Else three pages of a long document show it; in a
  // short one, and at the very edge, two do.
  const enough = !row.apart ? Math.max(5, edge ? pages * 0.5 : Infinity) : pages <= 4 || (edge && row.rank < 2) ? 2 : 3
  return row.fragments.some((fragment) =>
    keys(fragment, row, number).some((key) => (recurring.get(key)?.size ?? 0) >= enough),
  )
}

/** The pages on which each text stands at the same place of the same edge. */
function countRecurring(edges: EdgeRow[], numbers: Map<number, PageNumber>): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const row of edges) {
    for (const fragment of row.fragments) {
      for (const key of keys(fragment, row, numbers.get(row.page))) {
        const pages = found.get(key) ?? new Set()
        found.set(key, pages.add(row.page))
      }
    }
  }
  return found
}

/** Two keys each, so that places that differ by a point or two meet in one of them. */
function keys(fragment: Fragment, row: EdgeRow, number: PageNumber | undefined): string[] {
  const text = fragment.text.replace(/\s+/g, '').toLowerCase()
  // A figure alone goes only as the page's number: it may be the last one of a table.
  if (!/\p{L}/u.test(text)) return []
  const known = number ? text.replace(String(number.value), '#') : text
  const place = row.distance / 8
  return [Math.floor(place), Math.floor(place + 0.5) + 0.5].map((at) => `${row.edge} ${at} ${known}`)
}

export function textOf(row: EdgeRow): string {
  return row.fragments.map((fragment) => fragment.text).join(' ')
}

