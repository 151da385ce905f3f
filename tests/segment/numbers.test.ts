import {describe, expect, test} from 'vitest'
import {block, blocks, hasFrench, markdown, numbers, passages} from './samples.ts'

describe('numbers of paragraphs', () => {
  test('go on behind titles, with letters and Roman numbers below them', () => {
    const tree = blocks(
      '# I. Scope',
      '1. This text is about reading.',
      '# II. Action',
      '2. Member States should:',
      '(a) open doors;',
      '(b) take steps to:',
      '(i) buy books;',
      '(ii) lend books;',
      '(c) keep them open.',
      '3. Nothing else follows.',
    )
    expect(numbers(tree)).toEqual(['1', '2', '2(a)', '2(b)', '2(b)(i)', '2(b)(ii)', '2(c)', '3'])
  })

  test.each([
    [
      ['12. One.', '13. Two.'],
      ['12', '13'],
    ],
    [
      ['12) One.', '13) Two.'],
      ['12', '13'],
    ],
    [
      ['I. One thing is said here.', 'II. Another thing is said.'],
      ['I', 'II'],
    ],
    [
      ['A. One thing is said here.', 'B. Another thing is said.'],
      ['A', 'B'],
    ],
    [
      ['1. Steps:', 'a) one', 'b) two'],
      ['1', '1(a)', '1(b)'],
    ],
    [
      ['1. Steps:', 'a. one', 'b. two'],
      ['1', '1(a)', '1(b)'],
    ],
    [
      ['1. Steps:', '(1) one', '(2) two'],
      ['1', '1(1)', '1(2)'],
    ],
    [
      ['1.1 One.', '1.2 Two.', '(a) half', '2.1 Three.'],
      ['1.1', '1.2', '1.2(a)', '2.1'],
    ],
    [
      ['III.2.1 One.', 'III.2.2 Two.'],
      ['III.2.1', 'III.2.2'],
    ],
    [
      ['1.One without a space.', '2.Two without.'],
      ['1', '2'],
    ],
    [
      ['23. (a) Two numbers at once.', '(b) And one.', '24. Next.'],
      ['23(a)', '23(b)', '24'],
    ],
    [
      ['5. Steps are (a) to read and', '(b) to write.', '6. Next.'],
      ['5', '5(b)', '6'],
    ],
  ])('%j', (texts, expected) => {
    expect(numbers(blocks(...texts))).toEqual(expected)
  })

  test('"(i)" is a letter behind "(h)" and Roman where a list begins', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `(${letter}) item`)
    expect(numbers(blocks('1. Steps:', ...letters)).at(-2)).toBe('1(i)')
    expect(numbers(blocks('1. Steps:', ...letters.slice(0, 8), '(i) one', '(ii) two', '(i) last')).slice(-3)).toEqual([
      '1(h)(i)',
      '1(h)(ii)',
      '1(i)',
    ])
  })

  test('are left alone where they are none', () => {
    const tree = blocks(
      '1. The first paragraph.',
      '2015. That was the year of the agreement.',
      '3.5 million people read.',
      '2. The second paragraph.',
      '1. See the report of the year before.',
      '12. March is the day of the meeting.',
      '3. The third paragraph.',
    )
    // What stands between 1 and 2 without a number of its own belongs to 1.
    expect(numbers(tree)).toEqual(['1', '1', '1', '2', '2', '2', '3'])
  })

  test('are found again where some paragraphs are lost', () => {
    expect(numbers(blocks('4. Four.', '5. Five.', '7. Seven.', '21. Much later.', '22. And on.'))).toEqual([
      '4',
      '5',
      '7',
      '21',
      '22',
    ])
  })

  test('of bullets are those of the paragraph above', () => {
    expect(numbers(blocks('12. Steps:', '• one', '• two', '13. Next.'))).toEqual(['12', '12', '12', '13'])
    expect(numbers(blocks('Steps:', '• one'))).toEqual([null, null])
  })

  test('of a title stay in the title', () => {
    const [title, first, second] = passages(blocks('# 1. IDENTIFICATION', '1.1 One.', '1.2 Two.'))
    expect(title?.text).toBe('1. IDENTIFICATION')
    expect(first?.locator).toMatchObject({headings: ['1. IDENTIFICATION'], paragraph: '1.1'})
    expect(second?.locator.paragraph).toBe('1.2')
  })

  test('computed by Word come from the reader', () => {
    const tree = blocks(
      block('Member States should:', {marker: '12.'}),
      block('open doors', {marker: '(a)'}),
      block('keep them open', {marker: '(b)'}),
    )
    expect(numbers(tree)).toEqual(['12', '12(a)', '12(b)'])
    expect(passages(tree).map(({bodyStart}) => bodyStart)).toEqual([0, 0, 0])
  })

  test('begin the quotation behind them', () => {
    const found = passages(blocks('1. Steps:', '(a) promote reading', '• and writing', '2. (a) Both.'))
    expect(found.map(({text, bodyStart}) => text.slice(bodyStart))).toEqual([
      'Steps:',
      'promote reading',
      'and writing',
      'Both.',
    ])
    expect(found[1]?.bodyStart).toBe(4)
  })
})

