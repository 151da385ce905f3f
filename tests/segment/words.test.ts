import fc from 'fast-check'
import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {words} from '../../src/text/words.ts'
import {blocks, document, languages, markdown, passages} from './samples.ts'
import {segment} from '../../src/segment/segment.ts'

const phrase = fc
  .array(
    fc.constantFrom(
      'Member',
      'States',
      'should',
      'read',
      'books',
      '12',
      '(a)',
      '2015.',
      'Recalling',
      'Article',
      '5',
      'Annex',
      'i)',
      '3.5',
      'élan',
      '読む',
      '*',
      '_',
      '—',
      ':',
    ),
    {minLength: 1, maxLength: 12},
  )
  .map((parts) => parts.join(' '))
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '# ',
      '## ',
      '- ',
      '  - ',
      '12. ',
      '(a) ',
      '(ii) ',
      '1.2 ',
      '> ',
      '| ',
      '    ',
      '[^1]: ',
      'Article 5. ',
      '• ',
      '<b>',
    ),
    phrase,
  )
  .map(([mark, text]) => mark + text)

test('every word of the tree is in exactly one passage, in order', () => {
  fc.assert(
    fc.property(
      fc.array(line, {maxLength: 30}),
      fc.constantFrom('\n', '\n\n'),
      fc.constantFrom('recommendation' as const, 'report' as const),
      (lines, end, kind) => {
        const tree = markdown(lines.join(end))
        const found = passages(tree, {kind})
        expect(found.flatMap(({text}) => wordsOf(text))).toEqual(wordsOf(textOf(tree)))
        expect(found.map(({id}) => id)).toEqual(found.map((_, i) => `sample#${i + 1}`))
        for (const {text, bodyStart} of found) {
          expect(text).toBe(text.replace(/\s+/gu, ' ').trim())
          expect(bodyStart).toBeLessThanOrEqual(text.length)
        }
      },
    ),
    {numRuns: 300},
  )
})

test('a passage is as its schema says, and the same again for the same tree', () => {
  const tree = blocks('# A', '1. One:', '(a) half', 'Words.')
  expect(segment(document(tree), languages)).toEqual(segment(document(tree), languages))
})

test('line breaks and cells part words, marks within a word do not', () => {
  expect(passages(markdown('one  \ntwo\nli**bra**ries')).map(({text}) => text)).toEqual(['one two libraries'])
})

test('text straight in the root or in an item is kept', () => {
  const tree = {
    type: 'root',
    children: [
      {type: 'text', value: 'loose '},
      {type: 'strong', children: [{type: 'text', value: 'words'}]},
    ],
  } as unknown as Root
  expect(passages(tree).map(({text}) => text)).toEqual(['loose words'])
})

function wordsOf(text: string): string[] {
  return words(text).map((word) => word.text)
}

interface Node {
  type: string
  value?: string
  children?: Node[]
}

/** The words of a tree as its author sees them: written apart from the code that is tested. */
function textOf(node: Node): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return ' '
  if (!node.children) return 'value' in node ? (node.value ?? '') : ''
  const apart = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'footnoteDefinition'].includes(
    node.type,
  )
  return node.children.map(textOf).join(apart ? ' ' : '')
}
