import type {Block} from './block.ts'
import {bulletMarker, decimalMarker, headOf, type Marker} from './marker.ts'

/** A number or bullet of a block, and where it comes from. */
export interface BlockHead {
  /** Every way to read it. */
  readings: Marker[]
  /** Where the words behind it begin, for one that is written in the text; else `null`. */
  end: number | null
  /** The list of the tree that it belongs to, or `null`. */
  list: number | null
  /** Computed by Word or by the tree: no year or date can be taken for it. */
  certain: boolean
}

/**
 * The numbers at the head of a block, at most two: "23. (a)". One that the reader computed comes before those of the
 * text; a letter in the text replaces the bullet of its list item.
 *
 * @param start Where the text begins, behind the number of an article.
 */
export function headsOf(block: Block, start: number): BlockHead[] {
  const place = block.opensItem ? block.lists.at(-1) : undefined
  const list = place?.list ?? null
  const first = headOf(block.text.slice(start))
  const written = first !== null && first.readings[0]?.family !== 'bullet'
  const heads: BlockHead[] = []

  const {marker} = block.data
  const told = marker === undefined || block.text.startsWith(marker) ? null : headOf(`${marker} x`)
  if (told) heads.push({readings: told.readings, end: null, list, certain: true})
  else if (place?.ordered) heads.push({readings: [decimalMarker(place.number)], end: null, list, certain: true})
  else if (place && !written) heads.push({readings: [bulletMarker('')], end: null, list, certain: true})
  if (!first) return heads

  const end = start + first.end
  heads.push({
    readings: first.readings,
    end,
    list: heads.length === 0 ? list : null,
    certain: heads.length === 0 && marker !== undefined,
  })
  const second = headOf(block.text.slice(end))
  if (second && heads.length < 2)
    heads.push({readings: second.readings, end: end + second.end, list: null, certain: false})
  return heads
}

/** How many blocks ahead the next number of a list is looked for. */
const AHEAD = 80

/** Looks ahead for numbers: whether "12." is followed by "13.", whether "(i)" is by "(ii)" or by "(j)". */
export class Ahead {
  /** @param heads By block; empty for what is no paragraph. */
  constructor(private readonly heads: readonly (readonly BlockHead[])[]) {}

  /** How many blocks ahead of `i` the number stands that follows `marker`, or `Infinity`. */
  next(marker: Marker, i: number): number {
    return this.distance(marker, marker.value + 1, i)
  }

  /** How many blocks ahead of `i` a number of the same list stands that has this value, or `Infinity`. */
  distance(marker: Marker, value: number, i: number): number {
    const above = prefixOf(marker)
    for (let ahead = 1; ahead <= AHEAD; ahead++) {
      const head = this.heads[i + ahead]?.[0]
      if (head?.readings.some((one) => one.style === marker.style && one.value === value && prefixOf(one) === above))
        return ahead
    }
    return Infinity
  }
}

/** "III.2" of "III.2.1". */
export function prefixOf(marker: Marker): string {
  return marker.path.slice(0, -1).join('.')
}
