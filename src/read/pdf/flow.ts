import type {Block, Usual} from './blocks.ts'
import {markerOf} from './markers.ts'

/** Joins a paragraph that runs over the end of a column or page; notes and furniture between do not part it. */
export function joinAcross(blocks: Block[], usual: Usual): Block[] {
  const joined: Block[] = []
  let open: Block | null = null
  for (const block of blocks) {
    if (block.kind === 'text' && open && open.column !== block.column && goesOn(open, block, usual)) {
      open.lines.push(...block.lines)
      open.column = block.column
      continue
    }
    if (block.kind !== 'footnote') open = block.kind === 'text' ? block : null
    joined.push(block)
  }
  return joined
}

function goesOn(open: Block, block: Block, usual: Usual): boolean {
  const last = open.lines.at(-1)
  const first = block.lines[0]
  if (!last || !first) return false
  if (Math.abs(last.size - first.size) > 0.08 * last.size || last.bold !== first.bold) return false
  if (first.page - last.page > 2) return false
  const text = last.text.replace(/[\uFDD0\uFDD1]/g, '')
  if (/[-‐\u00AD]$/.test(text) && /^\p{L}/u.test(first.text)) return true
  if (markerOf(first)) return false
  const ended = /[.!?:;…]["”»')\]]*\d{0,2}$/.test(text)
  if (/^[\p{Ll}(]/u.test(first.text)) return !/[.!?:]["”»')\]]*$/.test(text)
  // A capital or a figure goes on only behind a full line that does not end a sentence.
  const full = last.x2 > open.column.right - 4 * last.size
  return !ended && full && last.text.length > 40 && last.size >= usual.size * 0.9
}
