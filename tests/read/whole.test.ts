import fc from 'fast-check'
import {expect, test} from 'vitest'
import {passages} from '../../src/passages.ts'
import {words} from '../../src/text/words.ts'
import {type Block, documents, textsOf} from './made.ts'
import {asDocx, asHtml, asMarkdown, asText} from './made-formats.ts'

const formats: [name: string, write: (blocks: Block[]) => string | Uint8Array][] = [
  ['made.md', asMarkdown],
  ['made.html', asHtml],
  ['wrapped.txt', (blocks) => asText(blocks, 72)],
  ['lines.txt', (blocks) => asText(blocks, Number.POSITIVE_INFINITY)],
  ['pages.txt', (blocks) => asText(blocks, 72).replaceAll('\n\n', '\n\f\n')],
  ['footnotes.docx', (blocks) => asDocx(blocks, 'footnote')],
  ['endnotes.docx', (blocks) => asDocx(blocks, 'endnote')],
]

test.each(formats)('%s: every word is in exactly one passage, in order', {timeout: 120_000}, async (name, write) => {
  await fc.assert(
    fc.asyncProperty(documents, async (blocks) => {
      const read = await passages({name, content: write(blocks)})
      expect(read.problems).toEqual([])
      const found = read.passages.flatMap(({text}) => words(text).map((word) => word.text.toLowerCase()))
      const texts = textsOf(blocks)
      const inNotes = texts.flatMap(({note}) => note ?? [])
      const notes = new Set(inNotes)
      const made = found.filter((word) => !/^\d+$/.test(word))
      expect(made.filter((word) => !notes.has(word))).toEqual(texts.flatMap(({words}) => words))
      // Notes come where the format has them.
      expect(made.filter((word) => notes.has(word))).toEqual(inNotes)
    }),
    {numRuns: 40, seed: 20_301},
  )
})
