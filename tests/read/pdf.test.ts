import {toString} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {describe, expect, it, vi} from 'vitest'
import type {BlockData} from '../../src/model/document.ts'
import {pdf} from '../../src/read/pdf.ts'
import {column, makePdf, type PdfOptions, type Shown} from './pdf-bytes.ts'

async function blocksOf(pages: Shown[][], options: PdfOptions = {}) {
  const file = new VFile({path: 'a.pdf', value: makePdf(pages, options)})
  const result = await pdf.read(file, options.password === undefined ? {} : {password: options.password})
  const blocks = result.tree.children.map((node): BlockData & {type: string; text: string} => ({
    ...node.data,
    type: node.type === 'heading' ? `h${node.depth}` : node.type,
    text: toString(node),
  }))
  return {blocks, texts: blocks.map(({text}) => text), result, file}
}

async function refusal(value: Uint8Array, password?: string) {
  const file = new VFile({path: 'a.pdf', value})
  await expect(pdf.read(file, password === undefined ? {} : {password})).rejects.toThrow()
  const [message] = file.messages
  return {rule: message?.ruleId, reason: message?.reason, fatal: message?.fatal}
}

const opening = [
  'Each Member State should set up a fund for the libraries of its',
  'schools, and should report on it in four years.',
]
const middle = [
  'The fund should pay for books, for readers with disabilities and',
  'for the training of all those who work in a library.',
]

describe('running lines', () => {
  const page = (number: number, lines: string[]): Shown[] => [
    ...column(lines),
    {text: 'Draft strategy', x: 70, y: 800, size: 9},
    {text: `41 C/4 – page ${number}`.replace('–', '-'), x: 450, y: 40, size: 9},
  ]

  it('are taken out, and the printed page number is kept', async () => {
    const pages = [7, 8, 9, 10].map((number) => page(number, [`Opening words of page ${number - 6}.`, ...middle]))
    const {blocks, texts} = await blocksOf(pages)
    expect(texts.join(' ')).not.toMatch(/Draft strategy|41 C/)
    expect(blocks.map((block) => block.page)).toEqual(expect.arrayContaining(['7', '8', '9', '10']))
    expect(blocks.find(({text}) => text.startsWith('Opening words of page 3'))).toMatchObject({page: '9', pdfPage: 3})
  })

  it('are taken out where they change sides, are drawn first and count in Roman figures', async () => {
    const figures = ['iv', 'v', 'vi', 'vii', 'viii', 'ix']
    const pages = figures.map((figure, index): Shown[] => [
      {text: figure, x: index % 2 ? 520 : 70, y: 30, size: 9},
      {text: index % 2 ? 'Libraries for all' : 'National report', x: index % 2 ? 70 : 400, y: 810, size: 9},
      ...column([`Text of page ${index} begins here.`, ...middle]),
    ])
    const {blocks, texts} = await blocksOf(pages)
    expect(texts.join(' ')).not.toMatch(/Libraries for all|National report|viii/)
    expect([...new Set(blocks.map((block) => block.page))]).toEqual(figures)
  })

  it('are no reason to drop a title that stands on one page', async () => {
    const {texts} = await blocksOf([[{text: 'Part 1', y: 790}, ...column(opening)], column(middle)])
    expect(texts[0]).toBe('Part 1')
  })

  it('give way to page labels where nothing is printed', async () => {
    const {blocks} = await blocksOf([column(opening), column(middle)], {romanFrom: 3})
    expect(blocks.map((block) => block.page)).toEqual(['iii', 'iv'])
  })
})

describe('paragraphs', () => {
  it('go on over the end of a page', async () => {
    const [first = '', second = ''] = opening
    const pages = [
      [...column([...middle, first].map((line, index) => line || String(index))), {text: '1', x: 300, y: 30}],
      [...column([second]), {text: '2', x: 300, y: 30}],
      [...column(middle), {text: '3', x: 300, y: 30}],
    ]
    const {blocks} = await blocksOf(pages)
    const over = blocks.find(({text}) => text.includes('its schools'))
    expect(over).toMatchObject({page: '1', lastPage: '2', pdfPage: 1})
  })

  it('part at numbers, letters and bullets', async () => {
    const lines = [
      '12. Member States should:',
      '(a) open their archives;',
      '(b) fund libraries;',
      '13. The Secretariat should report.',
    ]
    expect((await blocksOf([column(lines)])).texts).toEqual(lines)
  })

  it('do not part at a number within a sentence', async () => {
    const lines = [
      'The report covers three tasks: (i) to list all of the libraries;',
      '(ii) to count the readers; and (iii) to name what they have need',
      'of.',
    ]
    expect((await blocksOf([column(lines)])).texts).toEqual([lines.join(' ')])
  })

  it('mend words broken at the end of a line, and keep compounds', async () => {
    const lines = [
      'The intergovernmental committee met, and all agreed that an inter-',
      'governmental plan is needed. It adopted a long-term view: the long-',
      'term plan holds for ten years, and it has been welcomed by all.',
    ]
    const {texts} = await blocksOf([column(lines)])
    expect(texts[0]).toContain('an intergovernmental plan')
    expect(texts[0]).toContain('the long-term plan')
  })

  it('are read column by column', async () => {
    const left = [
      'Libraries in the left column',
      'come first in this little text',
      'and they go on line by line',
      'until the column ends here.',
    ]
    const right = [
      'The right column follows it',
      'and it is not mixed with the',
      'left one although its lines',
      'stand at the same height.',
    ]
    // Drawn line by line across the page, as some programs do.
    const shown = left.flatMap((text, index): Shown[] => [
      {text, x: 70, y: 700 - index * 14},
      {text: right[index] ?? '', x: 320, y: 700 - index * 14},
    ])
    const {texts} = await blocksOf([
      [{text: 'A title over both of the columns', x: 150, y: 760, size: 18, bold: true}, ...shown],
    ])
    expect(texts).toEqual(['A title over both of the columns', left.join(' '), right.join(' ')])
  })

  it('come out in order when the file shuffles them', async () => {
    const lines = column([...opening, ...middle])
    const {texts} = await blocksOf([[...lines].reverse()])
    expect(texts.join(' ')).toBe([...opening, ...middle].join(' '))
  })
})

