import {expect, test} from 'vitest'
import {silence} from '../../src/appraise/recognition.ts'
import {readFramework} from '../../src/load/framework.ts'
import {strengths} from '../../src/model/appraisal.ts'
import {textKinds} from '../../src/model/document.ts'
import {recognitionLevels} from '../../src/model/recognition.ts'
import {lookup} from '../../src/report/lookup.ts'
import {requestOf} from '../../src/report/request.ts'
import {sampleAnalysis} from './sample.ts'

const {framework} = await readFramework('data/frameworks/library-roles')
const roles = framework.concepts.filter(({level}) => level === 'role')

/** The sample's lookup with the roles of the bundled framework. */
function bundled() {
  const analysis = sampleAnalysis()
  analysis.coverage.concepts = roles.map(({notation, label, broader, task}) => ({
    framework: 'library-roles',
    concept: notation,
    level: 'role',
    label: label['en'] ?? '',
    broader,
    uri: null,
    definition: '',
    task,
    passages: 1,
    byDocument: {},
  }))
  const found = lookup(analysis)
  const [entry] = found.entries
  if (!entry) throw new Error('The sample has no opportunity.')
  return {found, ...entry}
}

/** Every request that can be made, for some addressees. */
const requests = [...every()]

function* every() {
  const {found, opportunity, passage, document} = bundled()
  for (const {notation} of roles)
    for (const kind of textKinds)
      for (const strength of strengths)
        for (const recognition of recognitionLevels)
          for (const action of Object.keys(framework.actions).filter((id) => id !== 'cite'))
            for (const addressee of [[], ['states' as const], ['professionals' as const, 'organization' as const]]) {
              const quote = 'cultural and educational institutions'
              const text = requestOf(
                {
                  ...opportunity,
                  roles: [{framework: 'library-roles', role: notation, score: 1, targets: []}],
                  strength,
                  recognition,
                  addressee,
                  actions: ['cite', action],
                },
                {
                  ...passage,
                  locator: {...passage.locator, paragraph: '12(b)'},
                  recognition: {
                    ...silence,
                    level: recognition,
                    evidence: recognition === 'silent' ? [] : [{quote, start: 0, end: quote.length}],
                  },
                },
                {...document, kind},
                found,
              )
              yield {text: text ?? '', notation, action}
            }
}

test('a request is one whole sentence of forty words at most, without codes', () => {
  expect(requests.length).toBeGreaterThan(1000)
  for (const {text, notation, action} of requests) {
    expect(text).toMatch(/^[A-Z][^.!?{}]*\.$/)
    expect(text).not.toMatch(/undefined|null|NaN| {2}|,,|: :/)
    expect(text.split(' ').length, text).toBeLessThanOrEqual(40)
    expect(text.includes(notation) || text.includes(`"${action}"`)).toBe(false)
  }
})

test('the requests of one passage differ with its role and with what it calls for', () => {
  const texts = requests.map(({text}) => text)
  expect(new Set(texts).size).toBeGreaterThan(texts.length / 4)
})

test('a request says who is asked, names the paragraph, and never wants new wording', () => {
  const {found, opportunity, passage, document} = bundled()
  const request = requestOf(
    {
      ...opportunity,
      roles: [{framework: 'library-roles', role: 'E3', score: 1, targets: []}],
      strength: 'recommendation',
      recognition: 'silent',
      addressee: ['states'],
      actions: ['deliver'],
    },
    {
      ...passage,
      locator: {...passage.locator, paragraph: '12'},
      recognition: silence,
    },
    {...document, kind: 'recommendation', stage: 'adopted'},
    found,
  )
  expect(request).toBe(
    'Since paragraph 12 asks Member States to act on media and information literacy, ask the National Commission to count libraries ' +
      'among those who carry it out: they teach people to judge information and media.',
  )
  for (const {text} of requests) expect(text).not.toMatch(/\b(amend|reword|insert|add (the )?words?|new wording)\b/i)
})

test('a passage that asks to refrain is not said to ask for action', () => {
  const {found, opportunity, passage, document} = bundled()
  const refrain = structuredClone(passage)
  refrain.appraisal.evidence.negation = [{quote: 'not', start: 0, end: 3, in: 'text'}]
  const asking = {...opportunity, strength: 'recommendation' as const, recognition: 'silent' as const}
  expect(requestOf(asking, passage, document, found)).toMatch(/^Since /)
  expect(requestOf(asking, {...refrain, recognition: {...refrain.recognition, evidence: []}}, document, found)).toMatch(
    /^As /,
  )
})

test('a place that fits no sentence is called this passage', () => {
  const {found, opportunity, passage, document} = bundled()
  const at = (paragraph: string | null) =>
    requestOf(opportunity, {...passage, locator: {...passage.locator, paragraph}}, document, found)
  for (const paragraph of ['question 2.5', 'Preamble, 4th paragraph', 'Appendix', null])
    expect(at(paragraph)).toMatch(/this passage/)
  expect(at('Article 5.2')).toMatch(/ Article 5\.2 /)
})
