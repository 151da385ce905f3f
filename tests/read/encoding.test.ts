import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/read/encoding.ts'
import {readAs} from './helpers.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
const utf16 = (text: string, big: boolean): number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) =>
    big ? [code >> 8, code & 255] : [code & 255, code >> 8],
  )

describe('decode', () => {
  it.each([
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'accès')],
    ['UTF-8 without', bytes('accès')],
    ['UTF-16, little end first, with a mark', bytes([0xff, 0xfe], utf16('accès', false))],
    ['UTF-16, big end first, with a mark', bytes([0xfe, 0xff], utf16('accès', true))],
    ['UTF-16, little end first, without', bytes(utf16('accès', false))],
    ['UTF-16, big end first, without', bytes(utf16('accès', true))],
    ['Windows-1252', bytes('acc', [0xe8], 's')],
  ])('reads %s', (_, value) => {
    expect(decode(value).text).toBe('accès')
  })

  it('reads what is mixed piece by piece', () => {
    const {text, encoding, guessed} = decode(bytes('Côte ', [0x93], 'd', [0x92], 'Ivoire', [0x94], ' et São Tomé'))
    expect(text).toBe('Côte “d’Ivoire” et São Tomé')
    expect(encoding).toBe('mixed')
    expect(guessed).toHaveLength(3)
    expect(text[guessed[1] ?? 0]).toBe('’')
  })

  it('follows what a page declares, where it is not UTF-8 all the same', () => {
    expect(decode(bytes([0xe1, 0xe8, 0xe1]), 'windows-1251').text).toBe('биб')
    expect(decode(bytes('é'), 'iso-8859-1').text).toBe('é')
    expect(decode(bytes([0x93, 0xe9]), 'iso-8859-1').text).toBe('“é')
    expect(decode(bytes([0xe9]), 'no-such-encoding').text).toBe('é')
  })

  it('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\uFEFF'))
        expect(decode(new TextEncoder().encode(text)).text).toBe(text)
      }),
    )
  })

  it('loses no byte, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (value) => {
        expect(decode(Uint8Array.from([0xe9, ...value])).text.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a text file with bytes that are no UTF-8', () => {
  it('is read, with a warning that names the line', async () => {
    const {texts, rules, file} = await readAs('a.txt', bytes('Reading for all.\n\nL', [0x92], 'accès pour tous.'))
    expect(texts).toEqual(['Reading for all.', 'L’accès pour tous.'])
    expect(rules).toEqual(['encoding'])
    expect(file.messages[0]?.line).toBe(3)
    expect(file.messages[0]?.reason).toContain('UTF-8')
  })

  it('loses marks that no quotation should carry', async () => {
    expect((await readAs('a.txt', '\uFEFFinter\u00ADgovern\u200Bmental cafe\u0301')).texts).toEqual([
      'intergovernmental café',
    ])
  })
})

it('gives ligatures as the letters they stand for, and no marks of direction', async () => {
  const {texts} = await readAs('a.txt', 'The o\uFB03ce \u200Eof \uFB01nance.')
  expect(texts).toEqual(['The office of finance.'])
})
