import fc from 'fast-check'
import {strToU8, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Reader} from '../../src/model/reader.ts'
import {read} from '../../src/read/read.ts'
import {paragraph, readAs, word} from './helpers.ts'

const PAGE = '<!doctype html><title>T</title><p>Libraries open doors.'

describe('the media type', () => {
  it.each([
    ['a.md', '# Strategy', 'text/markdown'],
    ['a.MD', '# Strategy', 'text/markdown'],
    ['a.txt', 'Strategy', 'text/plain'],
    ['a.html', '<p>Strategy', 'text/html'],
    ['-', 'Strategy', 'text/plain'],
    ['strategy.final', 'Strategy', 'text/plain'],
  ])('of %s comes from its name', async (name, content, mediaType) => {
    expect((await readAs(name, content)).result?.mediaType).toBe(mediaType)
  })

  it('comes from the content where the name says otherwise', async () => {
    expect((await readAs('page.txt', PAGE)).result?.mediaType).toBe('text/html')
    expect((await readAs('report.pdf', `\uFEFF<!-- saved -->\n${PAGE}`)).result?.mediaType).toBe('text/html')
    expect((await readAs('draft', word({body: paragraph('Draft')}))).result?.mediaType).toContain('wordprocessingml')
  })
})

describe('a file that cannot be read', () => {
  const zip = (name: string): Uint8Array => zipSync({[name]: strToU8('x')})
  it.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['an empty file', 'a.md', '', 'empty', /empty/],
    ['white space', 'a.txt', ' \n\t\n', 'empty', /empty/],
    ['no words', 'a.md', '---\n\n![](a.png)\n', 'empty', /no words/],
    ['binary rubbish', 'a.txt', Uint8Array.from({length: 999}, (_, i) => (i * 7919) % 251), 'binary', /not text/],
    ['a picture called a PDF', 'a.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'unknown-type', /PNG/],
    ['a picture without an ending', 'scan', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unknown-type', /JPEG.*OCR/],
    ['rich text', 'a.rtf', '{\\rtf1 text}', 'unknown-type', /\.docx/],
    ['a spreadsheet', 'a.xlsx', zip('xl/workbook.xml'), 'unknown-type', /spreadsheet/],
    ['a presentation', 'a.docx', zip('ppt/presentation.xml'), 'unknown-type', /presentation/],
    ['an archive', 'a.zip', zip('a.txt'), 'unknown-type', /Unpack/],
    ['data', 'a.json', '{"a": 1}', 'unknown-type', /\.json/],
    ['a cut Word file', 'a.docx', word({body: paragraph('Draft')}).subarray(0, 800), 'damaged', /Word/],
    ['an old Word file', 'a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unknown-type', /\.docx/],
    ['a Word file with a password', 'a.docx', oleWith('EncryptedPackage'), 'encrypted', /password/],
  ])('is refused with a rule and what to do: %s', async (_, name, content, rule, reason) => {
    const {result, file} = await readAs(name, content)
    expect(result).toBeNull()
    expect(file.messages.at(-1)).toMatchObject({ruleId: rule, fatal: true})
    expect(file.messages.at(-1)?.reason).toMatch(reason)
  })

  it('says nothing more when it could not even be opened', async () => {
    const file = new VFile({path: 'a.md'})
    file.message('There is no such file.', {ruleId: 'not-found'}).fatal = true
    expect(await read(file)).toBeNull()
    expect(file.messages).toHaveLength(1)
  })

  it('never throws, whatever its bytes and its name', async () => {
    const head = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<html>',
      '---\na: [',
      '# ',
      '\f',
      '{\\rtf',
      '<table><tr>',
      '[^1]: ',
    )
    const name = fc.constantFrom('a.pdf', 'a.docx', 'a.md', 'a.html', 'a.txt', 'a', 'a.xyz')
    const content = fc.oneof(
      fc.uint8Array({maxLength: 300}),
      fc.string({maxLength: 300}).map((text) => new TextEncoder().encode(text)),
    )
    await fc.assert(
      fc.asyncProperty(name, head, content, async (path, start, rest) => {
        const file = new VFile({path, value: Uint8Array.from([...new TextEncoder().encode(start), ...rest])})
        const result = await read(file)
        expect(result !== null || file.messages.some(({fatal, ruleId}) => fatal === true && ruleId !== undefined)).toBe(
          true,
        )
      }),
      {numRuns: 150},
    )
  }, 30_000)
})

describe('a reader of the caller', () => {
  it('comes before the built-in ones, and its faults are told as a problem', async () => {
    const shout: Reader = {
      mediaType: 'text/plain',
      extensions: ['shout'],
      read: async (file) => {
        if (String(file.value) === 'fail') throw new TypeError('no voice')
        return {
          tree: {type: 'root', children: [{type: 'code', value: 'LIBRARIES'}]},
          title: null,
          pages: null,
          matter: {},
        }
      },
    }
    const good = await read(new VFile({path: 'a.shout', value: 'libraries'}), {readers: [shout]})
    expect(good?.tree.children[0]).toMatchObject({value: 'LIBRARIES'})
    const file = new VFile({path: 'a.shout', value: 'fail'})
    expect(await read(file, {readers: [shout]})).toBeNull()
    expect(file.messages[0]).toMatchObject({
      ruleId: 'damaged',
      fatal: true,
      reason: expect.stringContaining('no voice'),
    })
  })
})

function oleWith(name: string): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])])
}

describe('text without a name', () => {
  it.each([
    ['# Aims\n\nMember *States*.', 'text/markdown'],
    ['---\ntitle: Aims\n---\n\nText.', 'text/markdown'],
    ['Text.\n\n## One\n\nText.\n\n## Two\n\nText.', 'text/markdown'],
    ['AIMS\n\n# note\n\nText.', 'text/plain'],
    ['#tag and text', 'text/plain'],
    [`---\n${'-a:\n'.repeat(200)}text`, 'text/plain'],
  ])('%j is %s', async (content, mediaType) => {
    expect((await readAs('standard input', content)).result?.mediaType).toBe(mediaType)
  })

  it('is what its name says where it has one', async () => {
    expect((await readAs('a.txt', '# Aims\n\nText.')).result?.mediaType).toBe('text/plain')
  })
})