describe('what blocks are', () => {
  it('tells titles by size and weight', async () => {
    const {blocks} = await blocksOf([
      [
        {text: 'Strategy for open libraries', y: 780, size: 20, bold: true},
        {text: 'Aims', y: 745, size: 14, bold: true},
        ...column(opening, {y: 720}),
        {text: 'Means', y: 670, size: 14, bold: true},
        ...column(middle, {y: 650}),
      ],
    ])
    expect(blocks.map(({type}) => type)).toEqual(['h1', 'h2', 'paragraph', 'h2', 'paragraph'])
  })

  it('sets footnotes apart and leaves the word before the mark whole', async () => {
    const {blocks} = await blocksOf([
      [
        ...column(opening),
        {text: '1', x: 290, y: 730, size: 6.5},
        {text: '1', x: 70, y: 103, size: 5},
        {text: 'See the report of the committee.', x: 75, y: 100, size: 8},
      ],
    ])
    expect(blocks.at(-1)).toMatchObject({role: 'footnote', text: '1 See the report of the committee.'})
    expect(blocks[0]?.text).toBe(opening.join(' '))
  })

  it('knows a table of contents and the rows of a table', async () => {
    const contents = [
      'Aims ............................ 3',
      'Means .......................... 5',
      'Costs ............................ 9',
    ]
    const rows = [
      ['Goal', 'Target', 'Year'],
      ['Quality education', '4.6', '2030'],
      ['Strong institutions', '16.10', '2030'],
    ]
    const table = rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({text, x: 70 + cell * 150, y: 500 - row * 16})),
    )
    const {blocks} = await blocksOf([[...column(contents), ...table]])
    expect(blocks.filter(({role}) => role === 'contents').map(({text}) => text)).toEqual([
      'Aims … 3',
      'Means … 5',
      'Costs … 9',
    ])
    expect(blocks.filter(({role}) => role === 'tableRow').map(({text}) => text)).toEqual(
      rows.map((cells) => cells.join(' | ')),
    )
  })
})

describe('files', () => {
  it('tell title and pages, and keep the bytes they were given', async () => {
    const {result, file} = await blocksOf([column(opening), column(middle)], {title: 'A (short) plan'})
    expect(result).toMatchObject({title: 'A (short) plan', pages: 2})
    expect((file.value as Uint8Array).length).toBeGreaterThan(500)
  })

  it('open with their password', async () => {
    const {texts} = await blocksOf([column(opening)], {password: 'open sesame'})
    expect(texts).toEqual([opening.join(' ')])
  })

  it('are refused when encrypted, with a word on what to do', async () => {
    const bytes = makePdf([column(opening)], {password: 'open sesame'})
    expect(await refusal(bytes)).toMatchObject({
      rule: 'encrypted',
      reason: expect.stringContaining('--password'),
      fatal: true,
    })
    expect(await refusal(bytes, 'wrong')).toMatchObject({rule: 'encrypted', fatal: true})
  })

  it('are refused when truncated, garbage or empty, and nothing is printed', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
    const whole = makePdf([column(opening), column(middle)])
    for (const share of [0.1, 0.5, 0.8]) {
      const cut = whole.slice(0, Math.floor(whole.length * share))
      expect(await refusal(cut)).toMatchObject({rule: 'damaged', fatal: true})
    }
    const garbage = Uint8Array.from({length: 3000}, (_, index) => (index * 7919) % 251)
    expect(await refusal(garbage)).toMatchObject({rule: 'damaged'})
    expect(await refusal(Buffer.from('%PDF-1.4 nothing startxref 9 %%EOF'))).toMatchObject({rule: 'damaged'})
    expect(await refusal(new Uint8Array())).toMatchObject({rule: 'damaged'})
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })

  it('are refused as a scan when they have no text', async () => {
    const scan = await refusal(makePdf([[], [{text: '2', x: 300, y: 30}], []]))
    expect(scan).toMatchObject({rule: 'no-text', reason: expect.stringMatching(/3 pages.*OCR/)})
  })

  it('are known by their first bytes', () => {
    expect(pdf.sniff?.(makePdf([]))).toBe(true)
    expect(pdf.sniff?.(Buffer.from('PK'))).toBe(false)
  })
})
