import {describe, expect, test} from 'vitest'
import {blocks, markdown, numbers, passages, type Tree} from './samples.ts'

const form = (...more: Parameters<typeof blocks>) =>
  blocks(
    '# Part 1. SHARING',
    '1.1 Has the recommendation been shared with ministries?',
    'YES / NO',
    'If yes, please indicate with which ones.',
    'It was shared with four ministries and with the national library.',
    '1.2 Is it available in the languages of your country?',
    'Yes',
    '# Regional view',
    'It has been translated into two of three languages.',
    '1.3 Have there been activities to raise awareness?',
    'There have been these:',
    '1) a week of open books;',
    '2) a day of open libraries.',
    '# Part 2. INVESTING',
    '2.1 Does your country invest in libraries?',
    'It does, each year.',
    '2.2 Please describe the networks of your country.',
    'There is one.',
    ...more,
  )

describe('questionnaires', () => {
  test('give an answer the number of its question', () => {
    const found = passages(form(), {kind: 'report'})
    const number = (text: string) => found.find((passage) => passage.text.includes(text))?.locator.paragraph
    expect(number('four ministries')).toBe('question 1.1')
    expect(number('two of three')).toBe('question 1.2')
    expect(number('open libraries')).toBe('question 1.3(2)')
    expect(number('each year')).toBe('question 2.1')
    expect(number('There is one')).toBe('question 2.2')
  })

  test('tell questions, ticks and instructions from answers', () => {
    const kinds = Object.fromEntries(passages(form(), {kind: 'report'}).map(({text, kind}) => [text, kind]))
    expect(kinds['1.1 Has the recommendation been shared with ministries?']).toBe('form')
    expect(kinds['YES / NO']).toBe('form')
    expect(kinds['If yes, please indicate with which ones.']).toBe('form')
    expect(kinds['It does, each year.']).toBe('paragraph')
  })

  test('keep the title of the section above an answer, and a title within an answer to that answer', () => {
    const found = passages(form(), {kind: 'report'})
    const headings = (text: string) => found.find((passage) => passage.text.includes(text))?.locator.headings
    expect(headings('two of three')).toEqual(['Part 1. SHARING', 'Regional view'])
    expect(headings('open libraries')).toEqual(['Part 1. SHARING'])
    expect(headings('each year')).toEqual(['Part 2. INVESTING'])
  })

  test('may be numbered by the form and by the survey', () => {
    const tree = blocks(
      '# A. General information',
      '# 1. Country',
      'Utopia',
      '# 2. 1.1 Has the text been promoted?',
      'Yes, by all means.',
      '# 3. 1.1 cont. If yes, please provide details.',
      'Details follow here.',
      '# 4. 1.2 Is there a policy?',
      'There is a policy for all.',
      '# 5. 1.2 cont. If yes, please provide links.',
      'None.',
    )
    const found = passages(tree, {kind: 'report'})
    expect(found.filter(({kind}) => kind === 'heading').map(({text}) => text)).toEqual(['A. General information'])
    expect(found.find(({text}) => text === 'Utopia')?.locator.paragraph).toBe('question 1')
    expect(found.find(({text}) => text === 'Details follow here.')?.locator.paragraph).toBe('question 3')
    const question = found.find(({text}) => text.startsWith('4.'))
    expect(question?.text.slice(question.bodyStart)).toBe('1.2 Is there a policy?')
  })

  test('are not seen in a text that asks something in passing', () => {
    const tree = blocks(
      '1. Who reads? Everybody does.',
      '2. Libraries lend books.',
      '3. They lend tools.',
      '4. Why not?',
    )
    expect(numbers(tree)).toEqual(['1', '2', '3', '4'])
  })

  const kindOf = (tree: Tree) => {
    const found = passages(tree, {kind: 'report'})
    return (start: string) => found.find(({text}) => text.startsWith(start))?.kind
  }

  test('hold options, notes and the rest of a question, which are no answers', () => {
    const kind = kindOf(
      form(
        '2.3 Which of these does your country have? Please indicate all of them:',
        'shared catalogues of several libraries, for example of one town',
        'open repositories at universities',
        'Other',
        '# [i] A catalogue is a list of what a library holds.',
        'After all is said, please return to this page.',
        '2.4 Have there been any meetings,',
        'e.g. of librarians or teachers, in your country? (ref.: 4.b)',
        'Yes, at the national and local level',
        'Libraries and schools meet each spring, and the ministry pays for it.',
      ),
    )
    expect(kind('shared catalogues')).toBe('form')
    expect(kind('open repositories')).toBe('form')
    expect(kind('Other')).toBe('form')
    expect(kind('[i]')).toBe('footnote')
    expect(kind('After all')).toBe('form')
    expect(kind('e.g. of librarians')).toBe('form')
    expect(kind('Yes, at the national')).toBe('form')
    expect(kind('Libraries and schools')).toBe('paragraph')
  })

  test('leave an answer what it is, though it begins with small letters or sends its reader elsewhere', () => {
    const kind = kindOf(
      form(
        '2.3 Please describe what is open in your country:',
        'open libraries are found in all towns, and each has a room for children and for music.',
        '2.4 What else has been done in your country?',
        'Each spring the libraries of all towns meet. For the dates, please refer to the page of the ministry.',
      ),
    )
    expect(kind('open libraries')).toBe('paragraph')
    expect(kind('Each spring')).toBe('paragraph')
  })

  test('part an answer from the question that stands in the same paragraph or row', () => {
    const row = markdown(`| No. | |
|--|--|
| 2.5 | Does your country have public libraries? Please describe them. | There are forty of them, each with its own budget. |`)
    const found = passages(
      form(
        '2.3 Are there funds for libraries in your country? (ref.: 17.j) The budget of each town has a fund for libraries.',
        '2.4 Please describe the role of your organization: It keeps books. It lends them to all who ask for one.',
        ...row.children,
      ),
      {kind: 'report'},
    )
    const answers = ['The budget of', 'It keeps books', 'There are forty'].map((start) =>
      found.find(({text}) => text.startsWith(start)),
    )
    expect(answers.map((answer) => answer?.kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(answers.map((answer) => answer?.locator.paragraph)).toEqual(['question 2.3', 'question 2.4', 'question 2.5'])
    expect(answers.map((answer) => answer?.context)).toEqual([
      'Are there funds for libraries in your country? (ref.: 17.j)',
      'Please describe the role of your organization:',
      'Does your country have public libraries? Please describe them.',
    ])
  })

  test('give the note of a question to the question, and that of an answer to the answer', () => {
    const found = passages(
      blocks(
        ...form().children,
        ...markdown(`2.3 Are there funds[^a] in your country? The state has a fund[^b] for all of its libraries.

[^a]: Money set aside.

[^b]: Since 1990.`).children,
      ),
      {kind: 'report'},
    )
    const notes = (start: string) =>
      found
        .find(({text}) => text.startsWith(start))
        ?.notes.map((id) => found.find((passage) => passage.id === id)?.text)
    expect(notes('2.3 Are there')).toEqual(['Money set aside.'])
    expect(notes('The state has')).toEqual(['Since 1990.'])
  })
})
