import {expect, test} from 'vitest'
import {passages} from '../../src/passages.ts'

// Pages in the manner of real sites, made for this: what a librarian would want to be read of them, and what not.

async function read(page: string) {
  const found = await passages(`tests/read/pages/${page}.html`)
  expect(found.problems).toEqual([])
  return found.passages
}
const shown = (found: Awaited<ReturnType<typeof read>>) =>
  found.map(({kind, text, locator}) => [kind, locator.paragraph, text])

test('a news page of divs: without notice, site name, menu, way to the page, tags, sharing, teasers and footer', async () => {
  expect(shown(await read('news'))).toEqual([
    ['heading', null, 'Ministers back public libraries'],
    ['paragraph', null, '14 March 2024'],
    [
      'paragraph',
      null,
      'Meeting in the capital, ministers of culture agreed on a declaration on public libraries that asks every municipality to keep at least one of them open.',
    ],
    ['paragraph', null, 'The declaration says that:'],
    ['listItem', '1', 'every child should be given a library card;'],
    ['listItem', '2', 'libraries should be open on one evening a week at least;'],
    ['listItem', '3', 'librarians should be trained in finding and using open data.'],
    ['heading', null, 'What happens next'],
    [
      'paragraph',
      null,
      'Municipalities are asked to report by 2026. Further reading: the report of 2022, the law of 2019 and the plan for reading.',
    ],
    ['paragraph', null, '“Libraries are where information is a right and not a good”, the minister said.'],
  ])
})

test('a law: lists are cited by the letters that the page shows, terms stand with what they mean', async () => {
  const found = shown(await read('law'))
  expect(found.filter(([kind]) => kind === 'contents').map(([, , text]) => text)).toEqual(['1 Aims', '2 Duties'])
  expect(found.filter(([kind]) => kind === 'heading').map(([, , text]) => text)).toEqual([
    'Library Act 2019',
    '1 Aims',
    '2 Duties',
    '3 Lists',
  ])
  expect(found.filter(([kind]) => kind === 'listItem').map(([, number, text]) => [number, text])).toEqual([
    ['(a)', 'to give everybody access to information;'],
    ['(b)', 'to support reading, and in particular—'],
    ['(b)(i)', 'the reading of children;'],
    ['(b)(ii)', 'reading in the languages of minorities;'],
    ['(c)', 'to keep what is published; and'],
    ['(f)', 'to teach the use of information.'],
    ['2.B', 'open to all;'],
    ['2.C', 'free of charge.'],
    ['III', 'Third.'],
    ['II', 'Second.'],
    ['I', 'First.'],
    [null, '“library” means a collection that is open to the public;'],
    [null, '“municipality” means a town or a district.'],
  ])
  expect(found.filter(([kind]) => kind === 'paragraph').map(([, , text]) => text)).toEqual([
    'The aims of this Act are—',
    'and, in so far as means allow,',
    'Every municipality shall keep a public library.',
    'A library shall be—',
    'The Minister shall report to Parliament.',
    '(4) A library may lend electronic books.',
  ])
})

test('a page of nothing but links is its table of contents, and no menu', async () => {
  expect((await read('contents')).map(({text}) => text)).toEqual([
    'National Strategy for Reading',
    '1. Why reading matters',
    '2. What has been done',
    '3. What libraries will do',
    '3.1 Public libraries',
    '3.2 School libraries',
    '4. Means and measures',
  ])
})

test('a page that Word wrote: its numbers, its notes, and no header, comment or deleted word', async () => {
  const found = await read('word')
  expect(shown(found)).toEqual([
    ['heading', null, 'Draft Recommendation on Reading'],
    ['contents', null, 'I. Aims. 1'],
    ['heading', null, 'I. Aims'],
    ['paragraph', null, 'Member States should take the measures that follow.'],
    ['paragraph', '12', '12. Give libraries the means that they need.'],
    ['listItem', '12(a)', '(a) for books;'],
    ['listItem', '12(b)', '(b) for staff.'],
    ['listItem', expect.anything(), '· Open access to science.'],
    ['paragraph', null, 'Read often.'],
    ['tableRow', null, 'Goal | Act'],
    ['tableRow', null, '4 | Read'],
    ['footnote', '1', 'See the Glossary.'],
  ])
  expect(found[3]?.notes).toEqual([found.at(-1)?.id])
})

test('an official journal: numbers that stand in a cell of their own belong to the text beside them', async () => {
  const found = await read('official-journal')
  expect(shown(found).slice(3)).toEqual([
    ['paragraph', 'Article 1.1', '1. Member States shall:'],
    ['listItem', 'Article 1.1(a)', '(a) support libraries in the towns;'],
    ['listItem', 'Article 1.1(b)', '(b) teach reading, that is:'],
    ['listItem', 'Article 1.1(b)(i)', '(i) to children;'],
    ['listItem', 'Article 1.1(b)(ii)', '(ii) to all others.'],
    ['paragraph', 'Article 1.2', '2. They shall report every year .'],
    ['footnote', '1', 'OJ L 1, 1.1.2020, p. 1.'],
  ])
})
