import {Readable} from 'node:stream'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {linesOf} from '../../src/cli/lines.ts'

it('lines are the same wherever their stream was cut', async () => {
  const sign = fc.constantFrom('a', 'é', '𝐀', '\n', '\r\n', '\u2028')
  await fc.assert(
    fc.asyncProperty(fc.array(sign), fc.array(fc.nat(40)), async (signs, cuts) => {
      const bytes = Buffer.from(signs.join(''))
      const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((to, i) => bytes.subarray(places[i], to))
      const found: string[] = []
      for await (const lines of linesOf(
        Readable.from(
          chunks.filter(({length}) => length > 0),
          {objectMode: false},
        ),
      )) {
        expect(lines.length).toBeGreaterThan(0)
        found.push(...lines)
      }
      const wanted = signs.join('').split('\n')
      if (wanted.at(-1) === '') wanted.pop()
      expect(found).toEqual(wanted)
    }),
  )
})
