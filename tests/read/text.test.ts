import {describe, expect, it} from 'vitest'
import {readAs} from './helpers.ts'

const long =
  'Member States should see to it that public libraries have the means to serve every reader in the country, in town and village alike.'

describe('plain text', () => {
  it('takes every line for a paragraph where lines are long', async () => {
    const {texts} = await readAs('a.txt', `${long} ${long}\n1. ${long} ${long}\n(a) Reading;\n(b) ${long} ${long}`)
    expect(texts).toHaveLength(4)
  })

  it('joins hard-wrapped lines, and mends the words cut at their ends', async () => {
    const source = `
The Organization will promote the inter-
governmental exchange of experience on long-
term reading programmes, and will report to
its Members on it.  Long-term funding is
sought.

12.  Members are invited to take part in the
     programme:

     (a) by naming a focal point in
         their national library;
     (b) by sharing data.
An indent alone also begins something.
    Here is the indented paragraph, which is
long enough to be wrapped as well.
`
    expect((await readAs('a.txt', source)).texts).toEqual([
      'The Organization will promote the intergovernmental exchange of experience on long-term reading programmes, and will report to its Members on it. Long-term funding is sought.',
      '12. Members are invited to take part in the programme:',
      '(a) by naming a focal point in their national library;',
      '(b) by sharing data.',
      'An indent alone also begins something.',
      'Here is the indented paragraph, which is long enough to be wrapped as well.',
    ])
  })

  it('takes no number at a wrapped line for that of a paragraph', async () => {
    const source = `The programme of reading for all, adopted in
2015. It was carried on in the years up to
12. The Members said so in their reports, and
they were pleased with what had been reached.`
    expect((await readAs('a.txt', source)).texts).toHaveLength(1)
  })

  it('finds headings by their shape', async () => {
    const source = [
      'Convention on Reading',
      long,
      'PREAMBLE',
      long,
      'I. Aims',
      `1. ${long}`,
      'Article 5',
      'Public access',
      `1. ${long}`,
      'Article 6 - Means',
      `(a) ${long}`,
      'A short line.',
    ]
    const {blocks} = await readAs('a.txt', source.join('\n\n'))
    expect(blocks.filter(({type}) => type !== 'paragraph').map(({type, text}) => `${type} ${text}`)).toEqual([
      'h1 Convention on Reading',
      'h2 PREAMBLE',
      'h2 I. Aims',
      'h3 Article 5',
      'h4 Public access',
      'h3 Article 6 - Means',
    ])
  })

  it('sets articles under the parts they come back in', async () => {
    const part = (name: string, ...articles: string[]): string[] => [
      name,
      ...articles.flatMap((article) => [article, long]),
    ]
    const source = [...part('Part I', 'Article 1', 'Article 2'), ...part('Part II', 'Article 3'), 'Annex A', long]
    const {blocks} = await readAs('a.txt', source.join('\n\n'))
    expect(blocks.filter(({type}) => type !== 'paragraph').map(({type, text}) => `${type} ${text}`)).toEqual([
      'h2 Part I',
      'h3 Article 1',
      'h3 Article 2',
      'h2 Part II',
      'h3 Article 3',
      'h2 Annex A',
    ])
  })

  it('takes no cell of a table for a heading', async () => {
    const {blocks} = await readAs('a.txt', [long, 'YEAR', '2015', 'TOTAL', '31', long, 'NEXT STEPS', long].join('\n'))
    expect(blocks.filter(({type}) => type !== 'paragraph').map(({text}) => text)).toEqual(['TOTAL', 'NEXT STEPS'])
  })

  it('marks lines of a table of contents', async () => {
    const {blocks} = await readAs('a.txt', `Contents\nAims ............ 3\nMeans . . . . . . 12\n${long}`)
    expect(blocks.filter(({role}) => role === 'contents')).toHaveLength(2)
  })
})

