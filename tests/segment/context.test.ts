import {expect, test} from 'vitest'
import {blocks, markdown, passages, type Tree} from './samples.ts'

function contexts(tree: Tree): (string | null)[] {
  return passages(tree).map(({context}) => context)
}

test('is the sentence that opens the list', () => {
  expect(
    contexts(
      blocks(
        '4. Reading matters. Member States should, in accordance with Art. 5:',
        '(a) open doors;',
        '(b) keep them open.',
        '5. The end.',
      ),
    ),
  ).toEqual([
    null,
    'Member States should, in accordance with Art. 5:',
    'Member States should, in accordance with Art. 5:',
    null,
  ])
})

test('is there for letters without a colon, and for bullets only with an open sentence', () => {
  expect(contexts(blocks('4. Each State should act.', '(a) One.'))[1]).toBe('Each State should act.')
  expect(contexts(blocks('Each State should act.', '• One.'))[1]).toBeNull()
  expect(contexts(blocks('Each State should', '• act', '• wait'))).toEqual([
    null,
    'Each State should',
    'Each State should',
  ])
})

test('of an item of an item is a chain', () => {
  expect(
    contexts(blocks('4. Member States should:', '(a) take steps to:', '(i) buy books;', '(b) lend them.')),
  ).toEqual([null, 'Member States should:', 'Member States should: take steps to:', 'Member States should:'])
})

test('is what a resolution says before its numbered points', () => {
  const found = passages(
    blocks(
      'The Conference,',
      'Recalling its earlier work,',
      'Noting what is new,',
      'Recommends that Member States:',
      '1. open doors;',
      '2. keep them open.',
    ),
  )
  expect(found.slice(4).map(({context, locator, part}) => [context, locator.paragraph, part])).toEqual([
    ['Recommends that Member States:', '1', 'operative'],
    ['Recommends that Member States:', '2', 'operative'],
  ])
})

test('is found in Markdown lists', () => {
  expect(contexts(markdown('Libraries offer:\n\n- books,\n- places to:\n  - read\n  - meet\n'))).toEqual([
    null,
    'Libraries offer:',
    'Libraries offer:',
    'Libraries offer: places to:',
    'Libraries offer: places to:',
  ])
  expect(contexts(markdown('Libraries are open.\n\n- Come in.'))[1]).toBeNull()
})
