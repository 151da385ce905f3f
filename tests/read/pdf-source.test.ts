import {buffer} from 'node:stream/consumers'
import {PDFParse} from 'pdf-parse'
import PDFDocument from 'pdfkit'
import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {type ReadOptions, read} from '../../src/read/read.ts'
import {column, makePdf} from './pdf-bytes.ts'

const page = (name: string) =>
  column([
    `The ${name} page of this text tells of libraries that are open`,
    'to all who read, and of some that are not.',
  ])
const pages = (names: string[]) => makePdf(names.map(page))

async function reading(value: Uint8Array, options: ReadOptions = {}) {
  const file = new VFile({path: 'a.pdf', value})
  const result = await read(file, options)
  const messages = file.messages.map(({ruleId, reason, fatal}) => ({rule: ruleId, reason, fatal: fatal === true}))
  return {result, text: result ? textOf(result.tree) : '', messages}
}

afterEach(() => vi.restoreAllMocks())

describe('one bad page', () => {
  it('whose content is rubbish does not take the others with it, and is named', async () => {
    const whole = Buffer.from(pages(['first', 'second', 'third'])).toString('latin1')
    const start = whole.indexOf('stream\n', whole.indexOf('9 0 obj')) + 7
    const end = whole.indexOf('\nendstream', start)
    const rubbish = String.fromCharCode(...Array.from({length: end - start}, (_, n) => (n * 7919) % 251))
    const {text, messages} = await reading(Buffer.from(whole.slice(0, start) + rubbish + whole.slice(end), 'latin1'))
    expect(text).toMatch(/The first page.*The third page/)
    expect(text).not.toContain('second')
    expect(messages).toEqual([{rule: 'empty-page', fatal: false, reason: expect.stringMatching(/^Page 2 .*damaged/)}])
  })

  it('at which pdf.js gives up does not take the others with it, and is named', async () => {
    const prototype = PDFParse.prototype as unknown as {load(): Promise<{getPage(number: number): Promise<object>}>}
    const {load} = prototype
    vi.spyOn(prototype, 'load').mockImplementation(async function (this: PDFParse) {
      const pdf = await load.call(this)
      const getPage = pdf.getPage.bind(pdf)
      const broken = {getTextContent: () => Promise.reject(new Error('bad operator'))}
      pdf.getPage = async (number) => (number === 2 ? broken : getPage(number))
      return pdf
    })
    const {text, messages} = await reading(pages(['first', 'second', 'third']))
    expect(text).toMatch(/The first page.*The third page/)
    expect(messages).toEqual([{rule: 'damaged', fatal: false, reason: expect.stringMatching(/^Page 2 cannot be read/)}])
  })

  it('of an incomplete page tree does not take those before it with it', async () => {
    const whole = Buffer.from(pages(['first', 'second', 'third'])).toString('latin1')
    const {text, messages} = await reading(
      Buffer.from(whole.replace('10 0 obj\n<< /Type', '10 0 obj\n[[ /Type'), 'latin1'),
    )
    expect(text).toMatch(/The first page.*The second page/)
    expect(messages).toEqual([expect.objectContaining({rule: 'damaged', fatal: false})])
  })
})

describe('limits', () => {
  it('of pages leave the rest out and say so', async () => {
    const {result, text, messages} = await reading(pages(['first', 'second', 'third']), {maxPages: 2})
    expect(text).toContain('second')
    expect(text).not.toContain('third')
    expect(result?.pages).toBe(3)
    expect(messages).toEqual([
      {rule: 'pages-left-out', fatal: false, reason: expect.stringMatching(/has 3 pages.*first 2.*--max-pages/)},
    ])
  })

  it('of time end the reading of a long document between its pages', async () => {
    const long = pages(Array.from({length: 3000}, (_, n) => String(n)))
    const {result, messages} = await reading(long, {timeout: 0.05})
    expect(result).toBe(null)
    expect(messages).toEqual([
      {rule: 'timeout', fatal: true, reason: expect.stringMatching(/0\.05 seconds.*--timeout/)},
    ])
  })

  it('of time leave a reader behind that waits for ever', async () => {
    const waiting = {
      mediaType: 'text/plain' as const,
      extensions: ['pdf'],
      sniff: () => true,
      read: () => new Promise<never>(() => {}),
    }
    const {messages} = await reading(pages(['first']), {timeout: 0.05, readers: [waiting]})
    expect(messages).toEqual([expect.objectContaining({rule: 'timeout', fatal: true})])
  })

  it('that are not reached change nothing', async () => {
    const {text, messages} = await reading(pages(['first', 'second']), {maxPages: 2, timeout: 100})
    expect(text).toContain('second')
    expect(messages).toEqual([])
  })
})

describe('a PDF with two passwords', () => {
  const versions = ['1.3', '1.4', '1.6', '1.7ext3'] as const

  async function locked(pdfVersion: (typeof versions)[number], userPassword: string): Promise<Uint8Array> {
    const pdf = new PDFDocument({pdfVersion, userPassword, ownerPassword: 'owner', permissions: {copying: false}})
    pdf.text('The libraries are open to all.').end()
    return new Uint8Array(await buffer(pdf))
  }

  it.each(versions)('opens with each, and with no other (PDF %s)', async (version) => {
    const bytes = await locked(version, 'user')
    for (const password of ['user', 'owner'])
      expect((await reading(bytes, {password})).text).toBe('The libraries are open to all.')
    for (const password of [undefined, '', 'User', 'user ']) {
      const {result, messages} = await reading(bytes, {password})
      expect(result).toBe(null)
      const reason = expect.stringMatching(password ? /password does not open/ : /asks for a password/)
      expect(messages).toEqual([{rule: 'encrypted', fatal: true, reason}])
    }
  })

  it('of which the user’s is empty opens without one', async () => {
    for (const version of versions)
      expect((await reading(await locked(version, ''))).text).toBe('The libraries are open to all.')
  })
})
