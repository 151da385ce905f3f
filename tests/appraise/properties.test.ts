import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addressees, strengths} from '../../src/model/appraisal.ts'
import {textKinds} from '../../src/model/document.ts'
import {ask, read} from './helpers.ts'

const pieces = fc.constantFrom(
  ...[
    'Member States',
    'UNESCO',
    'universities',
    'should',
    'shall',
    'must',
    'not',
    'where appropriate',
    'subject to',
    'will',
    'are invited to',
    'be',
    'by',
    'of',
  ],
  ...['that', 'which', 'and', 'urges', 'promote', 'libraries', 'gene library', 'archives', '(a)', ',', ';', '.', ':'],
)
const prose = fc.array(pieces, {maxLength: 25}).map((list) => list.join(' '))
const text = fc.oneof(
  prose,
  fc.string({unit: 'grapheme', maxLength: 80}),
  fc.tuple(prose, fc.string()).map((two) => two.join('\n')),
)
const passage = fc.record({
  context: fc.option(text),
  language: fc.constantFrom('en', 'fr', 'es', 'xx', null),
  bodyStart: fc.nat(30),
})

test('never throws, and quotes what stands at its offsets', () => {
  fc.assert(
    fc.property(text, passage, (text, more) => {
      const {appraisal, recognition} = read(text, more)
      expect(strengths).toContain(appraisal.strength)
      expect(new Set(appraisal.addressee).size).toBe(appraisal.addressee.length)
      for (const who of appraisal.addressee) expect(addressees).toContain(who)
      for (const {quote, start, end} of recognition.evidence) expect(text.slice(start, end)).toBe(quote)
      const {evidence, conditions} = appraisal
      for (const {quote, start, end, in: place} of [...conditions, ...Object.values(evidence).flat()])
        expect((place === 'text' ? text : (more.context ?? '')).slice(start, end)).toBe(quote)
      expect(evidence.strength.length > 0).toBe(appraisal.strength !== 'statement')
      expect(evidence.addressee.length > 0).toBe(appraisal.addressee.length > 0)
      expect(evidence.polarity.length > 0).toBe(appraisal.polarity === 'negative')
      const {level, as} = recognition
      expect(as !== null).toBe(level !== 'silent')
      if (recognition.evidence.length > 0) expect(level).not.toBe('silent')
      // Only the sentence that opens its list can speak for a passage that does not.
      else if (more.context === null) expect(level).toBe('silent')
    }),
  )
})

test('a text that does not bind never obliges, and the same text always reads the same', () => {
  fc.assert(
    fc.property(text, passage, fc.constantFrom(...textKinds), (text, more, kind) => {
      const once = read(text, {...more, kind})
      expect(read(text, {...more, kind})).toEqual(once)
      if (!['convention', 'policy', 'other'].includes(kind)) expect(once.appraisal.strength).not.toBe('obligation')
    }),
  )
})

test('a text that names libraries without end is read in time that grows with it', () => {
  const started = performance.now()
  for (const words of [
    'bibliothek ',
    'library, ',
    'such as libraries (',
    '“library” means libraries in ',
    '图书馆',
    'a.b@library',
  ])
    read(words.repeat(20_000))
  // Some seconds; were it to grow with the square, it would be hours.
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('a very long paragraph of asks is taken sentence by sentence, without full stops too', () => {
  const sentence = 'Member States should support libraries and urges teachers to promote access'
  for (const end of ['. ', ' ']) expect(ask(`${sentence}${end}`.repeat(2000))).toMatch(/^recommendation of states/)
})
