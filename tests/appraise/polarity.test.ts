import {expect, test} from 'vitest'
import {read} from './helpers.ts'

const risk = (text: string, language = 'en') => read(text, {language}).appraisal

test.each([
  ['en', 'The city will cut library funding.'],
  ['en', 'Funds for libraries will be reduced.'],
  ['en', 'The council plans the closure of four branch libraries.'],
  ['en', 'Two rural libraries were closed last spring.'],
  ['en', 'The new rules restrict public access to archives.'],
  ['en', 'Authorities may limit access to information held by towns.'],
  ['en', 'Access to the records may be denied.'],
  ['en', 'The law prohibits the lending of e-books.'],
  ['en', 'Cuts in education spending went on for years.'],
  ['fr', 'La ville va réduire le budget des bibliothèques.'],
  ['fr', 'Trois médiathèques seront fermées en mai.'],
  ['fr', 'La loi limite l’accès aux archives.'],
  ['es', 'La ciudad va a recortar el presupuesto de las bibliotecas.'],
  ['es', 'Tres bibliotecas fueron cerradas en mayo.'],
  ['es', 'La ley limita el acceso a los archivos.'],
])('%s: a risk: %s', (language, text) => {
  const {polarity, evidence} = risk(text, language)
  expect(polarity).toBe('negative')
  for (const {quote, start, end} of evidence.polarity) expect(text.slice(start, end)).toBe(quote)
  expect(evidence.polarity.length).toBeGreaterThan(0)
})

test.each([
  ['en', 'The city will not cut library funding.'],
  ['en', 'The city will raise library funding.'],
  ['en', 'States shall prohibit illicit trade in manuscripts held by libraries.'],
  ['en', 'Libraries help to reduce the digital divide.'],
  ['en', 'Schools should limit discrimination and remove barriers to access to information.'],
  ['en', 'We must remove rules that restrict access to knowledge.'],
  ['en', 'Libraries reduce the cost of books.'],
  ['en', 'Close links between schools and libraries should be built.'],
  ['en', 'Villages have limited access to information.'],
  ['en', 'If access to the records is denied, readers may appeal.'],
  ['fr', 'Les bibliothèques aident à réduire la fracture numérique.'],
  ['fr', 'La ville ne réduira pas le budget des bibliothèques.'],
  ['es', 'Las bibliotecas ayudan a reducir la brecha digital.'],
  ['es', 'La ciudad no recortará el presupuesto de las bibliotecas.'],
  ['en', 'Universities receive block funding for libraries.'],
  ['en', 'It is paid as block library funding.'],
])('%s: no risk: %s', (language, text) => {
  expect(risk(text, language)).toMatchObject({polarity: 'positive', evidence: {polarity: []}})
})
