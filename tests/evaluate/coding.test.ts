import {describe, expect, it} from 'vitest'
import {scored} from '../../src/align/align.ts'
import {type Coding, understand} from '../../src/evaluate/coding.ts'
import {nearest} from '../../src/evaluate/nearest.ts'
import {resolveFrameworks} from '../../src/load/tools.ts'
import type {GoldText} from '../../src/model/gold.ts'

const frameworks = await resolveFrameworks(['sdg', 'library-roles'])
const scheme = (framework: (typeof frameworks)[number]) => ({
  framework,
  scored: new Set(scored(framework).map(({notation}) => notation)),
})
const schemes = frameworks.map(scheme)

type Coded = Omit<GoldText, 'text'>
const code = (...lines: Coded[]): Coding =>
  understand(
    lines.map((gold, index) => ({place: `line ${index + 1}`, gold: {text: 'A text.', ...gold}})),
    'coding.jsonl',
    schemes,
  )
const levels = ({levels}: Coding) => levels.map(({framework, level}) => `${framework.name} ${level}`)

/** What a text's reader says of the concepts at a level: given, open, and how many are none. */
function says(coding: Coding, level: string, text = 0, by: 'truths' | 'seconds' = 'truths') {
  const found = coding.levels.find((one) => one.level === level)
  const truth = found?.[by][text]
  if (!found || !truth) return null
  const those = (value: 1 | 0 | null) =>
    found.concepts.flatMap(({notation}, k) => (truth[k] === value ? [notation] : []))
  return {given: those(1), open: those(null), none: those(0).length}
}

describe('levels', () => {
  it('are those of the concepts that are given, in the order of the frameworks', () => {
    expect(levels(code({concepts: ['4']}, {concepts: []}))).toEqual(['sdg goal'])
    expect(levels(code({concepts: ['E1']}, {concepts: ['4.6', '5']}))).toEqual([
      'sdg goal',
      'sdg target',
      'library-roles role',
    ])
    expect(levels(code({concepts: ['4'], touched: ['10.2'], among: ['target'], second: ['4.6']}))).toEqual(['sdg goal'])
    expect(levels(code({concepts: []}))).toEqual([])
  })

  it('are judged in every text, but for texts of another framework', () => {
    const coding = code({concepts: ['4']}, {concepts: ['E1'], framework: 'library-roles'}, {concepts: []})
    expect(says(coding, 'goal', 0)).toEqual({given: ['4'], open: [], none: 16})
    expect(says(coding, 'goal', 1)).toBe(null)
    expect(says(coding, 'goal', 2)).toEqual({given: [], open: [], none: 17})
    expect(says(coding, 'role', 0)).toEqual({given: [], open: [], none: 31})
  })
})

describe('what a text says', () => {
  it('of a target it says of its goal, where goals are judged', () => {
    const coding = code({concepts: ['4.6']}, {concepts: ['5']})
    expect(says(coding, 'goal')).toEqual({given: ['4'], open: [], none: 16})
    expect(says(coding, 'target')).toEqual({given: ['4.6'], open: [], none: 168})
  })

  it('what it only touches is open, and what is wider and narrower too', () => {
    const coding = code({concepts: ['4.6'], touched: ['4.1', '13']}, {concepts: ['5'], touched: ['10.2']})
    const climate = ['13.1', '13.2', '13.3', '13.a', '13.b']
    expect(says(coding, 'goal')).toEqual({given: ['4'], open: ['13'], none: 15})
    expect(says(coding, 'target')).toEqual({given: ['4.6'], open: ['4.1', ...climate], none: 169 - 7})
    expect(says(coding, 'goal', 1)).toEqual({given: ['5'], open: ['10'], none: 15})
  })

  it('is looked for among concepts or levels; the others are open', () => {
    const coding = code({concepts: ['4'], among: ['5', '6']}, {concepts: ['4.6'], among: ['goal']}, {concepts: []})
    expect(says(coding, 'goal')).toMatchObject({given: ['4'], none: 2})
    expect(says(coding, 'target')).toBe(null)
    expect(says(coding, 'goal', 1)).toEqual({given: ['4'], open: [], none: 16})
    expect(says(coding, 'target', 1)).toMatchObject({given: ['4.6'], none: 0})
  })

  it('has a second reader’s word where there is one, but for what the first leaves open', () => {
    const coding = code({concepts: ['4'], touched: ['10'], second: ['4', '5', '10']}, {concepts: ['5']})
    expect(says(coding, 'goal', 0, 'seconds')).toEqual({given: ['4', '5'], open: ['10'], none: 14})
    expect(says(coding, 'goal', 1, 'seconds')).toBe(null)
  })
})

