import fc from 'fast-check'
import {expect, it} from 'vitest'
import {nearest} from '../../src/correct/likeness.ts'

const words = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

it.each([
  ['abcd', 'xxabcdxx', 1, [2, 6]],
  ['abcd', 'xabxdx', 0.75, [1, 5]],
  ['abcd', 'xabdx', 0.75, [1, 4]],
  ['abcd', 'abzcd', 0.75, [0, 5]],
  ['abcd', 'abxx', 0.5, [0, 2]],
])('%s in %s', (quote, text, likeness, [start, end]) => {
  expect(nearest(words(quote), words(text), 0.5)).toEqual({likeness, start, end})
})

it('nothing is given below what is asked for', () => {
  expect(nearest(words('abcd'), words('abxx'), 0.6)).toBeNull()
  expect(nearest(words('abcd'), [], 0.1)).toBeNull()
})

/** Edits between two texts (Levenshtein), by the whole table. */
function edits(a: readonly number[], b: readonly number[]): number {
  let row = b.map((_, at) => at + 1)
  row.unshift(0)
  for (const [above, sign] of a.entries()) {
    const next = [above + 1]
    for (const [at, other] of b.entries())
      next.push(Math.min((row[at] ?? 0) + (sign === other ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    row = next
  }
  return row[b.length] ?? 0
}

it('is what comparing with every stretch gives', () => {
  const some = (maxLength: number) => fc.array(fc.integer({min: 0, max: 3}), {minLength: 1, maxLength})
  fc.assert(
    fc.property(some(6), some(9), fc.constantFrom(0.3, 0.5, 0.75, 1), (quote, text, least) => {
      let fewest = quote.length
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++) fewest = Math.min(fewest, edits(quote, text.slice(start, end)))
      const found = nearest(quote, text, least)
      const likeness = 1 - fewest / quote.length
      if (likeness < least - 1e-9) expect(found).toBeNull()
      else {
        expect(found?.likeness).toBeCloseTo(likeness)
        expect(edits(quote, text.slice(found?.start, found?.end))).toBe(fewest)
      }
    }),
    {numRuns: 2000},
  )
})
