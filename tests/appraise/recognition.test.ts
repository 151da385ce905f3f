import {expect, test} from 'vitest'
import {read} from './helpers.ts'

const recognition = (text: string, language: string | null = 'en') => read(text, {language}).recognition
const level = (text: string, language: string | null = 'en') => recognition(text, language).level

test.each([
  'Every library opened.',
  'Ask a librarian.',
  'Public libraries lend books.',
  'IFLA wrote to us.',
  'The bookmobile came by.',
  'The library encourages reading.',
])('named: %s', (text) => {
  expect(level(text)).toBe('named')
})

test.each([
  'Memory institutions lend books.',
  'Archives keep files.',
  'It sits in an institutional repository.',
  'Ask an information centre.',
  'A reading room was built.',
])('implied: %s', (text) => {
  expect(level(text)).toBe('implied')
})

test.each([
  'A gene library was screened.',
  'A library of compounds was bought.',
  'A toy library and a tool library opened.',
  'The Python libraries are free software.',
  'It is in a code repository.',
  'The museum opened.',
  'It is indexed by the Scientific Electronic Library Online.',
  'A paper of the Public Library of Science was read.',
  'She spoke at the archives conference.',
  'A liber is a kind of bark.',
])('silent: %s', (text) => {
  expect(level(text)).toBe('silent')
})

test('a library beside a gene library is named', () => {
  expect(level('The library keeps a list of each gene library.')).toBe('named')
})

test('evidence quotes what was found', () => {
  expect(recognition('Schools and libraries.').evidence).toEqual([{quote: 'libraries', start: 12, end: 21}])
})

test('other institutions are listed, but not a university that only says whose the library is', () => {
  const others = (text: string, language?: string) => recognition(text, language).others.map(({quote}) => quote)
  expect(others('Museums, research institutes and the media should open up.')).toEqual([
    'Museums',
    'research institutes',
    'the media',
  ])
  expect(others('The university library serves schools.')).toEqual(['schools'])
  expect(others('Media literacy is taught.')).toEqual([])
  expect(others('Les musées et les universités devraient coopérer.', 'fr')).toEqual(['musées', 'universités'])
  expect(others('Los museos y las universidades deberían cooperar.', 'es')).toEqual(['museos', 'universidades'])
})

test('an item of a list is read with the sentence that opens it', () => {
  const item = (text: string, context: string) => read(text, {context}).recognition
  expect(item('(a) teach adults to read;', 'Libraries should:')).toMatchObject({
    level: 'named',
    as: 'actor',
    evidence: [],
  })
  expect(item('(a) lend to archives;', 'Libraries should:')).toMatchObject({level: 'implied'})
  expect(item('(a) teach adults to read;', 'Schools should:').level).toBe('silent')
})

test('a text of no known language is read in all of them', () => {
  expect(level('Les bibliothèques', null)).toBe('named')
  expect(level('las bibliotecas', null)).toBe('named')
  expect(read('Member States should act.', {language: null}).appraisal.strength).toBe('statement')
})

test.each([
  ['de', 'Die Universitätsbibliotheken und Büchereien laden ein.', ['Universitätsbibliotheken', 'Büchereien']],
  ['ru', 'Публичные библиотеки и библиотекари помогают.', ['библиотеки', 'библиотекари']],
  ['zh', '政府应当支持公共图书馆的发展。', ['图书馆']],
  ['ja', '国立国会図書館は資料を保存する。', ['図書館']],
  ['ar', 'تدعم الدول المكتبات العامة ومكتبة المدينة.', ['المكتبات', 'ومكتبة']],
  ['pt', 'As bibliotecas escolares ajudam.', ['bibliotecas']],
  ['it', 'La biblioteca comunale è aperta.', ['biblioteca']],
  [
    'en',
    'It was paid by the Bibliothèque nationale and the Nationalbibliothek.',
    ['Bibliothèque', 'Nationalbibliothek'],
  ],
  ['fr', 'La British Library et la Deutsche Nationalbibliothek.', ['Library', 'Nationalbibliothek']],
])('named in %s: %s', (language, text, quotes) => {
  const {level, evidence} = recognition(text, language)
  expect(level).toBe('named')
  expect(evidence.map(({quote}) => quote)).toEqual(quotes)
})

test.each([
  ['de', 'Die Softwarebibliothek und die Bibliographie sind neu.'],
  ['ar', 'فتح المكتب أبوابه.'],
  ['en', 'Bibliotherapy helps.'],
])('silent in %s: %s', (language, text) => {
  expect(level(text, language)).toBe('silent')
})