describe('a line that cannot be meant', () => {
  const message = (line: Coded) => code({concepts: ['4']}, line).problems.map((one) => one.message)

  it.each([
    [{concepts: ['4.66']}, 'line 2: unknown concept "4.66" in sdg and library-roles; nearest known: 4.6.'],
    [{concepts: ['E1', 'SDG 4']}, /^line 2: unknown concept "SDG 4" in sdg and library-roles; known: 1, /],
    [{concepts: ['e3']}, /unknown concept "e3".*nearest known: E3\./],
    [{concepts: [], touched: ['19']}, /unknown concept "19".*nearest known: 1, 9, 10\./],
    [{concepts: [], among: ['goals']}, /unknown concept "goals"/],
    [{concepts: [], second: ['18']}, /unknown concept "18"/],
    [{concepts: ['E1'], framework: 'sdg'}, /unknown concept "E1" in sdg; nearest known: 1, 11\./],
    [{concepts: ['1'], framework: 'sdgs'}, 'line 2: unknown framework "sdgs"; nearest known: sdg.'],
    [
      {concepts: ['education']},
      /no text is scored for "education", area of library-roles; give the narrower concepts: E1, E2,/,
    ],
    [{concepts: ['4'], touched: ['4']}, 'line 2: "4" stands in concepts and in touched; leave it in one of them.'],
  ])('%j is told', (line, wanted) => {
    const [found, ...others] = message(line)
    expect(others).toEqual([])
    if (typeof wanted === 'string') expect(found).toBe(wanted)
    else expect(found).toMatch(wanted)
  })

  it('is left out, with all that is wrong in it, and the others stay', () => {
    const coding = code({concepts: ['4']}, {concepts: ['18', '19']}, {concepts: ['5']})
    expect(coding.texts.map(({concepts}) => concepts)).toEqual([['4'], ['5']])
    expect(coding.problems).toHaveLength(2)
    expect(coding.problems[0]).toMatchObject({file: 'coding.jsonl', place: 'line 2', severity: 'error'})
  })

  it('has a notation of two frameworks and does not say which', () => {
    const [sdg] = frameworks
    if (!sdg) throw new Error('no framework')
    const twice = [sdg, {...sdg, name: 'sdg-2'}].map(scheme)
    const lines = [undefined, 'sdg-2'].map((framework) => ({
      place: 'line 1',
      gold: {text: 'A text.', concepts: ['4'], framework},
    }))
    const coding = understand(lines, 'coding.jsonl', twice)
    expect(coding.problems.map((one) => one.message)).toEqual([
      'line 1: "4" stands in sdg and in sdg-2; say which with "framework".',
    ])
    expect(levels(coding)).toEqual(['sdg-2 goal'])
  })
})

it('nearest names are those with the fewest changes, three at most', () => {
  expect(nearest('goat', ['target', 'goal', 'role'])).toEqual(['goal'])
  expect(nearest('1', ['2', '3', '4', '5', '11'])).toEqual(['2', '3', '4'])
  expect(nearest('nothing alike', ['E1', 'goal'])).toEqual([])
  expect(nearest('a', [])).toEqual([])
})
