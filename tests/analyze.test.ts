import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {
  AlignaryError,
  type Analysis,
  analyze,
  type Classification,
  classifier,
  type FoundEvidence,
  type Matcher,
  type Progress,
  type Reader,
  type Text,
} from '../src/index.ts'
import {draft} from './helpers/folder.ts'

const input = {name: 'draft.md', content: draft}

describe('an analysis', () => {
  let analysis: Analysis
  beforeAll(async () => {
    analysis = await analyze(input)
  })

  it('leads from each opportunity back to its passage, role, reasons and actions', () => {
    expect(analysis.opportunities.length).toBeGreaterThan(0)
    for (const {passage, document, roles, priority, reasons, actions} of analysis.opportunities) {
      const source = analysis.passages.find(({id}) => id === passage)
      expect(source?.document).toBe(document)
      for (const {framework, role, score} of roles)
        expect(source?.alignments).toContainEqual(expect.objectContaining({framework, concept: role, score}))
      expect(reasons.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(priority, 2)
      for (const action of actions) expect(analysis.actions[action]).toBeTruthy()
    }
    const priorities = analysis.opportunities.map(({priority}) => priority)
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a))
  })

  it('counts in its coverage what its passages hold', () => {
    for (const {framework, concept, level, passages} of analysis.coverage.concepts) {
      if (level === 'area') continue
      const holding = analysis.passages.filter(({alignments}) =>
        alignments.some((one) => one.framework === framework && one.concept === concept),
      )
      expect(passages, concept).toBe(holding.length)
    }
  })

  it('rolls targets up to their goals', () => {
    for (const {alignments} of analysis.passages) {
      const score = (notation: string) =>
        alignments.find(({framework, concept}) => framework === 'sdg' && concept === notation)?.score ?? 0
      for (const {concept, level} of alignments)
        if (level === 'target') expect(score(concept.split('.')[0] ?? '')).toBeGreaterThanOrEqual(score(concept))
    }
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis)
  })

  it('is the same each time, and does not change what it is given', async () => {
    const content = new TextEncoder().encode(draft)
    const again = await analyze({name: 'draft.md', content})
    expect(JSON.stringify(again)).toBe(JSON.stringify(analysis))
    expect(new TextDecoder().decode(content)).toBe(draft)
  })
})

describe('options', () => {
  it.each([
    [{minScore: -0.1}, 'bad-option'],
    [{minScore: Number.NaN}, 'bad-option'],
    [{language: 'English'}, 'bad-option'],
    [{frameworks: ['nothing']}, 'bad-framework'],
  ])('%j is refused', async (options, code) => {
    await expect(analyze(input, options)).rejects.toMatchObject({name: 'AlignaryError', code})
    await expect(analyze(input, options)).rejects.toBeInstanceOf(AlignaryError)
  })

  it('minScore leaves out what is scored below', async () => {
    const scores = async (minScore: number) => {
      const {passages} = await analyze(input, {minScore})
      return passages.flatMap(({alignments}) => alignments.map(({score}) => score))
    }
    const [all, some] = await Promise.all([scores(0.2), scores(0.8)])
    expect(Math.min(...some)).toBeGreaterThanOrEqual(0.8)
    expect(all.filter((score) => score >= 0.8)).toEqual(some)
  })

  it('frameworks may be none: the documents are only read', async () => {
    const {passages, opportunities} = await analyze(input, {frameworks: []})
    expect(passages.length).toBeGreaterThan(3)
    expect(passages.flatMap(({alignments}) => alignments)).toEqual([])
    expect(opportunities).toEqual([])
  })

  it('readers come before the built-in ones', async () => {
    const reader: Reader = {
      mediaType: 'text/plain',
      extensions: ['log'],
      read: async (file) => ({
        tree: {
          type: 'root',
          children: [{type: 'paragraph', data: {page: 'xi'}, children: [{type: 'text', value: `Read: ${file}`}]}],
        },
        title: 'A log of decisions',
        pages: 20,
        matter: {},
      }),
    }
    const {documents, passages} = await analyze({name: 'a.log', content: 'Libraries.'}, {readers: [reader]})
    expect(documents).toMatchObject([{title: 'A log of decisions', pages: 20, mediaType: 'text/plain'}])
    expect(passages).toMatchObject([{text: 'Read: Libraries.', locator: {page: 'xi'}}])
  })

  it('matchers add evidence of their own', async () => {
    const matcher: Matcher = ({text}): FoundEvidence[] => {
      const start = text.indexOf('Secretariat')
      return start < 0
        ? []
        : [
            {
              framework: 'library-roles',
              concept: 'I1',
              quote: 'Secretariat',
              start,
              end: start + 11,
              by: 'rule',
              rule: 'own',
              weight: 0.97,
            },
          ]
    }
    const {passages} = await analyze(input, {matchers: [matcher]})
    const {alignments} = passages.find(({text}) => text.includes('Secretariat')) ?? {}
    const evidence = alignments?.find(({concept}) => concept === 'I1')?.evidence ?? []
    // The model's words stand behind what is found outright.
    expect(evidence.filter(({by}) => by !== 'model')).toMatchObject([{rule: 'own'}])
  })

  it('onProgress is told of each document and of the end', async () => {
    const calls: Progress[] = []
    await analyze([input, {name: 'b.md', content: '# B'}], {onProgress: (progress) => calls.push(progress)})
    expect(calls).toEqual([
      {name: 'draft.md', done: 0, total: 2},
      {name: 'b.md', done: 1, total: 2},
      {name: '', done: 2, total: 2},
    ])
  })
})

