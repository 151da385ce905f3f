import {expect, test} from 'vitest'
import type {DocumentRecord} from '../../src/model/document.ts'
import type {Locator, Passage, PassageKind} from '../../src/model/passage.ts'
import {citation} from '../../src/report/citation.ts'
import {wordsOf} from '../../src/report/words.ts'
import {documents} from './sample-concepts.ts'

const words = wordsOf('en')
const [pdf, , docx] = documents

function cite(
  locator: Partial<Locator>,
  kind: PassageKind = 'paragraph',
  document: DocumentRecord | undefined = pdf,
): string {
  const passage: Passage = {
    id: 'strategy#1',
    document: 'strategy',
    text: '7. Reading rooms stay open in the evening and on all days of the week.',
    bodyStart: 3,
    context: null,
    locator: {headings: [], paragraph: null, page: null, lastPage: null, pdfPage: null, lastPdfPage: null, ...locator},
    kind,
    part: 'body',
    language: 'en',
    notes: [],
    damage: [],
    contextDamage: [],
    confidence: null,
  }
  return citation(passage, document, words)
}

test.each<[string, Partial<Locator>]>([
  ['para. 14(b), p. 7', {paragraph: '14(b)', page: '7', pdfPage: 9}],
  ['para. 14(b), p. 7', {paragraph: '14(b)', page: '7', lastPage: '8'}],
  ['para. 14, p. 7', {paragraph: '14', page: '7', lastPage: '7'}],
  ['para. 12(b)(ii)', {paragraph: '12(b)(ii)'}],
  ['para. 7(b)(iii)', {paragraph: '7(b)(iii)'}],
  ['Annex III, para. 4', {paragraph: 'Annex III, para. 4'}],
  ['para. XIV', {paragraph: 'XIV'}],
  ['para. xiii.2', {paragraph: 'xiii.2'}],
  ['para. A.3, p. iv', {paragraph: 'A.3', page: 'iv'}],
  ['Article 5.2', {paragraph: 'Article 5.2'}],
  ['Preamble, 4th paragraph, p. 2', {paragraph: 'Preamble, 4th paragraph', page: '2'}],
  ['para. 3, PDF p. 9', {paragraph: '3', pdfPage: 9}],
  ['“Access to knowledge”, p. 7', {headings: ['III. Recommendations', 'Access to knowledge'], page: '7'}],
  ['paragraph that begins “Reading rooms stay open in the …”', {}],
])('%s', (expected, locator) => {
  expect(cite(locator)).toBe(expected)
})

test('a page of a file that is no PDF is said to be counted in the file', () => {
  expect(cite({paragraph: '3', pdfPage: 2}, 'paragraph', docx)).toBe('para. 3, page 2 of the file')
})

test('a row of a table and a footnote say what they are', () => {
  expect(cite({headings: ['Budget'], page: '4'}, 'tableRow')).toBe('table in “Budget”, p. 4')
  expect(cite({paragraph: '12', page: '4'}, 'footnote')).toBe('footnote 12, p. 4')
})
