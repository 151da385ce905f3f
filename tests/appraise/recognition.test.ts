import {expect, test} from 'vitest'
import {read} from './helpers.ts'

const level = (text: string, language: string | null = 'en') => read(text, {language}).recognition.level

test.each(['Every library opened.', 'Ask a librarian.', 'Public libraries lend books.', 'IFLA wrote to us.'])(
  'named: %s',
  (text) => {
    expect(level(text)).toBe('named')
  },
)

test.each([
  'Memory institutions lend books.',
  'Archives keep files.',
  'It sits in an institutional repository.',
  'Ask an information centre.',
])('implied: %s', (text) => {
  expect(level(text)).toBe('implied')
})

test.each([
  'A gene library was screened.',
  'The Python libraries are free software.',
  'It is in a code repository.',
  'The museum opened.',
])('silent: %s', (text) => {
  expect(level(text)).toBe('silent')
})

test('a library beside a gene library is named', () => {
  expect(level('The library keeps a list of each gene library.')).toBe('named')
})

test('evidence quotes what was found', () => {
  expect(read('Schools and libraries.').recognition.evidence).toEqual([{quote: 'libraries', start: 12, end: 21}])
})

test('a text of no known language is read in all of them', () => {
  expect(level('Les bibliothèques', null)).toBe('named')
  expect(level('las bibliotecas', null)).toBe('named')
  expect(read('Member States should act.', {language: null}).appraisal.strength).toBe('statement')
})
