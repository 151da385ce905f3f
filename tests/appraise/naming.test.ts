import {expect, test} from 'vitest'
import type {WayOfNaming} from '../../src/model/recognition.ts'
import {read} from './helpers.ts'

const cases: [WayOfNaming | null, string, string?][] = [
  ['actor', 'Libraries should teach adults to read.'],
  ['actor', 'The City Library of the North (CLN) offers courses.'],
  ['actor', 'Courses are given by the city library.'],
  ['actor', 'States should encourage libraries to lend games.'],
  ['actor', 'The role of libraries in learning is known.'],
  ['actor', 'City Library: runs a help desk for job seekers.'],
  ['actor', 'It was run by the Committee on Open Science of the Academy and the National Library.'],
  ['mention', 'It was run by the ministry, and a reader saw the National Library.'],
  ['actor', 'Under the leadership of the National Library, a network grew.'],
  ['reference', 'The National Library of Ruritania – https://news.example/first'],
  ['actor', 'IFLA supports the plan.'],
  ['beneficiary', 'States should strengthen public libraries.'],
  ['beneficiary', 'Libraries should be given more money.'],
  ['beneficiary', 'A fund for school libraries was set up.'],
  ['example', 'Public places such as libraries should be open to all.'],
  ['example', 'Museums, archives and libraries should work as one.'],
  ['example', 'It brings together journals, libraries and university presses.'],
  ['definition', '“Learning place” means a place to learn in, such as a library.'],
  ['reference', 'As the Library Manifesto says, reading matters.'],
  ['reference', 'See https://library.example/open for more.'],
  ['reference', 'Write to library@example.org at once.'],
  ['mention', 'Access to libraries varies.'],
  ['mention', 'The visit ended in the library.'],
  [null, 'The museum should lend.'],
  ['actor', 'Les bibliothèques offrent des cours.', 'fr'],
  ['actor', 'Les cours sont donnés par les bibliothèques.', 'fr'],
  ['beneficiary', 'Les États devraient soutenir les bibliothèques publiques.', 'fr'],
  ['example', 'Des lieux ouverts tels que les bibliothèques y aident.', 'fr'],
  ['actor', 'Las bibliotecas ofrecen cursos.', 'es'],
  ['beneficiary', 'Los Estados deberían fortalecer las bibliotecas públicas.', 'es'],
  ['example', 'Lugares abiertos tales como las bibliotecas ayudan.', 'es'],
]

test.each(cases)('%s: %s', (way, text, language = 'en') => {
  expect(read(text, {language}).recognition.as).toBe(way)
})

test('the place of a passage tells too', () => {
  const way = (more: Parameters<typeof read>[1]) => read('Libraries teach.', more).recognition.as
  expect(way({part: 'definition'})).toBe('definition')
  expect(way({is: 'bibliography'})).toBe('reference')
  expect(way({part: 'operative'})).toBe('actor')
})

test('what says most of libraries counts', () => {
  expect(read('See the Library Manifesto. Libraries should teach.').recognition.as).toBe('actor')
})

test('a wider term is named in the same ways', () => {
  expect(read('Memory institutions should lend.').recognition).toMatchObject({level: 'implied', as: 'actor'})
})
