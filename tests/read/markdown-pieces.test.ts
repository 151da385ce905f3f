import {toString} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {pieces} from '../../src/read/markdown-pieces.ts'
import {readAs} from './helpers.ts'

const section = (i: number): string =>
  [
    `## Part ${i}`,
    `The **first** words of [part ${i}][doc], with a note[^n${(i + 150) % 200}] on them.`,
    `${i}. an item\n   - (a) an item in it\n\n     and more of it`,
    '```\n# no heading\n\nno paragraph\n```',
    '<!-- left out\n\n# no heading\n\n-->',
    '> quoted',
    `[^n${i}]: Note ${i}.`,
  ].join('\n\n')

test('a long file is cut outside lists, code and comments, and comes to the same tree as its parts', async () => {
  const sections = Array.from({length: 200}, (_, i) => section(i))
  const text = `---\ntitle: Long\n---\n\n${sections.join('\n\n')}\n\n[doc]: https://example.org\n`
  expect(pieces(text).length).toBeGreaterThan(2)
  const {blocks, result} = await readAs('a.md', text)
  expect(result?.title).toBe('Long')
  const expected = await Promise.all(
    sections.map(async (own, i) => {
      const stubs = `[doc]: x\n\n[^n${(i + 150) % 200}]: x`
      return (await readAs('a.md', `${own}\n\n${stubs}`)).blocks.slice(0, -1)
    }),
  )
  expect(blocks).toEqual(expected.flat())
  expect(blocks.filter(({type}) => type === 'footnoteDefinition')).toHaveLength(200)
  expect(JSON.stringify(result?.tree).match(/"footnoteReference"/g)).toHaveLength(200)
  expect(toString(result?.tree)).not.toContain('[')
})

test('a short file is one piece', () => {
  expect(pieces('# A\n\nb')).toEqual([{text: '# A\n\nb', foreign: 0}])
})
