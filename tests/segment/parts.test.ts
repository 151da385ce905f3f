import {describe, expect, test} from 'vitest'
import {block, blocks, hasFrench, markdown, numbers, passages, type Tree} from './samples.ts'

const preamble = [
  'The Conference of Readers, meeting in a large hall,',
  'Recalling that books are old,',
  'Also considering that',
  'libraries keep them,',
  'Mindful of their weight,',
]

describe('a preamble', () => {
  test('is cited by the ordinals of its paragraphs', () => {
    expect(numbers(blocks(...preamble, 'Adopts the present Recommendation:', '1. Read.', '2. Write.'))).toEqual([
      'Preamble',
      'Preamble, 1st paragraph',
      'Preamble, 2nd paragraph',
      'Preamble, 2nd paragraph',
      'Preamble, 3rd paragraph',
      // What is decided is cited as the last paragraph, though it is operative.
      'Preamble, 4th paragraph',
      '1',
      '2',
    ])
  })

  test('ends with what the body decides or agrees', () => {
    const parts = (text: string) =>
      passages(blocks('# Preamble', ...preamble, text, 'All may read.')).map(({part}) => part)
    for (const text of ['Adopts this Recommendation.', 'Have agreed as follows:'])
      expect(parts(text).slice(-3)).toEqual(['preamble', 'operative', 'operative'])
  })

  test('may hold lists', () => {
    expect(
      numbers(blocks(...preamble.slice(0, 2), 'Noting the aims of', '(a) reading,', '(b) writing,')).slice(-2),
    ).toEqual(['Preamble, 2nd paragraph (a)', 'Preamble, 2nd paragraph (b)'])
  })

  test('of a report is prose', () => {
    const tree = blocks(
      '# Preamble',
      'Considering the weather, we stayed in.',
      'Then we read.',
      '# Findings',
      'Considering all, it was good.',
    )
    expect(numbers(tree, {kind: 'report'})).toEqual(['Preamble, 1st paragraph', 'Preamble, 2nd paragraph', null])
  })

  test.runIf(hasFrench)('is found in French', () => {
    const tree = blocks(
      'La Conférence générale,',
      'Rappelant ses travaux,',
      'Considérant que les livres sont vieux,',
      'Adopte la présente Recommandation :',
      '1. Lire.',
      '2. Écrire.',
    )
    expect(numbers(tree, {language: 'fr'})).toEqual([
      'Préambule',
      'Préambule, 1er alinéa',
      'Préambule, 2e alinéa',
      'Préambule, 3e alinéa',
      '1',
      '2',
    ])
  })
})

test('who signed a convention stands behind its last clause; in a report such words are text', () => {
  const kinds = (kind: 'convention' | 'report') =>
    passages(blocks('# Article 1', 'All may read.', 'Done at Utopia, in May.', 'The President'), {kind}).map(
      (one) => one.kind,
    )
  expect(kinds('convention')).toEqual(['heading', 'paragraph', 'paragraph', 'front'])
  expect(kinds('report')).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
})

test('parts go by titles', () => {
  const tree = blocks(
    '# I. Definitions',
    'A book is a book.',
    '# II. General principles',
    'Books are good.',
    '# III. Lending',
    'Lend them.',
    '# IV. Monitoring and evaluation',
    'Count them.',
    '# V. Final provisions',
    'It enters into force.',
  )
  const parts = (kind: 'recommendation' | 'report' | 'policy') =>
    passages(tree, {kind})
      .filter((passage) => passage.kind !== 'heading')
      .map(({part}) => part)
  expect(parts('recommendation')).toEqual(['definition', 'principle', 'operative', 'monitoring', 'final'])
  expect(parts('policy')).toEqual(['definition', 'principle', 'body', 'monitoring', 'final'])
  expect(parts('report')).toEqual(['body', 'body', 'body', 'body', 'body'])
})

describe('kinds', () => {
  const kinds = (tree: Tree) => passages(tree, {kind: 'report'}).map(({kind}) => kind)

  test('a bibliography goes to the next title, and its numbers are none', () => {
    const tree = blocks(
      '# Findings',
      'We read.',
      '# References',
      '1. Reader, A. (2020). A book.',
      '2. Writer, B. (2021). Another.',
      '# Thanks to all',
      'Thank you.',
    )
    expect(kinds(tree)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'bibliography',
      'bibliography',
      'heading',
      'paragraph',
    ])
    expect(passages(tree)[3]?.locator.paragraph).toBeNull()
  })

  test('a table of contents is told by its page numbers', () => {
    const tree = blocks(
      '# Contents',
      'Findings 3',
      'What we read ........ 12',
      'The text begins here, with a sentence of some length that goes on for a while.',
    )
    expect(kinds(tree)).toEqual(['heading', 'contents', 'contents', 'paragraph'])
  })

  test('tables are passages by row, notes and captions have no number', () => {
    expect(kinds(markdown('| a | b |\n|---|---|\n| c d | e |\n\nText[^1]\n\n[^1]: A note.'))).toEqual([
      'tableRow',
      'tableRow',
      'paragraph',
      'footnote',
    ])
    expect(passages(markdown('| a | b |\n|---|---|\n| c d | e |'))[1]?.text).toBe('c d | e')
    expect(kinds(blocks('Table 3: Books by weight', block('1. A note.', {role: 'footnote'})))).toEqual([
      'caption',
      'footnote',
    ])
  })

  test('an imprint and a title page are front matter', () => {
    const tree = blocks(
      block('# A Report', {pdfPage: 1}),
      block('Ministry of Books', {pdfPage: 1}),
      block('ISBN 978-0-00-000000-2', {pdfPage: 2}),
      block('The text begins here.', {pdfPage: 3}),
    )
    expect(kinds(tree)).toEqual(['heading', 'front', 'front', 'paragraph'])
  })

  test('pages come from the reader', () => {
    const [passage] = passages(blocks(block('Words.', {page: 'iv', lastPage: 'v', pdfPage: 6})))
    expect(passage?.locator).toMatchObject({page: 'iv', lastPage: 'v', pdfPage: 6})
  })
})

test('a passage in another language says so', () => {
  const english =
    'Libraries hold the books of the world, and all people of the world may come in and read them for as long as they like. '
  const french =
    'Les bibliothèques conservent les livres du monde, et chacun peut y entrer pour les lire aussi longtemps que cela lui plaît, sans rien payer. Elles sont aussi des lieux où l’on apprend à se servir des outils numériques, où les enfants découvrent le plaisir des histoires et où les associations du quartier se réunissent le soir.'
  expect(
    passages(blocks(...Array.from({length: 30}, () => english.repeat(2)), french)).map(({language}) => language),
  ).toEqual([...Array.from({length: 30}, () => 'en'), 'fr'])
})

test('notes below a line that says so are no items of the list before', () => {
  const tree = blocks(
    '1. Read all that there is to read.',
    '2. Write of it.',
    'Notes:',
    '(1) Books, for the most part.',
    '(2) Letters, too.',
    '# Annex',
    '(1) Libraries lend.',
  )
  const found = passages(tree, {kind: 'declaration'})
  expect(found.map(({kind}) => kind).slice(3, 5)).toEqual(['footnote', 'footnote'])
  expect(found.at(-1)?.kind).toBe('listItem')
})
