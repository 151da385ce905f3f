/** Where words like a quote's stand in a text, by the text's words (`end` exclusive), and how like they are. */
export interface Stretch {
  likeness: number
  start: number
  end: number
}

/**
 * The stretch of a text that is most like a quote: 1 − edits ÷ words of the quote, where an edit puts in, takes out or changes a word.
 * Approximate string matching by dynamic programming (Sellers, The theory and computation of evolutionary distances, 1980), which looks
 * only at cells that can come out well enough (Ukkonen, Finding approximate patterns in strings, 1985).
 *
 * @param least `null` is returned where nothing is so like
 */
export function nearest(quote: readonly number[], text: readonly number[], least: number): Stretch | null {
  const length = quote.length
  const most = Math.floor((1 - least) * length + 1e-9)
  // Of the text up to the word looked at: the edits that make of a stretch that ends here the first words of the quote, and its start.
  const edits = Int32Array.from({length: length + 1}, (_, row) => row)
  const starts = new Int32Array(length + 1)
  let [best, from, to] = [most + 1, 0, 0]
  let last = Math.min(most, length)
  for (let at = 0; at < text.length; at++) {
    const word = text[at]
    // The cell above and to the left.
    let [slant, slantStart] = [0, at]
    starts[0] = at + 1
    const rows = Math.min(last + 1, length)
    for (let row = 1; row <= rows; row++) {
      const [left, leftStart] = [row > last ? most + 1 : (edits[row] ?? 0), starts[row] ?? 0]
      const above = edits[row - 1] ?? 0
      let [cost, start] = [slant + (quote[row - 1] === word ? 0 : 1), slantStart]
      if (left + 1 < cost) [cost, start] = [left + 1, leftStart]
      if (above + 1 < cost) [cost, start] = [above + 1, starts[row - 1] ?? 0]
      slant = left
      slantStart = leftStart
      edits[row] = cost
      starts[row] = start
    }
    last = rows
    while (last > 0 && (edits[last] ?? 0) > most) last--
    if (last === length && (edits[length] ?? 0) < best)
      [best, from, to] = [edits[length] ?? 0, starts[length] ?? 0, at + 1]
  }
  return best > most || to === 0 ? null : {likeness: 1 - best / length, start: from, end: to}
}
