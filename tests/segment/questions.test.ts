import {describe, expect, test} from 'vitest'
import {blocks, numbers, passages} from './samples.ts'

const form = (...more: string[]) =>
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
})
