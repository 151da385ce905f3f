import fc from 'fast-check'
import {expect, test} from 'vitest'
import {sentences} from '../../src/text/sentences.ts'

const abbreviations = ['para', 'Art', 'No', 'e.g']

function cut(text: string, language: string | null = 'en'): string[] {
  return sentences(text, language, abbreviations).map(({start, end}) => text.slice(start, end))
}

test('go on behind abbreviations, initials and list numbers', () => {
  expect(cut('See para. 4 and Art. 5. It applies. J. Smith wrote it, e.g. here.')).toEqual([
    'See para. 4 and Art. 5.',
    'It applies.',
    'J. Smith wrote it, e.g. here.',
  ])
  expect(cut('12. Read more. IV. Write.')).toEqual(['12. Read more.', 'IV. Write.'])
})

test('are cut in languages without data and with odd tags', () => {
  expect(cut('Erster Satz. Zweiter Satz.', 'de')).toHaveLength(2)
  expect(cut('読む。書く。', 'zh')).toHaveLength(2)
  expect(cut('One. Two.', 'no_such tag')).toHaveLength(2)
  expect(cut('One. Two.', null)).toHaveLength(2)
})

test('of a long text are found fast', () => {
  const text = 'Reading is good for all of us and for the world. '.repeat(2000)
  const before = performance.now()
  expect(cut(text)).toHaveLength(2000)
  expect(performance.now() - before).toBeLessThan(3000)
})

test('leave no word out and keep their order', () => {
  const piece = fc.constantFrom('Read', 'Art.', '5', 'No.', '. ', '! ', ' ', '\n', ': ', 'x'.repeat(2500), '12. ', '"')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join('')
      let last = 0
      let kept = ''
      for (const {start, end} of sentences(text, 'en', abbreviations)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        kept += text.slice(start, end)
        last = end
      }
      expect(kept.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''))
    }),
  )
})
