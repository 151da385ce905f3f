import {describe, expect, test} from 'vitest'
import {block, blocks, passages} from './samples.ts'

const kinds = (kind: 'report' | 'recommendation', ...texts: Parameters<typeof blocks>) =>
  passages(blocks(...texts), {kind}).map((passage) => passage.kind)

const CUT = 'The library of the town lends books, games and tools to all of the people and'
const REST = 'children who come to it on the days on which the market is held, and lets them stay.'

describe('fragments', () => {
  test('are both parts of a sentence that something cuts', () => {
    expect(kinds('report', CUT, '# The market', REST)).toEqual(['fragment', 'heading', 'fragment'])
    const note = block('1 It has done so since 1990.', {role: 'footnote'})
    expect(kinds('report', 'Libraries lend books to', 'It rains.', note, REST)[3]).toBe('fragment')
  })

  test('are no labels, and nothing that a colon or semicolon leads to', () => {
    expect(kinds('report', 'The library lends to:', REST)[1]).not.toBe('fragment')
    expect(kinds('report', 'Books are lent to grown people of the town;', REST)[1]).not.toBe('fragment')
    expect(kinds('report', 'Share of books', 'by language')).toEqual(['paragraph', 'paragraph'])
    expect(
      kinds('report', 'It is late.', 'e-government and e-learning were the two aims of the plan of that year.')[1],
    ).toBe('paragraph')
  })

  test('hold no whole sentences, which could be cited', () => {
    const more = `${REST} The town pays for it. The State adds a share.`
    expect(kinds('report', 'It is open.', more)[1]).toBe('paragraph')
  })

  test('are not looked for in instruments, whose items begin with small letters', () => {
    expect(kinds('recommendation', 'Books should be lent to children.', REST)[1]).toBe('paragraph')
  })
})
