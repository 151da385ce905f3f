import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {toString} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {removeFurniture} from '../../src/read/pdf/furniture.ts'
import {layers} from '../../src/read/pdf/lines.ts'
import {rebuild} from '../../src/read/pdf/rebuild.ts'
import {type PdfItem, type PdfSource, readSource} from '../../src/read/pdf/source.ts'

const fixture = await readSource(await readFile('fixtures/draft-recommendation-open-science.pdf'))

const [WIDTH, HEIGHT] = [595, 842]

/** A page drawn from boxes: text of any size, in columns, cells, lines and corners, no two words alike. */
const item = fc.record({
  x: fc.integer({min: 0, max: 500}),
  y: fc.integer({min: 20, max: 830}),
  width: fc.integer({min: 4, max: 300}),
  size: fc.constantFrom(6, 8, 10, 11, 14, 24),
  bold: fc.boolean(),
  spaced: fc.boolean(),
  angle: fc.constantFrom(0, 0, 0, 0, 0, 90),
})
const columnOf = fc
  .record({
    x: fc.constantFrom(50, 60, 200, 310, 400),
    y: fc.integer({min: 40, max: 600}),
    step: fc.constantFrom(12, 14, 30),
    width: fc.constantFrom(60, 240, 480),
    count: fc.integer({min: 1, max: 14}),
  })
  .map(({x, y, step, width, count}) =>
    Array.from({length: count}, (_, line) => {
      return {x, y: y + line * step, width, size: 11, bold: false, spaced: false, angle: 0}
    }).filter((line) => line.y < HEIGHT),
  )
const page = fc
  .tuple(fc.array(item, {maxLength: 12}), fc.array(columnOf, {maxLength: 4}))
  .map(([loose, columns]) => [...loose, ...columns.flat()])

const source = fc.array(page, {minLength: 1, maxLength: 4}).map((pages): PdfSource => {
  let word = 0
  return {
    title: null,
    outline: [],
    total: pages.length,
    pages: pages.map((boxes) => {
      const items = boxes.map(
        (box): PdfItem => ({...box, text: `word${String(++word).padStart(4, '0')}x`, rtl: false, confidence: null}),
      )
      return {width: WIDTH, height: HEIGHT, label: null, items, drawn: false, void: false, broken: false}
    }),
  }
})

function textOf(from: PdfSource): string[] {
  return rebuild(from).tree.children.map((node) => `${node.type} ${JSON.stringify(node.data)} ${toString(node)}`)
}

/** The same pages with their items drawn in the order of these numbers. */
function reordered(from: PdfSource, keys: readonly number[]): PdfSource {
  const key = (index: number) => keys[index % keys.length] ?? 0
  const pages = from.pages.map((each) => {
    const items = each.items.map((item, index) => ({item, key: key(index * 7 + each.items.length), index}))
    return {...each, items: items.sort((a, b) => a.key - b.key || b.index - a.index).map(({item}) => item)}
  })
  return {...from, pages}
}

const keys = fc.array(fc.integer({min: 0, max: 1000}), {minLength: 3, maxLength: 60})

describe('the order in which a PDF draws its text', () => {
  it('makes no difference to a real document', () => {
    const expected = textOf(fixture)
    fc.assert(
      fc.property(keys, (order) => {
        expect(textOf(reordered(fixture, order))).toEqual(expected)
      }),
      {seed: 1, numRuns: 10},
    )
  })

  it('makes no difference wherever the words stand', () => {
    fc.assert(
      fc.property(source, keys, (made, order) => {
        expect(textOf(reordered(made, order))).toEqual(textOf(made))
      }),
      {seed: 2, numRuns: 200},
    )
  })
})

describe('every word of a PDF', () => {
  it('is in one block, once, or was running matter', () => {
    fc.assert(
      fc.property(source, (made) => {
        const all = made.pages.flatMap(({items}) => items.map(({text}) => text))
        const read = textOf(made).flatMap((text) => text.match(/word\d{4}x/g) ?? [])
        expect([...read, ...removedFrom(made)].sort()).toEqual([...all].sort())
      }),
      {seed: 3, numRuns: 300},
    )
  })

  it('is there in a real document, letter by letter', () => {
    const all = fixture.pages.flatMap(({items}) => items.map(({text}) => text))
    const read = rebuild(fixture).tree.children.map(letters)
    expect(bag([...read, ...removedFrom(fixture)])).toEqual(bag(all))
  })
})

/** What the running lines held. */
function removedFrom(from: PdfSource): string[] {
  const pages = from.pages.map(layers)
  const before = pages.map((page) => page.flatMap(({fragments}) => fragments))
  removeFurniture(pages)
  const left = new Set(pages.flatMap((page) => page.flatMap(({fragments}) => fragments)))
  return before.flat().flatMap((fragment) => (left.has(fragment) ? [] : fragment.text.split(' ')))
}

interface TextNode {
  type: string
  value?: string
  label?: string | null | undefined
  children?: TextNode[]
}

/** Text with the marks of notes. */
function letters({value, label, children = []}: TextNode): string {
  return `${value ?? label ?? ''}${children.map(letters).join('')}`
}

function bag(texts: string[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const letter of texts.join('').match(/[\p{L}\p{N}]/gu) ?? []) count[letter] = (count[letter] ?? 0) + 1
  return count
}