describe('articles', () => {
  test('give their number to all below them', () => {
    const tree = blocks(
      '# Article 5',
      '## Aims',
      'The aims are these.',
      '1. One.',
      '2. Two:',
      '(a) half',
      '# Article 6 – Means',
      'By all means.',
    )
    expect(numbers(tree)).toEqual(['Article 5', 'Article 5.1', 'Article 5.2', 'Article 5.2(a)', 'Article 6'])
  })

  test('may repeat their number, or open a paragraph', () => {
    expect(numbers(blocks('# Article 1 – Reading', '1.1 One.', '1.2 Two.'))).toEqual(['Article 1.1', 'Article 1.2'])
    expect(
      numbers(blocks('Article 1. The first.', 'Article 2: The second.', '(a) half', 'Art. 3 – The third.')),
    ).toEqual(['Article 1', 'Article 2', 'Article 2(a)', 'Article 3'])
    expect(numbers(blocks('Article 1.1 One.', 'Article 1.2 Two.'))).toEqual(['Article 1.1', 'Article 1.2'])
  })

  test('that are only spoken of are none', () => {
    expect(numbers(blocks('Article 26 of the Declaration speaks of education.', 'Article 5 provides more.'))).toEqual([
      null,
      null,
    ])
  })

  test('on a line of their own are titles, Roman too', () => {
    expect(
      passages(blocks('Article IV', 'Some words follow.')).map(({kind, locator}) => [kind, locator.paragraph]),
    ).toEqual([
      ['heading', null],
      ['paragraph', 'Article IV'],
    ])
  })

  test.runIf(hasFrench)('are found in French', () => {
    const tree = blocks('# Article premier', '1. Un premier alinéa.', '# Article 2', 'Un autre alinéa.')
    expect(numbers(tree, {language: 'fr'})).toEqual(['Article 1.1', 'Article 2'])
  })
})

test('annexes', () => {
  const tree = blocks(
    '# Title',
    'A text that is long enough to be the main one. '.repeat(4),
    '# ANNEX II',
    '3. Three.',
    '4. Four:',
    '(a) half',
    'Words.',
  )
  expect(numbers(tree).slice(1)).toEqual(['Annex II, para. 3', 'Annex II, para. 4', 'Annex II, para. 4(a)', 'Annex II'])
})

test('Markdown lists', () => {
  const tree = markdown(
    '12. Member States should:\n\n    (a) open doors;\n\n    (b) keep them open:\n\n    - in winter\n    - in summer\n\n13. The end.\n',
  )
  expect(numbers(tree)).toEqual(['12', '12(a)', '12(b)', '12(b)', '12(b)', '13'])
  expect(numbers(markdown('12. Steps:\n\n(a) one\n\n(b) two\n\n13. Next.'))).toEqual(['12', '12(a)', '12(b)', '13'])
  expect(numbers(markdown('1. One\n   1. half\n   2. half\n2. Two'))).toEqual(['1', '1.1', '1.2', '2'])
  expect(numbers(markdown('1. One\n\n   More of one.\n\n2. Two'))).toEqual(['1', '1', '2'])
})

