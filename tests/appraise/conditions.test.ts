import {expect, test} from 'vitest'
import {read} from './helpers.ts'

const conditions = (text: string, more: Parameters<typeof read>[1] = {}) =>
  read(text, more).appraisal.conditions.map(({quote}) => quote)

test.each([
  ['Schools should, where appropriate, lend books.', 'where appropriate'],
  ['Towns should open a reading room as far as possible.', 'as far as possible'],
  ['Museums should lend, if necessary, their copies.', 'if necessary'],
  ['Ministries shall print the list in accordance with their national law.', 'in accordance with their national law'],
  ['Publishers should send a copy within their means.', 'within their means'],
])('%s', (text, expected) => {
  expect(conditions(text)).toEqual([expected])
})

test('a proviso is quoted to the end of its clause', () => {
  expect(conditions('Subject to the rights of authors and printers, schools may and should make copies.')).toEqual([
    'Subject to the rights of authors and printers',
  ])
  expect(conditions('Schools should make copies unless a cheap edition is on sale. They should keep them.')).toEqual([
    'unless a cheap edition is on sale',
  ])
})

test('only what the strongest ask depends on', () => {
  expect(conditions('Schools shall lend books. Museums should, where possible, help.')).toEqual([])
  expect(conditions('Most towns lend books where possible.')).toEqual([])
})

test('being subject to something is what is asked, no condition', () => {
  expect(conditions('This agreement shall be subject to acceptance by States.')).toEqual([])
  expect(conditions('Readers who are subject to fines should be heard.')).toEqual([])
})

test('an item has its own and those of the sentence that opens its list', () => {
  const {conditions, evidence} = read('(a) reading rooms, where needed;', {
    context: 'Subject to their budgets, Member States should provide:',
    bodyStart: 4,
  }).appraisal
  expect(conditions).toMatchObject([
    {quote: 'Subject to their budgets', in: 'context', start: 0},
    {quote: 'where needed', in: 'text', start: 19},
  ])
  expect(evidence.strength).toMatchObject([{quote: 'should', in: 'context'}])
  expect(evidence.addressee).toMatchObject([{quote: 'Member States', in: 'context'}])
})

test.each([
  ['Schools should not close at noon.', ['should not']],
  ['Ministries shall never sell their records.', ['shall never']],
  ['Publishers should refrain from pulping books.', ['should refrain from']],
  ['Schools should lend books.', []],
  ['Schools should lend books and not only sell them.', []],
])('asks to refrain or not: %s', (text, quotes) => {
  expect(read(text).appraisal.evidence.negation.map(({quote}) => quote)).toEqual(quotes)
})

test.each([
  [
    'fr',
    'Les États membres ne devraient pas, le cas échéant, vendre leurs livres.',
    'le cas échéant',
    'ne devraient pas',
  ],
  [
    'fr',
    'Sous réserve du droit d’auteur, les écoles devraient prêter des livres.',
    'Sous réserve du droit d’auteur',
    '',
  ],
  ['es', 'Los Estados Miembros no deberían, cuando proceda, vender sus libros.', 'cuando proceda', 'no deberían'],
  [
    'es',
    'A reserva de los derechos de autor, las escuelas deberían prestar libros.',
    'A reserva de los derechos de autor',
    '',
  ],
])('%s: %s', (language, text, condition, negation) => {
  const {conditions, evidence} = read(text, {language}).appraisal
  expect(conditions.map(({quote}) => quote)).toEqual([condition])
  expect(evidence.negation.map(({quote}) => quote).join()).toBe(negation)
})

test('the words of the ask and of those asked are shown', () => {
  const {evidence} = read('Ministries and publishers should lend books. Museums are invited to help.').appraisal
  expect(evidence.strength.map(({quote}) => quote)).toEqual(['should'])
  expect(evidence.addressee.map(({quote}) => quote)).toEqual(['Ministries', 'publishers'])
})