it('documents of the same name keep apart', async () => {
  const {documents, passages} = await analyze([input, {...input, name: 'DRAFT.md'}, input])
  expect(documents.map(({id}) => id)).toEqual(['draft', 'draft-2', 'draft-3'])
  expect(new Set(passages.map(({id}) => id)).size).toBe(passages.length)
})

describe('whatever the text', () => {
  let classify: (text: Text) => Classification
  beforeAll(async () => {
    classify = await classifier({minScore: 0})
  })
  const phrase = fc.constantFrom(
    'Member States should',
    'promote adult literacy',
    'in public libraries',
    'SDGs 4, 5 and 16',
    'target 16.10',
    'de\u0301claration',
    'gene library',
    'open access to research \u{1F4DA}',
    '(a)',
    'SDG\u00A04',
    'infor\u00ADmation',
    'مكتبة',
    '图书馆',
  )
  const texts = fc
    .array(fc.oneof({weight: 3, arbitrary: phrase}, fc.string({unit: 'binary', maxLength: 12})), {maxLength: 12})
    .map((parts) => parts.join(' '))

  it('a quote is what stands at its place, and a score of half or more has one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const {alignments} = classify({text})
        for (const {score, evidence} of alignments) {
          expect(score >= 0 && score <= 1).toBe(true)
          if (score >= 0.5) expect(evidence.length).toBeGreaterThan(0)
          for (const {quote, start, end} of evidence) {
            expect(quote).not.toBe('')
            expect(text.slice(start, end)).toBe(quote)
          }
        }
      }),
      {numRuns: 150},
    )
  })

  it('a text is classified the same before and after others', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const before = classify({text, language: 'en'})
        classify({text: other, language: 'en'})
        expect(classify({text, language: 'en'})).toEqual(before)
      }),
      {numRuns: 60},
    )
  })

  it('the passages of documents keep to it too', {timeout: 60_000}, async () => {
    const documents = fc.array(fc.array(texts, {minLength: 1, maxLength: 6}), {minLength: 10, maxLength: 20})
    await fc.assert(
      fc.asyncProperty(documents, async (list) => {
        const {passages} = await analyze(list.map((paragraphs) => ({name: 'a.md', content: paragraphs.join('\n\n')})))
        for (const {text, bodyStart, alignments, recognition} of passages) {
          expect(bodyStart).toBeLessThanOrEqual(text.length)
          const evidence = [...recognition.evidence, ...alignments.flatMap((one) => one.evidence)]
          for (const {quote, start, end} of evidence) expect(text.slice(start, end)).toBe(quote)
        }
      }),
      {numRuns: 3},
    )
  })
})