describe('numbers a letter cites', () => {
  test('of articles bis, of articles with a letter and of alternatives', () => {
    const tree = blocks(
      '# Article 5',
      'One.',
      '# Article 5 bis',
      '1. Two.',
      '# Article VI B: Allocation of funds',
      '1. Three.',
      '# Alternative A',
      '1. Four.',
      '# Alternative B',
      '1. Five.',
    )
    expect(numbers(tree, {kind: 'convention'})).toEqual([
      'Article 5',
      'Article 5 bis.1',
      'Article VI B.1',
      'Article VI B.1',
      'Article VI B.1',
    ])
  })

  test('of a plan are those of its objectives and outcomes', () => {
    const tree = blocks(
      '# Strategic Objective 2: Access',
      '## Outcome 4: Open libraries',
      'Libraries open.',
      'They should:',
      '(a) lend books;',
      '12. Numbered throughout.',
      '13. And on.',
    )
    const place = 'Strategic Objective 2, Outcome 4'
    expect(numbers(tree, {kind: 'strategy'})).toEqual([place, place, `${place}(a)`, '12', '13'])
  })

  test('of items below a numbered title begin with its number', () => {
    expect(numbers(blocks('# 2. Gold open access', '(a) One.', '(b) Two.', '# 3. Green', '(a) Three.'))).toEqual([
      '2(a)',
      '2(b)',
      '3(a)',
    ])
  })

  test('hold for what a numbered paragraph announces with a colon', () => {
    const tree = blocks('1. As follows:', 'All may read.', 'All may write.', '2. Nothing else.', 'A word to end with.')
    expect(numbers(tree)).toEqual(['1', '1', '1', '2', null])
  })

  test('of annexed texts begin anew, with the name of the text', () => {
    const tree = blocks(
      '# Article 1',
      'All States shall open their libraries to everybody, at all hours, on all days of the week, and for ever.',
      '# Article 2',
      'The present Convention enters into force at once in all States that have signed it on or before this day.',
      'Done at Utopia, on this day.',
      'Protocol annexed to the Convention on Libraries',
      '1. States may close them on Sundays.',
      '2. They need not.',
    )
    expect(numbers(tree, {kind: 'convention'})).toEqual([
      'Article 1',
      'Article 2',
      null,
      'Protocol, para. 1',
      'Protocol, para. 2',
    ])
  })

  test('of recitals leave out the items and quotations that one of them opens', () => {
    const tree = blocks(
      '# Preamble',
      'The General Conference,',
      'Noting that this is needed for:',
      '1. reading;',
      '2. writing;',
      'Recalling the words:',
      '“Everybody may read.”',
      'Desiring that all may,',
      'Adopts this Recommendation.',
    )
    expect(numbers(tree).slice(0, -1)).toEqual([
      'Preamble',
      'Preamble, 1st paragraph',
      'Preamble, 1st paragraph',
      'Preamble, 1st paragraph',
      'Preamble, 2nd paragraph',
      'Preamble, 2nd paragraph',
      'Preamble, 3rd paragraph',
    ])
  })
})

describe('titles', () => {
  test('of two lines are one', () => {
    const found = passages(blocks('# PART 1. SHARING KNOWLEDGE,', '## AND ITS BENEFITS', 'Text.'))
    expect(found.at(-1)?.locator.headings).toEqual(['PART 1. SHARING KNOWLEDGE, AND ITS BENEFITS'])
  })

  test('that a reader missed are seen by their numbers and places', () => {
    const found = passages(
      blocks(
        '# II. Aims',
        '1. One.',
        'III. Measures to ensure the application in practice of the protection that is afforded to translators under international conventions and national laws',
        '2. Two.',
        '# Annex B',
        'Works of art and pieces of an educational character',
        '(i) Paintings.',
      ),
    )
    expect(found.map(({locator}) => locator.headings.at(-1) ?? null)).toEqual([
      null,
      'II. Aims',
      null,
      expect.stringMatching(/^III\. Measures/),
      null,
      'Annex B',
      'Works of art and pieces of an educational character',
    ])
  })
})
