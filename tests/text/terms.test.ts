import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stemmer} from '../../src/text/stem.ts'
import {type Lexicon, TermIndex} from '../../src/text/terms.ts'
import {expand, variants} from '../../src/text/wordings.ts'
import {words} from '../../src/text/words.ts'

const english: Lexicon = {stem: stemmer('english'), skip: new Set(['the', 'a', 'of'])}
const plain: Lexicon = {stem: (word) => word, skip: new Set()}

function found(term: string, text: string, lexicon = english): string[] {
  const list = words(text)
  return new TermIndex([term], lexicon)
    .find(list)
    .map(({start, end}) => text.slice(list[start]?.start, list[end - 1]?.end))
}

describe('terms', () => {
  it.each([
    ['literacy programme', 'Literacy programmes for all', ['Literacy programmes']],
    ['=organization', 'organs of the Organization', ['Organization']],
    ['=organization', 'organs and organized bodies', []],
    ['AIDS', 'It aids those with AIDS.', ['AIDS']],
    ['digiti*', 'digitised or digitized', ['digitised', 'digitized']],
    ['(open|free) access', 'free access and open access', ['free access', 'open access']],
    ['public? library', 'a public library', ['public library', 'library']],
    ['access ~ information', 'access to all relevant information', ['access to all relevant information']],
    ['access ~ information', 'access to all the old and relevant information', []],
    ['right information', 'the right of the information', ['right of the information']],
    ['long term', 'a long-term plan', ['long-term']],
    ['preservation', 'la préservation', ['préservation']],
  ])('%s in "%s"', (term, text, expected) => {
    expect(found(term, text)).toEqual(expected)
  })

  it('finds what a plain search finds', () => {
    const word = fc.constantFrom('ax', 'bo', 'cu', 'di')
    fc.assert(
      fc.property(
        fc.array(fc.array(word, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 6}),
        fc.array(word, {maxLength: 30}),
        (terms, text) => {
          const hits = new TermIndex(
            terms.map((term) => term.join(' ')),
            plain,
          ).find(words(text.join(' ')))
          const oracle = terms.flatMap((term, index) =>
            text.flatMap((_, start) =>
              term.every((one, i) => text[start + i] === one) ? [`${index}@${start}-${start + term.length}`] : [],
            ),
          )
          expect(hits.map(({term, start, end}) => `${term}@${start}-${end}`).sort()).toEqual(oracle.sort())
        },
      ),
    )
  })

  it('counts at least as many wordings as there are', () => {
    const part = fc.constantFrom('a', '(b|c)', '(d|e f)?', 'g?', '((h|i) j|k)')
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 5}), (parts) => {
        const term = parts.join(' ')
        expect(variants(term)).toBeGreaterThanOrEqual(new Set(expand(term)).size)
      }),
    )
    expect(variants('(a|b')).toBeNull()
  })

  it('finds each stretch once, however many ways lead to it', () => {
    const term = Array.from({length: 20}, () => 'x').join(' ~ ')
    const hits = new TermIndex([term], plain).find(words('x '.repeat(80)))
    expect(new Set(hits.map(({start, end}) => `${start}-${end}`)).size).toBe(hits.length)
    expect(hits.length).toBeGreaterThan(0)
  })

  it('takes groups in groups of any depth, and rows of words that are passed over', () => {
    expect(expand(`${'('.repeat(5000)}x${')'.repeat(5000)}`)).toEqual(['x'])
    expect(new TermIndex(['the* right'], english).find(words('the '.repeat(50_000)))).toEqual([])
  })
})
