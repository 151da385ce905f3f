import {describe, expect, it} from 'vitest'
import {ruleMatcher} from '../../src/match/rules.ts'
import type {CodingRule} from '../../src/model/codebook.ts'
import {stemmer} from '../../src/text/stem.ts'
import {words} from '../../src/text/words.ts'

const lexicon = {stem: stemmer('english'), skip: new Set(['the'])}
const base = {id: 'r', concept: 'c', weight: 0.8, examples: ['x'], counterExamples: ['x']}

function quotes(rule: Partial<CodingRule>, text: string): string[] {
  return ruleMatcher([{framework: 'f', rule: {...base, ...rule}}], lexicon)(text, words(text)).map(({quote}) => quote)
}

describe('coding rules', () => {
  it('any: one term is enough, each hit is quoted', () => {
    expect(quotes({any: ['library', 'archive']}, 'Libraries and archives')).toEqual(['Libraries', 'archives'])
  })

  it('not: a hit that overlaps does not count, another does', () => {
    const rule = {any: ['library'], not: ['gene library']}
    expect(quotes(rule, 'A gene library was built.')).toEqual([])
    expect(quotes(rule, 'A gene library and a public library.')).toEqual(['library'])
  })

  it('unless: silences the rule in the passage', () => {
    expect(quotes({any: ['library'], unless: ['genome']}, 'The library of the genome project')).toEqual([])
  })

  it('all: every entry, each by one of its terms', () => {
    const rule = {all: ['library', ['fund', 'budget']]}
    expect(quotes(rule, 'The budget of the library')).toEqual(['budget', 'library'])
    expect(quotes(rule, 'The library is open')).toEqual([])
  })

  it('near: within so many words in any order, one hit for one group', () => {
    const rule = {near: {within: 5, of: [['teacher'], ['training'], ['digital']]}}
    expect(quotes(rule, 'Training of teachers in digital skills')).toEqual(['Training of teachers in digital'])
    expect(quotes(rule, 'Training that is long and hard for any teacher in a digital age')).toEqual([])
    expect(quotes({near: {within: 5, of: [['skill'], ['skill']]}}, 'A skill')).toEqual([])
  })

  it('all that is given must be met', () => {
    const rule = {any: ['library'], near: {within: 4, of: [['free'], ['access']]}}
    expect(quotes(rule, 'Free access at the library').length).toBe(2)
    expect(quotes(rule, 'Free access at the museum')).toEqual([])
  })
})
