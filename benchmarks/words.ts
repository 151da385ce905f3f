/** The words of a text: runs of letters and figures. Marks between words, bullets and dots that lead to a page are none. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\u00AD/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** The harmonic mean of precision and recall, where so many of two lists of words agree. */
export function f1(agreeing: number, ours: number, theirs: number): number {
  return ours + theirs === 0 ? 1 : (2 * agreeing) / (ours + theirs)
}

/** How many words two lists have in common, wherever they stand. */
export function inCommon(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of ours) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return common
}

// Bits of the row of the table that are worked out at once; 31 keep the sums within what `>>> 0` holds.
const BITS = 31

/** How many words two lists have in common in order: the length of their longest common subsequence, by bits (Hyyrö). */
export function inOrder(ours: readonly string[], theirs: readonly string[]): number {
  const size = Math.ceil(theirs.length / BITS)
  const full = 2 ** BITS - 1
  const row = new Array<number>(size).fill(full)
  const places = new Map<string, Map<number, number>>()
  theirs.forEach((word, index) => {
    const cells = places.get(word) ?? new Map<number, number>()
    const cell = Math.floor(index / BITS)
    cells.set(cell, (cells.get(cell) ?? 0) + 2 ** (index % BITS))
    places.set(word, cells)
  })
  for (const word of ours) {
    const cells = places.get(word)
    if (!cells) continue
    let carry = 0
    for (let cell = Math.min(...cells.keys()); cell < size; cell++) {
      const mask = cells.get(cell) ?? 0
      if (mask === 0 && carry === 0) continue
      const before = row[cell] ?? 0
      const sum = before + ((before & mask) >>> 0) + carry
      carry = sum > full ? 1 : 0
      row[cell] = ((sum & full) | (before & ~mask & full)) >>> 0
    }
  }
  const zeros = row.reduce((count, cell) => count + BITS - ones(cell), 0)
  return zeros
}

function ones(cell: number): number {
  let count = 0
  for (let rest = cell; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
