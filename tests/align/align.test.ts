import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {aligner} from '../../src/align/align.ts'
import {noisyOr} from '../../src/align/score.ts'
import {builtInLanguages, resolveFrameworks} from '../../src/load/tools.ts'
import {matcher} from '../../src/match/match.ts'
import type {FoundEvidence} from '../../src/model/evidence.ts'
import type {Concept, Framework} from '../../src/model/framework.ts'

const concept = (notation: string, broader: string | null): Concept => ({
  notation,
  level: broader ? 'target' : 'goal',
  label: {en: notation},
  definition: '',
  task: '',
  broader,
  related: [],
  actions: [],
  sources: [],
  uri: null,
})
const framework: Framework = {
  name: 'f',
  title: 'F',
  version: '1',
  opportunityLevel: null,
  levels: ['goal', 'target'],
  rollUp: true,
  actions: {},
  concepts: [concept('1', null), concept('1.1', '1'), concept('1.2', '1')],
  codebooks: [],
  models: [],
  hash: '',
}
const evidence = (about: string, weight: number, rule = about): FoundEvidence => ({
  framework: 'f',
  concept: about,
  by: 'rule',
  rule,
  weight,
  quote: 'x',
  start: 0,
  end: 1,
})
const languages = await builtInLanguages()

describe('alignment without a model', () => {
  const align = (found: FoundEvidence[], minScore = 0.5) =>
    aligner(
      [framework],
      languages,
      minScore,
    )(found, {text: 'x', language: 'en'}).map(({concept, score}) => `${concept}: ${score}`)

  it('is the noisy-or of different rules, each counted once', () => {
    expect(align([evidence('1', 0.4, 'a'), evidence('1', 0.4, 'a')])).toEqual([])
    expect(align([evidence('1', 0.4, 'a'), evidence('1', 0.4, 'b')])).toEqual(['1: 0.64'])
  })

  it('rolls a target up to its goal', () => {
    expect(align([evidence('1.1', 0.8)])).toEqual(['1: 0.8', '1.1: 0.8'])
  })

  it('prints every concept at 0', () => {
    expect(align([], 0)).toEqual(['1: 0', '1.1: 0', '1.2: 0'])
  })

  it('lies between 0 and 1 and grows with evidence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0.01, max: 1, noNaN: true}), {maxLength: 8}),
        fc.double({min: 0.01, max: 1, noNaN: true}),
        (weights, more) => {
          const list = weights.map((weight, i) => evidence('1', weight, `r${i}`))
          const [before, after] = [noisyOr(list), noisyOr([...list, evidence('1', more, 'more')])]
          expect(before).toBeGreaterThanOrEqual(0)
          expect(after).toBeLessThanOrEqual(1)
          expect(after).toBeGreaterThanOrEqual(before - 1e-12)
        },
      ),
    )
  })
})

describe('alignment with the built-in models', () => {
  it('never scores a target above its goal, quotes exactly, and gives evidence from 0.5 up', async () => {
    const frameworks = await resolveFrameworks(['sdg', 'library-roles'])
    const [match, align] = [matcher(frameworks, languages), aligner(frameworks, languages, 0)]
    const phrase = fc.constantFrom(
      'adult literacy',
      'public libraries',
      'open access to publications',
      'clean water',
      'climate change',
      'target 4.6',
      'women and girls',
      'the rule of law',
      'in villages',
      'should be promoted',
      'SDG 16',
      'zzz',
    )
    fc.assert(
      fc.property(fc.array(phrase, {maxLength: 12}), (phrases) => {
        const text = phrases.join(' ')
        const all = align(match({text, context: null, language: 'en'}), {text, language: 'en'})
        const score = new Map(all.map((one) => [`${one.framework}/${one.concept}`, one.score]))
        for (const one of all) {
          if (one.level === 'target')
            expect(one.score).toBeLessThanOrEqual(score.get(`sdg/${one.concept.split('.')[0]}`) ?? 0)
          if (one.score >= 0.5) expect(one.evidence.length).toBeGreaterThan(0)
          for (const {quote, start, end} of one.evidence) expect(text.slice(start, end)).toBe(quote)
        }
      }),
      {numRuns: 60},
    )
  })
})
