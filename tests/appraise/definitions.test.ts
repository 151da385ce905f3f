import {expect, test} from 'vitest'
import {type AnalyzedPassage, analyze} from '../../src/index.ts'

/** The passages of a document whose recognition rests on a passage elsewhere in it: where each begins, and that other. */
async function covered(content: string): Promise<[string, string][]> {
  const {passages} = await analyze({name: 'text.md', content})
  const start = (passage: AnalyzedPassage | undefined) => passage?.text.split(' ').slice(0, 3).join(' ') ?? ''
  return passages
    .filter(({recognition}) => recognition.definition !== null)
    .map((passage) => [start(passage), start(passages.find(({id}) => id === passage.recognition.definition))])
}

test.each([
  [
    'a quoted term',
    '## Definitions\n\nFor the purposes of this Recommendation, “memory keepers” means bodies that keep books, such as libraries.\n\n## Action\n\n1. States should pay memory keepers.',
    'For the purposes',
  ],
  [
    'a term that is not limited to libraries',
    'Knowledge institutions may include but are not limited to archives, libraries and museums.\n\n1. States should pay knowledge institutions.',
    'Knowledge institutions may',
  ],
  [
    'a glossary',
    '## Glossary\n\nLearning place: a library or a school.\n\n## Action\n\n1. States should pay learning places.',
    'Learning place: a',
  ],
  [
    'a table',
    '## Glossary\n\n| Term | Meaning |\n|---|---|\n| Memory bodies | Libraries and archives |\n\n## Action\n\n1. States should pay memory bodies.',
    'Memory bodies |',
  ],
  [
    'a footnote',
    '1. States should pay.\n\n2. They should pay memory bodies.[^1]\n\n[^1]: Memory bodies include libraries.',
    'Memory bodies include',
  ],
  [
    'a list',
    '## Definitions\n\nThe term “learning places” shall cover:\n\n(a) schools of every kind;\n\n(b) public libraries;\n\n## Action\n\n1. States should pay learning places.',
    '(b) public libraries;',
  ],
  [
    'a bracket',
    'It speaks of libraries, archives and museums (hereinafter “memory bodies”).\n\n1. States should pay memory bodies.',
    'It speaks of',
  ],
  [
    'French',
    '## Définitions\n\nLe texte parle des lieux où les gens lisent et apprennent.\n\nOn entend par « lieux de savoir » les bibliothèques, les archives et les musées.\n\n## Mesures\n\n1. Les États membres devraient soutenir les lieux de savoir dans toutes les communes.',
    'On entend par',
  ],
  [
    'Spanish',
    '## Definiciones\n\nEl término «espacios de saber» designa lugares abiertos, tales como las bibliotecas y los archivos.\n\n## Medidas\n\n1. Los Estados Miembros deberían apoyar los espacios de saber en cada municipio.',
    'El término «espacios',
  ],
])('%s defines a wider term, which is applied and cited', async (_, content, definition) => {
  const found = await covered(`# Text\n\n${content}\n`)
  expect(found.map(([, by]) => by)).toContain(definition)
  expect(found.every(([, by]) => by === definition)).toBe(true)
})

test('what is defined covers a passage that is silent, and is cited where a wider term covers it anyhow', async () => {
  const {passages} = await analyze({
    name: 'text.md',
    content:
      '# Text\n\n## Definitions\n\n“Learning places” means libraries and schools. “Memory institutions” means libraries and archives.\n\n## Action\n\nLearning places should open.\n\nMemory institutions should open.\n\nLibraries and learning places should open.\n\nLearning places should:\n\n(a) teach adults to read;\n',
  })
  const of = (start: string) => passages.find(({text}) => text.startsWith(start))?.recognition
  const definition = passages.find(({text}) => text.startsWith('“Learning'))?.id
  expect(of('Learning places should open')).toEqual({
    level: 'implied',
    as: 'actor',
    evidence: [{quote: 'Learning places', start: 0, end: 15}],
    definition,
    others: [],
  })
  expect(of('Memory institutions should')).toMatchObject({level: 'implied', definition})
  expect(of('Libraries and')).toMatchObject({level: 'named', definition: null})
  expect(of('(a) teach')).toMatchObject({level: 'implied', as: 'actor', evidence: [], definition})
})

test.each([
  ['a list of partners', 'Our partner organizations include libraries.\n\nPartner organizations met.'],
  ['a thing kept in libraries', '“Book heritage” means books kept in libraries.\n\nBook heritage is old.'],
  ['a person', '“Registered users” means those who borrow from libraries.\n\nRegistered users came.'],
  ['what is done in libraries', '“Loan services” means help given in libraries.\n\nLoan services grew.'],
])('%s is no wider term for libraries', async (_, content) => {
  expect(await covered(`# Text\n\n${content}\n`)).toEqual([])
})

test('one common word covers nothing', async () => {
  const uses = Array.from({length: 10}, (_, n) => `${n + 1}. Institutions should act in year ${n}.`).join('\n\n')
  expect(await covered(`# Text\n\n“Institutions” means libraries and schools.\n\n${uses}\n`)).toEqual([])
})

test('an abbreviation names the library whose name it is short for', async () => {
  const content =
    '# Text\n\nThe Northern City Library (NCL) and its help desk for technology (TEC) opened.\n\nThe NCL lends.\n\nThe TEC helps.\n'
  expect(await covered(content)).toEqual([['The NCL lends.', 'The Northern City']])
  const {passages} = await analyze({name: 'text.md', content})
  expect(passages.find(({text}) => text === 'The NCL lends.')?.recognition.level).toBe('named')
})
