import {describe as group, expect, test} from 'vitest'
import {describe, type Told} from '../../src/segment/describe.ts'
import {blocks, hasFrench, languages, type Tree} from './samples.ts'

const prose =
  'Libraries hold the books of the world, and all people of the world may come in and read them for as long as they like. '.repeat(
    3,
  )

function found(
  tree: Tree,
  {
    told = {},
    name = 'file.pdf',
    title = null,
    matter = {},
  }: {told?: Told; name?: string; title?: string | null; matter?: Record<string, unknown>} = {},
) {
  return describe({tree, title, pages: null, matter, mediaType: 'text/markdown'}, name, told, languages)
}

group('the kind', () => {
  test.each([
    ['Draft Recommendation on Reading', 'recommendation'],
    ['Convention concerning the Protection of Readers', 'convention'],
    ['Universal Declaration on Books', 'declaration'],
    ['Medium-Term Strategy 2022-2029 (41 C/4)', 'strategy'],
    ['National report on the implementation of the Recommendation on Reading', 'report'],
    ['Implementing the Recommendation on Reading: a national report', 'report'],
    ['Voluntary National Review 2020', 'report'],
    ['Open Access Policy of the University of Somewhere', 'policy'],
    ['On reading', 'other'],
  ])('of "%s" is %s', (title, kind) => {
    expect(found(blocks(`# ${title}`, prose))).toMatchObject({
      title,
      kind,
      basis: {kind: kind === 'other' ? '' : title},
    })
  })

  test('is what a text without title enacts or calls itself', () => {
    expect(
      found(blocks(prose, 'Adopts, on this day, the present Recommendation.', 'See the Convention of last year.')).kind,
    ).toBe('recommendation')
    expect(
      found(
        blocks(
          prose,
          'The aim of this Convention is reading.',
          'This Convention is short.',
          'The present Convention ends.',
        ),
      ),
    ).toMatchObject({
      kind: 'convention',
      basis: {kind: 'this Convention'},
    })
  })

  test('is what the file name says where nothing else does, and what is told before all', () => {
    expect(found(blocks(prose), {name: 'open_access-policy.pdf'}).kind).toBe('policy')
    expect(found(blocks('# Draft Recommendation', prose), {told: {kind: 'report'}})).toMatchObject({
      kind: 'report',
      basis: {kind: 'told'},
    })
    expect(found(blocks('# Draft Recommendation', prose), {matter: {kind: 'policy', stage: 'adopted'}})).toMatchObject({
      kind: 'policy',
      stage: 'adopted',
    })
  })
})

group('the stage', () => {
  test('is draft wherever the title or a line near it says so', () => {
    const enacts = 'Adopts, on this seventeenth day of November, the present Recommendation.'
    expect(found(blocks('# Draft Recommendation on Reading', prose, enacts)).stage).toBe('draft')
    expect(found(blocks('# Recommendation on Reading', 'FIRST DRAFT', prose, enacts))).toMatchObject({
      stage: 'draft',
      basis: {stage: 'FIRST DRAFT'},
    })
    expect(found(blocks('# Recommendation on Reading', prose, enacts), {name: 'draft.docx'}).stage).toBe('draft')
  })

  test('is adopted where a text says so of itself', () => {
    expect(
      found(blocks('# Recommendation on Reading', 'Adopted by the General Conference at its 41st session', prose))
        .stage,
    ).toBe('adopted')
    expect(
      found(blocks(prose, 'Having examined the draft Recommendation,', 'Adopts the present Recommendation.')).stage,
    ).toBe('adopted')
    expect(found(blocks('# Convention on Reading', prose, 'Done at Paris, this tenth day of May.')).stage).toBe(
      'adopted',
    )
    expect(
      found(blocks('# Strategy for Reading', 'Document 4. Approved by the Board at its third session.', prose)).stage,
    ).toBe('adopted')
  })

  test('is open where nothing shows it', () => {
    expect(
      found(blocks('# Strategy for Reading', prose, 'Adopted in 2015, the Agenda has seventeen Goals.')).stage,
    ).toBeNull()
    expect(found(blocks(prose, 'Adopts, on this ____ day of ________, the present Recommendation.')).stage).toBeNull()
    expect(found(blocks('# Report on reading', 'DRAFT QUESTIONNAIRE', prose)).stage).toBeNull()
  })
})

group('the title', () => {
  test('is told, or in the front matter, or the first that is no part', () => {
    const tree = blocks('# Preamble', '## On books and their readers', prose)
    expect(found(tree).title).toBe('On books and their readers')
    expect(found(tree, {matter: {title: 'Books'}}).title).toBe('Books')
    expect(found(tree, {matter: {title: 'Books'}, told: {title: 'Readers'}}).title).toBe('Readers')
  })

  test('comes from the metadata where they are meant, else from the name', () => {
    const tree = blocks('# 1. Introduction', prose, '# Not the title any more')
    expect(found(tree, {title: 'The state of reading'}).title).toBe('The state of reading')
    expect(found(tree, {title: 'Microsoft Word - report.docx', name: 'state_of-reading.v2.pdf'}).title).toBe(
      'state of reading.v2',
    )
  })
})

test('the language is that of the body', () => {
  const german =
    'Die Bibliotheken bewahren die Bücher der Welt, und alle Menschen dürfen kommen und sie lesen, so lange sie wollen, ohne dafür zu bezahlen. '.repeat(
      3,
    )
  expect(found(blocks('# Reading', prose)).language).toBe('en')
  expect(found(blocks('# Reading', german)).language).toBe('de')
  expect(found(blocks('# Reading', german), {told: {language: 'fr'}}).language).toBe('fr')
  expect(found(blocks('12')).language).toBeNull()
})

test.runIf(hasFrench)('a French report is found', () => {
  const french =
    'Les bibliothèques conservent les livres du monde, et chacun peut y entrer pour les lire aussi longtemps que cela lui plaît, sans rien payer. '.repeat(
      3,
    )
  expect(found(blocks('# Rapport national sur la mise en œuvre de la Recommandation', french))).toMatchObject({
    kind: 'report',
    language: 'fr',
  })
})
