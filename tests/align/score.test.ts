import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {combined, ground, whole} from '../../src/align/score.ts'
import type {Combination} from '../../src/model/trained-model.ts'

const number = fc.double({min: -5, max: 5, noNaN: true})
const plain: Combination = {words: 1.2, rules: 0.8, worth: 0, best: 0, all: 0, where: {}}
const any = {prior: 1, worth: 0.5, words: 0.3, rules: 0.4, all: 0.2, where: {footnote: -1}}
const score = (combination: Combination, worth: number, places: string[], words: number[], rules: number[]) =>
  words.map((one) => combined([], one, 0, combination, ground(combination, whole(worth, places, words, rules))))

describe('whether a passage is about anything at all', () => {
  it('lowers the score of every concept, and is the chance that its parts make', () => {
    fc.assert(
      fc.property(number, fc.array(number, {minLength: 1, maxLength: 5}), (worth, words) => {
        const rules = words.map((one) => one / 2)
        const mean = rules.reduce((sum, one) => sum + one, 0) / rules.length
        const odds = 1 + 0.5 * worth + 0.3 * Math.max(...words) + 0.4 * Math.max(...rules) + 0.2 * mean - 1
        const gated = score({...plain, any}, worth, ['footnote', 'final'], words, rules)
        score(plain, worth, ['footnote', 'final'], words, rules).forEach((free, k) => {
          expect(gated[k]).toBeCloseTo(free / (1 + Math.exp(-odds)), 10)
        })
      }),
    )
  })

  it('leaves a level without it as it was: worth and place add to the log-odds', () => {
    const old: Combination = {...plain, worth: 0.3, where: {footnote: -1.5}}
    const [first = 0] = score(old, 2, ['footnote'], [1, -4], [0, 0])
    const byNoRule = 0.8 * -4
    expect(first).toBeCloseTo(1 / (1 + Math.exp(-(1.2 * 1 + byNoRule + 0.3 * 2 - 1.5))), 10)
  })

  it('takes away from a weak concept what a strong one beside it says', () => {
    const crowded: Combination = {...plain, best: -0.4}
    const [alone = 0] = score(crowded, 0, [], [2, -3], [0, 0])
    const [beside = 0] = score(crowded, 0, [], [2, 6], [0, 0])
    expect(beside).toBeLessThan(alone)
  })
})
