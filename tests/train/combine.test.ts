import {expect, it, vi} from 'vitest'
import {combine, combinedLogOdds} from '../../scripts/train/combine.ts'
import type {Sample, Task} from '../../scripts/train/tasks.ts'

// Two concepts. Texts of procedure look a little like the first one, but are not worth reading.
const kinds = [
  {labels: [1, 0], words: [2, -2, 2], where: []},
  {labels: [0, 1], words: [-1, 2.5, 2], where: []},
  {labels: [0, 0], words: [0.5, -3, -2], where: ['final']},
]
const texts = Array.from({length: 90}, (_, i) => ({...kinds[i % 3], shift: ((i * 7) % 11) / 10 - 0.5}))
const words = texts.map(({words = [], shift}) => words.map((one) => one + shift))
const byRules = texts.map(() => [-4, -4])
const dev = texts.map(
  ({labels = [], where = []}, i): Sample => ({
    source: 's',
    group: String(i),
    text: '',
    where,
    labels,
    soft: labels,
    within: null,
    worth: null,
    weight: 1,
    trust: 1,
  }),
)
const task = (any: boolean): Task => ({
  framework: 'f',
  level: 'goal',
  concepts: ['1', '2'],
  dev,
  weak: [],
  test: [],
  blocks: [],
  least: 1,
  most: 1,
  mostWeights: 1,
  l2: 1,
  mostShift: 0,
  any,
})

it('asks first whether a text is about anything, where the task says so', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const learned = combine(task(true), words, byRules)
  expect(learned.combination.any?.worth).toBeGreaterThan(0)
  expect(learned.combination.any?.where.final).toBeLessThan(0)
  expect([learned.combination.worth, learned.combination.where]).toEqual([0, {}])
  texts.forEach(({labels = [], where = []}, i) => {
    const odds = combinedLogOdds(words[i] ?? [], byRules[i] ?? [], where, learned)
    expect(odds.map((one) => Number(one >= 0))).toEqual(labels)
  })
  expect(combine(task(false), words, byRules).combination.any).toBeUndefined()
})
