import {readFile} from 'node:fs/promises'
import {toString} from 'mdast-util-to-string'
import {beforeAll, describe, expect, it} from 'vitest'
import {makeDocx} from '../../scripts/fixtures/docx.ts'
import {makePdf} from '../../scripts/fixtures/pdf.ts'
import {readSource, type Source} from '../../scripts/fixtures/source.ts'
import {words} from '../../src/text/words.ts'
import {readAs} from './helpers.ts'

const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url)
const bag = (text: string): string[] =>
  words(text)
    .map(({text}) => text)
    .sort()

/** The words of a source: those of its cover, its blocks and its notes, the numbers of paragraphs among them. */
function wordsOf({about, blocks, notes}: Source): string {
  const cover = ['organization', 'session', 'code', 'stage', 'title', 'subtitle', 'sample'].map((key) => about[key])
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return block.text
    if (block.kind === 'table') return block.rows.flat().join(' ')
    return `${block.marker} ${block.runs.map(({text}) => text).join('')}`
  })
  return [...cover, ...body, ...notes.values()].join(' ')
}

describe('the bundled PDF', () => {
  let source: Source
  let bytes: Uint8Array
  beforeAll(async () => {
    source = await readSource(fixture('sources/draft-recommendation-open-science.md'))
    bytes = new Uint8Array(await readFile(fixture('draft-recommendation-open-science.pdf')))
  })

  it('is what its source makes', async () => {
    expect(Buffer.compare(await makePdf(source), bytes)).toBe(0)
  })

  it('is read with the pages printed on it, a paragraph over a page break as one', async () => {
    const {blocks, result} = await readAs('a.pdf', bytes)
    expect(result?.pages).toBeGreaterThanOrEqual(8)
    expect(blocks.find(({text}) => text.startsWith('5. '))).toMatchObject({page: '2', pdfPage: 3})
    expect(blocks.find(({text}) => text.startsWith('52. '))).toMatchObject({
      page: '8',
      lastPage: '9',
      pdfPage: 9,
    })
    expect(blocks.filter(({role}) => role === 'footnote')).toHaveLength(source.notes.size)
  })
})

describe('the bundled Word document', () => {
  let source: Source
  let bytes: Uint8Array
  beforeAll(async () => {
    source = await readSource(fixture('sources/draft-recommendation-ethics-of-ai.md'))
    bytes = new Uint8Array(await readFile(fixture('draft-recommendation-ethics-of-ai.docx')))
  })

  it('is what its source makes', async () => {
    expect(Buffer.compare(await makeDocx(source), bytes)).toBe(0)
  })

  it('is read with the numbers of its source, and with all of its words', async () => {
    const {blocks, result} = await readAs('a.docx', bytes)
    const numbers = source.blocks.flatMap((block) => (block.kind === 'paragraph' && block.marker ? [block.marker] : []))
    expect(blocks.flatMap(({marker}) => marker ?? [])).toEqual(numbers)
    const sections = /^(?:[IVX]+|[A-H])\. /
    const read = (result?.tree.children ?? []).map((node) => {
      const text = toString(node)
      return `${node.data?.marker ?? ''} ${node.type === 'heading' ? text.replace(sections, '') : text}`
    })
    expect(bag(read.join(' '))).toEqual(bag(wordsOf(source)))
  })
})
