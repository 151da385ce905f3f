import {readFile} from 'node:fs/promises'
import {describe, expect, it, vi} from 'vitest'
import {analyze} from '../../src/analyze.ts'
import type {Progress} from '../../src/options.ts'
import {checkRecognition} from '../../src/read/pdf/ocr.ts'
import {words} from '../../src/text/words.ts'
import {column, makePdf} from './pdf-bytes.ts'
import {mixOf, scanOf} from './scan.ts'

const read = (content: Uint8Array, options: Parameters<typeof analyze>[1] = {}) =>
  analyze({name: 'scan.pdf', content}, {frameworks: [], ...options})

const english = column([
  '14. Each Member State should set up a fund for the libraries of its',
  'schools, and should report on it in four years.',
])

describe('a scan', {timeout: 240_000}, () => {
  it('is read as the text layer of the same pages is', async () => {
    const original = new Uint8Array(await readFile('fixtures/draft-recommendation-open-science.pdf'))
    const printed = await read(original)
    const {passages, problems, documents} = await read(await scanOf(original, [3, 4]), {ocr: true})
    expect(documents[0]?.pages).toBe(2)
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'recognized',
        severity: 'warning',
        message: expect.stringMatching(/^Pages 1 to 2 \(2 of 2\) are pictures.*9\d % sure/),
      }),
    ])
    for (const {confidence} of passages) {
      expect(confidence).toBeGreaterThan(0.7)
      expect(confidence).toBeLessThanOrEqual(1)
    }

    const onPages = printed.passages.filter(({locator: {pdfPage}}) => pdfPage === 3 || pdfPage === 4)
    const missing = bag(passages)
    const wanted = words(onPages.map(({text}) => text).join('\n'))
    const found = wanted.filter(({text}) => missing.take(text))
    expect(found.length / wanted.length).toBeGreaterThan(0.95)

    // Numbers and the pages printed below them are what a letter cites.
    const cited = (list: typeof passages) =>
      list.flatMap(({locator: {paragraph, page}}) => (paragraph ? [`${paragraph} on ${page}`] : []))
    const right = cited(onPages).filter((one) => cited(passages).includes(one))
    expect(right.length / cited(onPages).length).toBeGreaterThan(0.95)
  })

  it('gives the same each time, and nothing is printed', async () => {
    const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
    const scan = await scanOf(makePdf([english]), [1])
    const [first, second] = [await read(scan, {ocr: true}), await read(scan, {ocr: true})]
    expect(second).toEqual(first)
    expect(first.passages.map(({text}) => text)).toEqual([english.map(({text}) => text).join(' ')])
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
  })

  it('is read in the language that the documents are told to be in, or in those named', async () => {
    const text = 'Les États membres devraient soutenir les bibliothèques des écoles : la création, l’été.'
    const scan = await scanOf(makePdf([column([text.replace('’', "'")])]), [1])
    const accents = 'États bibliothèques écoles création été'.split(' ')
    for (const options of [{language: 'fr', ocr: true}, {ocr: ['fra', 'spa']}]) {
      const {passages} = await read(scan, options)
      for (const word of accents) expect(passages[0]?.text).toContain(word)
    }
  })

  it('is given up when the time is over, and the next document is read', async () => {
    const scan = await scanOf(makePdf([english, english]), [1, 2])
    const inputs = [
      {name: 'scan.pdf', content: scan},
      {name: 'a.md', content: 'Libraries are open to all.'},
    ]
    const {documents, problems} = await analyze(inputs, {frameworks: [], ocr: true, timeout: 0.3})
    expect(problems).toEqual([expect.objectContaining({rule: 'timeout', severity: 'error', file: 'scan.pdf'})])
    expect(problems[0]?.message).toContain('--timeout')
    expect(documents.map(({name}) => name)).toEqual(['a.md'])
  })

  it('stays refused where recognition is not asked for', async () => {
    const {problems} = await read(await scanOf(makePdf([english]), [1]))
    expect(problems).toEqual([expect.objectContaining({rule: 'no-text', message: expect.stringContaining('--ocr')})])
  })
})

describe('a document of which some pages are pictures', {timeout: 120_000}, () => {
  const printed = 'This page was typed, and its words stand in the file as they were typed.'
  const last = 'So does the last page, which tells what comes after all of that.'

  it('has only these recognized, and says which page is being read', async () => {
    const mix = await mixOf([printed, makePdf([english]), last])
    const calls: Progress[] = []
    const {passages, problems} = await read(mix, {ocr: true, onProgress: (progress) => calls.push(progress)})
    expect(passages.map(({text, confidence}) => [text, confidence === null])).toEqual([
      [printed, true],
      [english.map(({text}) => text).join(' '), false],
      [last, true],
    ])
    expect(problems[0]?.message).toMatch(/^Page 2 \(1 of 3\) is a picture/)
    expect(calls.flatMap(({recognizing}) => recognizing ?? [])).toEqual([{page: 1, pages: 1}])
    expect(calls.at(-1)).toEqual({name: '', done: 1, total: 1})
  })

  it('has those recognized over which only a stamp is written', async () => {
    const mix = await mixOf([printed, makePdf([english])], 'Archive of the Assembly, copy 7')
    const {passages} = await read(mix, {ocr: true})
    expect(passages.map(({text}) => text).join(' ')).toBe(
      `${printed} Archive of the Assembly, copy 7 ${english.map(({text}) => text).join(' ')}`,
    )
    expect(passages.map(({confidence}) => confidence === null)).toEqual([true, false, false])
    const {problems} = await read(mix)
    expect(problems.map(({message}) => message)).toEqual([expect.stringMatching(/^Page 2 .*little or no text.*--ocr/)])
  })

  it('says which these are where recognition is not asked for', async () => {
    const {passages, problems} = await read(await mixOf([printed, makePdf([english])]))
    expect(passages.map(({text}) => text)).toEqual([printed])
    expect(problems).toEqual([
      expect.objectContaining({rule: 'page-without-text', message: expect.stringMatching(/^Page 2 .*--ocr/)}),
    ])
  })
})

describe('what is not installed', () => {
  it('is named with the line that installs it, before anything is read', async () => {
    expect(() => checkRecognition(['eng', 'fra', 'spa'])).not.toThrow()
    await expect(analyze('missing.pdf', {ocr: ['eng', 'xho']})).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining('npm install @tesseract.js-data/xho'),
    })
  })

  it.each([[[]], [['English']], [['../eng']]])('%j is no language', async (ocr) => {
    await expect(analyze('missing.pdf', {ocr})).rejects.toMatchObject({code: 'bad-option'})
  })
})

/** Words to take one by one. */
function bag(passages: readonly {text: string}[]) {
  const counts = new Map<string, number>()
  for (const {text} of words(passages.map(({text}) => text).join('\n'))) counts.set(text, (counts.get(text) ?? 0) + 1)
  return {
    take(word: string): boolean {
      const left = counts.get(word) ?? 0
      counts.set(word, left - 1)
      return left > 0
    },
  }
}
