import fc from 'fast-check'

/** Words that no language has, each another one, so that it can be said of each where it went. */
export type Words = string[]
/** A run of words with a stretch set apart in it, and a footnote at its end. */
export interface Text {
  words: Words
  style: 'plain' | 'strong' | 'link' | 'break'
  note: Words | null
}
export interface List {
  type: 'list'
  ordered: boolean
  items: {text: Text; below: (Paragraph | List)[]}[]
}
export interface Paragraph {
  type: 'paragraph'
  text: Text
}
export interface Quote {
  type: 'quote'
  blocks: (Paragraph | List)[]
}
export interface Table {
  type: 'table'
  rows: Text[][]
}
export interface Title {
  type: 'title'
  depth: 1 | 2 | 3
  text: Text
}
export type Block = Title | Paragraph | Quote | Table | List

/** How many words there are; they get their names when the document is whole. */
const count = (max: number): fc.Arbitrary<Words> => fc.array(fc.constant(''), {minLength: 1, maxLength: max})
const text = (max: number): fc.Arbitrary<Text> => {
  return fc.record({
    words: count(max),
    style: fc.constantFrom('plain', 'plain', 'strong', 'link', 'break'),
    note: fc.option(count(12), {freq: 3}),
  })
}
const paragraph = fc.record({type: fc.constant('paragraph' as const), text: text(40)})
const {list} = fc.letrec<{list: List}>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({
        text: text(9),
        below: fc.oneof(
          {maxDepth: 3, depthSize: 'small'},
          fc.constant<(Paragraph | List)[]>([]),
          fc.array(fc.oneof(paragraph, tie('list')), {maxLength: 2}),
        ),
      }),
      {minLength: 1, maxLength: 4},
    ),
  }),
}))
const side = fc.integer({min: 2, max: 4})
const table = fc.tuple(side, side).chain(([columns, rows]) => {
  const row = fc.array(text(4), {minLength: columns, maxLength: columns})
  return fc.record({type: fc.constant('table' as const), rows: fc.array(row, {minLength: rows, maxLength: rows})})
})
const quoted = fc.array(fc.oneof(paragraph, list), {minLength: 1, maxLength: 3})
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({type: fc.constant('title' as const), depth: fc.constantFrom(1, 2, 3), text: text(6)}),
  paragraph,
  fc.record({type: fc.constant('quote' as const), blocks: quoted}),
  table,
  list,
)

/** Documents of up to a dozen blocks. */
export const documents: fc.Arbitrary<Block[]> = fc.array(block, {minLength: 1, maxLength: 12}).map(withNames)

/** The runs of words in their order. */
export function textsOf(blocks: Block[]): Text[] {
  return blocks.flatMap((block): Text[] => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap(({text, below}) => [text, ...textsOf(below)])
      case 'quote':
        return textsOf(block.blocks)
      case 'table':
        return block.rows.flat()
      default:
        return [block.text]
    }
  })
}

/** Gives every word its name, in the order of the document. */
function withNames(blocks: Block[]): Block[] {
  const whole = structuredClone(blocks)
  let next = 0
  for (const text of textsOf(whole)) {
    text.words = text.words.map(() => made(next++))
    text.note &&= text.note.map(() => made(next++))
  }
  return whole
}

const SYLLABLES = ['ba', 'ke', 'lo', 'mu', 'ne', 'po', 'ra', 'su', 'ta', 'zo']

/** "bakebalo": of four syllables, none of which is a number of any kind. */
function made(index: number): string {
  return [...String(index).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')
}