describe('pages of plain text', () => {
  it('are parted by form feeds, and keep the numbers printed on them', async () => {
    const page = (number: number, text: string): string => `41 C/999\n${text}\n\n- ${number} -\n`
    const {blocks, result} = await readAs(
      'a.txt',
      [page(3, `${long}\n${long} It goes`), page(4, `on over the page. ${long}`), page(5, long)].join('\f'),
    )
    expect(result?.pages).toBe(3)
    expect(blocks.map(({page, lastPage, pdfPage}) => [page, lastPage, pdfPage])).toEqual([
      ['3', undefined, 1],
      ['3', '4', 1],
      ['5', undefined, 3],
    ])
    expect(blocks.every(({text}) => !/41 C|- \d/.test(text))).toBe(true)
  })

  it('are known by running numbers at the foot, also without form feeds', async () => {
    const source = [11, 12, 13, 14, 15].flatMap((number) => [...Array<string>(9).fill(long), String(number)])
    const {blocks} = await readAs('a.txt', source.join('\n'))
    expect(blocks.map(({page}) => page)).toEqual(
      [11, 12, 13, 14, 15].flatMap((number) => Array<string>(9).fill(String(number))),
    )
  })

  it('are not named where numbers could be those of a table', async () => {
    const source = ['1', '2', '3', '4', '5', '6'].flatMap((number) => [number, long])
    const {blocks} = await readAs('a.txt', [...Array<string>(60).fill(long), ...source].join('\n'))
    expect(blocks.every(({page}) => page === undefined)).toBe(true)
    expect(blocks.map(({text}) => text)).toContain('4')
  })
})

describe('running lines without page breaks', () => {
  const paragraph = 'Each library should be open to all who live near it, and should report on its readers. '
  const pages = Array.from({length: 24}, (_, index) =>
    [
      'National report on the work of libraries',
      `${index + 5}`,
      `Chapter of page ${index + 5}`,
      `${paragraph}Page ${index + 5} says so. ${paragraph.repeat(9)}`,
      ...(index % 8 === 0 ? ['Source: the national library'] : []),
      '',
    ].join('\n'),
  )

  it('are taken out with the page numbers; what recurs less often stays', async () => {
    const words = (await readAs('a.txt', pages.join('\n'))).texts.join(' ')
    expect(words).not.toContain('National report')
    expect(words.match(/Source: the national library/g)).toHaveLength(3)
    expect(words.match(/Chapter of page/g)).toHaveLength(24)
  })

  it('are known by the sentences they cut, and where they repeat the title', async () => {
    const cut = `${paragraph.repeat(3)}The council of each town should see that`
    const rest = `the books are kept dry and clean for those who borrow them. ${paragraph.repeat(3)}`
    const page = ['Libraries of the north', `${cut}`, 'What the libraries need', `${rest}`, 'Concluding words for all']
    const text = ['Libraries of the north', ...Array.from({length: 5}, () => page).flat()].join('\n')
    const words = (await readAs('a.txt', text)).texts.join(' ')
    expect(words.match(/Libraries of the north/g)).toHaveLength(1)
    expect(words).not.toContain('What the libraries need')
    expect(words).toContain('should see that the books are kept')
    expect(words.match(/Concluding words for all/g)).toHaveLength(5)
  })
})

it('a sentence that breaks off before a blank line goes on behind it, and a label does not', async () => {
  const long = 'The libraries of the town and of all the villages around it were told in that year to'
  const {texts} = await readAs(
    'a.txt',
    [long, '', 'lend more books.', '', 'Share of books', '', 'by language'].join('\n'),
  )
  expect(texts).toEqual([`${long} lend more books.`, 'Share of books', 'by language'])
})

it('a word with a hyphen keeps it over a line end where the text has it elsewhere', async () => {
  const long = 'The ministry of the interior has told all of the libraries of the country to adopt the e-'
  const {texts} = await readAs('a.txt', [long, '', 'government plan.', '', 'The e-government plan is old.'].join('\n'))
  expect(texts[0]).toBe(`${long}government plan.`)
})
