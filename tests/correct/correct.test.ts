import {describe, expect, it} from 'vitest'
import {correct} from '../../src/correct/correct.ts'
import type {Correction} from '../../src/model/corrections.ts'
import {correction, documents, file, frameworks, passage} from './helpers.ts'

const quote = 'Adults who read with difficulty should be offered lessons in the libraries of their towns.'
const other = 'Ministries publish their accounts within three months of the end of each year.'
const text = [
  passage('plan#1', quote, {number: '8', concepts: ['sdg 4', 'sdg 4.6', 'roles E1']}),
  passage('plan#2', other),
]
const records = documents(['plan.md', 'National plan'])

const run = (...corrections: Correction[]) => correct(text, records, frameworks, file(...corrections))
const scores = ({passages}: ReturnType<typeof run>, at = 0) =>
  passages[at]?.alignments.map(({framework, concept, score}) => `${framework} ${concept} ${score}`)

describe('a verdict', () => {
  it('rejects a target and leaves its goal', () => {
    expect(scores(run(correction(quote, {concept: '4.6'})))).toEqual(['sdg 4 0.8', 'roles E1 0.8'])
  })

  it('rejects a goal with its targets', () => {
    expect(scores(run(correction(quote)))).toEqual(['roles E1 0.8'])
  })

  it('confirms: the score is 1, by a person’s word, which comes before the rule', () => {
    const corrected = run(correction(quote, {framework: 'roles', concept: 'E1', verdict: 'confirm'}))
    expect(scores(corrected)).toEqual(['sdg 4 0.8', 'sdg 4.6 0.8', 'roles E1 1'])
    const {evidence = []} = corrected.passages[0]?.alignments[2] ?? {}
    expect(evidence.map(({by}) => by)).toEqual(['person', 'rule'])
    const [{start, end, quote: words} = {start: 0, end: 0, quote: ''}] = evidence
    expect(quote.slice(start, end)).toBe(words)
  })

  it('adds a target with its goal, and not the shelf mark of a role, in the order of the frameworks', () => {
    const added = {verdict: 'add'} as const
    const role = correction(other, {...added, framework: 'roles', concept: 'E2'})
    expect(scores(run(role, correction(other, {...added, concept: '16.10'})), 1)).toEqual([
      'sdg 16 1',
      'sdg 16.10 1',
      'roles E2 1',
    ])
  })

  it('holds where the program has come to another view since', () => {
    expect(scores(run(correction(other, {concept: '4.7', verdict: 'confirm'})), 1)).toEqual(['sdg 4 1', 'sdg 4.7 1'])
    expect(run(correction(other, {concept: '16'})).counts).toMatchObject({rejected: 1, lost: 0})
  })

  it('changes nothing else, and not what it is given', () => {
    const before = structuredClone(text)
    const {passages} = run(correction(quote))
    expect(text).toEqual(before)
    expect(passages[1]).toBe(text[1])
  })
})

describe('what became of each', () => {
  it('is counted, and told where it was not applied', () => {
    const {counts, corrections, problems} = run(
      correction(quote, {verdict: 'confirm', by: 'M. Abara', date: '2025-03-01', note: 'checked'}),
      correction('Nobody has ever written these words in any plan of this country.'),
      correction(quote, {concept: '4'}),
      correction(other, {framework: 'museum-roles', concept: 'M1'}),
    )
    expect(counts).toEqual({confirmed: 1, rejected: 0, added: 0, lost: 2, elsewhere: 1})
    expect(corrections.map(({passages}) => passages)).toEqual([['plan#1'], [], [], []])
    expect(corrections[0]).toMatchObject({by: 'M. Abara', date: '2025-03-01', note: 'checked', likeness: 1})
    expect(problems).toMatchObject([
      {file: 'corrections.yml', place: '3:3', rule: 'correction-none'},
      {place: '4:3', rule: 'correction-contradicts', message: expect.stringContaining('2:3')},
      {place: null, rule: 'correction-framework', message: expect.stringContaining('“museum-roles”')},
    ])
  })

  it('who adds a target does not reject its goal, in whatever order', () => {
    const [add, reject] = [correction(quote, {concept: '4.7', verdict: 'add'}), correction(quote, {concept: '4'})]
    expect(run(add, reject).counts).toMatchObject({added: 1, rejected: 0, lost: 1})
    expect(run(reject, add).counts).toMatchObject({added: 0, rejected: 1, lost: 1})
  })

  it('the nearest passage is named where none is near enough', () => {
    const half = `${quote.split(' ').slice(0, 8).join(' ')} the fields, of the rivers and of all the hills`
    const [problem] = run(correction(half)).problems
    expect(problem?.message).toMatch(/nearest is paragraph 8, with 55 of 100 words/)
  })
})

describe('a document', () => {
  const named = (document: string, words = quote) => run(correction(words, {document}))

  it.each(['plan.md', 'National  PLAN', 'plan'])('is known as %s', (document) => {
    expect(named(document).counts).toMatchObject({rejected: 1})
  })

  it('that has another name now is looked for in all', () => {
    const {counts, problems} = run(
      correction(quote, {document: 'plan-first-draft.md'}),
      correction('This sentence was taken out of the plan before it went to the council.', {
        document: 'plan-first-draft.md',
      }),
    )
    expect(counts).toMatchObject({rejected: 1, lost: 1, elsewhere: 0})
    expect(problems).toMatchObject([{place: '3:3', rule: 'correction-none'}])
  })

  it('that is not there is told once', () => {
    const words = [
      'The harbour is closed in winter because of the ice.',
      'Ferries leave twice a day from the old pier.',
    ]
    const {counts, problems} = run(...words.map((one) => correction(one, {document: 'harbour.md'})))
    expect(counts).toMatchObject({lost: 0, elsewhere: 2})
    expect(problems).toMatchObject([
      {place: null, message: expect.stringMatching(/^2 corrections are of “harbour\.md”/)},
    ])
  })
})
