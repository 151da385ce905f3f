import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {perWord} from '../../src/text/per-word.ts'
import {GENERATION, wordNumber, wordText} from '../../src/text/word-numbers.ts'
import {type Word, words} from '../../src/text/words.ts'

/** Signs of one unit and of two, of many scripts, and what stands between words. */
const sign = fc.constantFrom(...'aZé9٣ह́', '𝐀', '😀', '\uD835', '\u00AD', '\uFFFD', ' ', '.', '-', '’', '\n')

describe('words', () => {
  it('are the runs of letters, marks and digits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.array(sign).map((list) => list.join('')),
        ),
        (text) => {
          const oracle = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({0: found, index}) => [found, index])
          expect(words(text).map((word) => [word.text, word.start])).toEqual(oracle)
          for (const {start, end, text: written} of words(text)) expect(text.slice(start, end)).toBe(written)
        },
      ),
    )
  })

  it('have one number where they are written alike, and no other', () => {
    const list = words('The library, the Library and the library; librarylibrary')
    const byText = new Map(list.map(({text, number}) => [text, number]))
    expect(new Set(byText.values()).size).toBe(byText.size)
    for (const {text, number} of list) expect(number).toBe(byText.get(text))
  })
})

describe('numbers', () => {
  it('begin afresh after so many words, and what was known of a word then is never taken for another', () => {
    const text = perWord(({text}) => ({text}))
    const kept: Word[] = []
    for (let i = 0; i <= GENERATION + 10; i++) {
      const [word] = words(`w${i}`)
      if (!word) throw new Error('no word')
      if (i % 1000 === 0) kept.push(word)
      expect(text(word).text).toBe(`w${i}`)
    }
    expect(new Set(kept.map(({number}) => number)).size).toBe(kept.length)
    for (const word of kept) expect(text(word).text).toBe(word.text)
    expect(wordText(wordNumber('-again-', 1, 6))).toBe('again')
  })

  it('are asked for once', () => {
    let asked = 0
    const ask = perWord(() => ({count: ++asked}))
    for (const word of words('one two one two one')) ask(word)
    expect(asked).toBe(2)
  })
})
