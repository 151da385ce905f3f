import {describe, expect, it} from 'vitest'
import {itemsOf, levelSizes, type RecognizedLine} from '../../src/read/pdf/recognized.ts'

/** A line of words set in 40 pixels, 10 points at a quarter of a point a pixel. `fall` is how much it sinks from left to right. */
function line(text: string, {x = 100, y = 400, size = 40, fall = 0, sure = 95} = {}): RecognizedLine {
  const width = size / 2
  let left = x
  const words = text.split(' ').map((word) => {
    const [x0, x1] = [left, left + word.length * width]
    left = x1 + width
    const base = y + fall * ((x0 + x1) / 2 - x)
    const high = /[A-Zbdfhkl\d]/.test(word) ? 0.7 : 0.49
    return {text: word, confidence: sure, bbox: {x0, x1, y0: base - high * size, y1: base}}
  })
  return {
    words,
    baseline: {x0: x, y0: y, x1: left, y1: y + fall * (left - x)},
    rowAttributes: {rowHeight: 0.9 * size, ascenders: 0.21 * size, descenders: 0.2 * size},
  }
}

const scale = 0.25

describe('recognized words', () => {
  it('stand where the picture shows them, in points', () => {
    const [first, second] = itemsOf([line('The libraries')], scale)
    expect(first).toMatchObject({text: 'The', x: 25, width: 15, y: 100, angle: 0, confidence: 0.95})
    expect(first?.size).toBeCloseTo(10)
    expect(second).toMatchObject({text: 'libraries', x: 45, y: 100})
  })

  it('of a page that lies askew stand on one baseline', () => {
    const rows = [0, 1, 2].map((n) => line('Libraries are open to all who read', {y: 400 + n * 60, fall: 0.02}))
    const items = itemsOf(rows, scale)
    const baselines = [...new Set(items.map(({y}) => y.toFixed(2)))]
    expect(baselines).toHaveLength(3)
    expect(Number(baselines[1]) - Number(baselines[0])).toBeCloseTo(15, 0)
  })

  it('keep their size whether or not they have tall letters, or only such', () => {
    const sizes = ['some wee rooms are near', 'Books', 'UNESCO 2021', 'a text with all of them'].map(
      (text) => itemsOf([line(text)], scale)[0]?.size ?? 0,
    )
    for (const size of sizes) expect(size).toBeCloseTo(10, 0)
  })

  it('are none where dust was read, or a piece of a letter', () => {
    const dust = {...line('| ~', {y: 900, sure: 20})}
    const piece = line('J', {x: 110, y: 392, size: 8})
    expect(itemsOf([line('Libraries for all'), dust, piece], scale).map(({text}) => text)).toEqual([
      'Libraries',
      'for',
      'all',
    ])
    expect(itemsOf([line('wrd', {sure: 20})], scale).map(({text}) => text)).toEqual(['wrd'])
  })

  it('know the mark of a footnote by its height', () => {
    const marked = line('open access 1')
    const mark = marked.words[2]
    if (mark) mark.bbox = {...mark.bbox, y0: 370, y1: 386}
    const items = itemsOf([marked], scale)
    expect(items[2]).toMatchObject({text: '1', y: 96.5})
    expect(items[2]?.size).toBeLessThan(7)
  })
})

describe('sizes', () => {
  it('that are nearly the same become the same, and titles and notes stay apart', () => {
    const items = itemsOf(
      [
        line('A title of some words', {size: 62}),
        line('another title of the rank', {size: 65, y: 500}),
        line('the body has most of the words', {size: 40, y: 600}),
        line('and all of its lines are like that', {size: 41, y: 660}),
        line('but for those a pixel lower', {size: 39, y: 720}),
        line('1 a note', {size: 30, y: 800}),
      ],
      scale,
    )
    levelSizes(items)
    const sizes = [...new Set(items.map(({size}) => size))]
    expect(sizes).toHaveLength(3)
    expect(sizes[1]).toBeCloseTo(10, 0)
  })

  it('that nothing shows are those of the body', () => {
    const items = itemsOf([line('… —'), line('the body of the text', {y: 500})], scale)
    levelSizes(items)
    expect(new Set(items.map(({size}) => size)).size).toBe(1)
  })
})
