import type {Marker} from './marker.ts'

/** Where a block stands among the numbers of its document. */
export interface Numbered {
  /** The markers that lead to it, outermost first; bullets left out. */
  trail: Marker[]
  /** Where its words begin, behind a number written in the text. */
  bodyStart: number
  /** The block that opens the list of which it is an item, or `null`. */
  openedBy: number | null
  /** Whether it is an item of a list: lettered, bulleted or below another number. */
  isItem: boolean
}

/** One list among those that a paragraph stands in. */
export interface Level {
  marker: Marker
  /** The list of the tree that it belongs to, or `null` for one read from the text. */
  list: number | null
  openedBy: number | null
}
