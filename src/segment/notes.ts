import type {Block} from './block.ts'

/**
 * The footnotes of each block, by their places among the blocks. Where notes are numbered anew on each page, a mark leads
 * to the note on its own page, or to the next one behind it.
 */
export function notesOf(blocks: readonly Block[]): number[][] {
  const notes = new Map<string, number[]>()
  blocks.forEach(({mark}, i) => {
    if (mark === null) return
    const same = notes.get(mark)
    if (same) same.push(i)
    else notes.set(mark, [i])
  })
  return blocks.map(({references, data}, i) => {
    const found = references.flatMap(({mark}) => {
      const same = notes.get(mark) ?? []
      const here = same.find((note) => onPage(blocks[note], data.pdfPage, data.lastPdfPage))
      const note = here ?? same.find((note) => note > i) ?? same.at(-1)
      return note === undefined || note === i ? [] : [note]
    })
    return [...new Set(found)]
  })
}

/** Whether a note stands on the page of a block, or on one that it goes on to. */
function onPage(note: Block | undefined, first: number | undefined, last = first): boolean {
  const page = note?.data.pdfPage
  return page !== undefined && first !== undefined && last !== undefined && page >= first && page <= last
}
