import {readFile} from 'node:fs/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {evaluationSchema, evaluationSchemaFile} from '../scripts/make-schema.ts'
import {classifier} from '../src/classify.ts'
import {evaluate} from '../src/evaluate.ts'
import {Evaluation, type LevelEvaluation} from '../src/model/evaluation.ts'
import type {GoldText} from '../src/model/gold.ts'
import {evaluationReport} from '../src/report/evaluation.ts'
import {folderWith} from './helpers/folder.ts'
import {archives} from './helpers/framework.ts'

const sample = 'fixtures/coding.jsonl'
const coded = async (): Promise<GoldText[]> =>
  (await readFile(sample, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => [error.code, error.message, ...error.details],
  )

it('measures what classify says', async () => {
  const gold = await coded()
  const evaluation = await evaluate(sample)
  expect(evaluation.problems).toEqual([])
  expect(evaluation.levels.map(({framework, level, texts}) => [framework, level, texts])).toEqual([
    ['sdg', 'goal', 10],
    ['sdg', 'target', 9],
  ])
  const classify = await classifier({frameworks: ['sdg']})
  let [both, found, right] = [0, 0, 0]
  for (const {text, concepts, touched} of gold) {
    const given = new Set(concepts.map((one) => one.split('.')[0]))
    right += given.size
    for (const {concept, level} of classify({text}).alignments) {
      if (level !== 'goal' || touched?.includes(concept)) continue
      found++
      if (given.has(concept)) both++
    }
  }
  const goals = evaluation.levels[0]
  expect(goals?.concepts.reduce((sum, one) => sum + one.support, 0)).toBe(right)
  expect(goals?.micro.precision.value).toBeCloseTo(both / found, 4)
  expect(goals?.micro.recall.value).toBeCloseTo(both / right, 4)
  expect(found).toBeGreaterThan(3)
})

it('gives the same bytes each time, and the same from texts at hand', async () => {
  const json = async (gold: Parameters<typeof evaluate>[0]) => evaluationReport(await evaluate(gold), 'json')
  const first = await json(sample)
  expect(await json(sample)).toBe(first)
  const {levels} = await evaluate(await coded())
  expect(levels).toEqual(JSON.parse(first).levels)
})

it('takes the coding that the guide shows', async () => {
  const [, content = ''] = /```json\n(.*?)```/s.exec(await readFile('docs/evaluate.md', 'utf8')) ?? []
  const {texts, problems, levels} = await evaluate({name: 'guide', content}, {resamples: 0})
  expect({texts, problems, levels: levels.length}).toEqual({texts: 3, problems: [], levels: 2})
})

describe('options', () => {
  const only = (list: readonly LevelEvaluation[]) => list.map(({level}) => level)

  it('--level picks one', async () => {
    expect(only((await evaluate(sample, {level: 'target'})).levels)).toEqual(['target'])
  })

  it('a lower least score finds no less', async () => {
    const found = async (minScore: number) =>
      (await evaluate(sample, {minScore, level: 'goal'})).levels[0]?.concepts.map((one) => one.found) ?? []
    const [few, many, all] = [await found(0.9), await found(0.1), await found(0)]
    expect(few.every((count, k) => count <= (many[k] ?? 0))).toBe(true)
    expect(many).not.toEqual(few)
    // Six goals are touched once or more, and count there neither way.
    expect(all.filter((count) => count === 10).length).toBeGreaterThan(10)
  })

  it('resamples give intervals around the figures, where there are texts enough', async () => {
    const texts = (await coded()).map(({document: _, ...text}) => text)
    const levels = (await evaluate(texts, {resamples: 200})).levels
    for (const {micro, drawn} of levels) {
      expect(drawn.unit).toBe('text')
      expect(micro.f1.low).toBeLessThanOrEqual(micro.f1.value ?? Number.NaN)
      expect(micro.f1.high).toBeGreaterThanOrEqual(micro.f1.value ?? Number.NaN)
    }
    expect((await evaluate(texts, {resamples: 0})).levels[0]?.micro.f1.low).toBe(null)
  })

  it('a framework of one’s own is measured by its name in the coding', async () => {
    const folder = await folderWith(archives())
    const gold = [
      {text: 'The archive opens in May.', concepts: ['A']},
      {text: 'The archive, a film, opens in May.', concepts: []},
      {text: 'Records are kept for good.', concepts: ['A']},
    ]
    const {levels, provenance} = await evaluate(gold, {frameworks: [folder], language: 'en'})
    expect(levels[0]?.concepts).toMatchObject([
      {concept: 'A', label: 'Archives', support: 2, found: 1, precision: {value: 1}, recall: {value: 0.5}},
    ])
    expect(provenance.frameworks.map(({name}) => name)).toEqual(['archives'])
  })

  it('each text is announced', async () => {
    const seen: number[] = []
    await evaluate(sample, {level: 'goal', onProgress: ({done}) => seen.push(done)})
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

describe('what cannot be used', () => {
  const text = 'A text.'

  it.each([
    [{resamples: 7}, /resamples is 7\. It must be 0, or a whole number from 100 to 10000\./],
    [{minScore: 2}, /minScore is 2/],
    [{level: 'goals'}, /level is "goals"\. It must be one of goal, target, area, role\./],
  ])('of options: %j', async (options, message) => {
    expect(await fault(evaluate(sample, options))).toEqual(['bad-option', expect.stringMatching(message)])
  })

  it('is a problem, and the rest is measured', async () => {
    const {texts, problems} = await evaluate([
      {text, concepts: ['4']},
      {text, concepts: ['44']},
    ])
    expect([texts, problems.map(({message}) => message)]).toEqual([
      1,
      ['text 2: unknown concept "44" in sdg and library-roles; nearest known: 4, 4.4, 14.'],
    ])
  })

  it('leaves nothing to measure', async () => {
    expect(await fault(evaluate([]))).toEqual([
      'no-input',
      'There is nothing to measure in gold: no text that can be used is given a concept.',
    ])
    expect(await fault(evaluate([{text, concepts: ['44']}]))).toEqual([
      'no-input',
      expect.stringMatching(/no text that can be used/),
      expect.stringMatching(/^text 1: unknown concept "44"/),
    ])
    expect(await fault(evaluate([{text, concepts: ['4']}], {level: 'role'}))).toEqual([
      'no-input',
      'There is nothing to measure in gold: no text is given a concept of the level role, only of goal.',
    ])
  })
})

describe('its forms', () => {
  const hostile = async (): Promise<Evaluation> => {
    const evaluation = await evaluate((await coded()).map(({document: _, ...one}) => ({...one, second: ['4', '5']})))
    evaluation.name = `a${'very '.repeat(30)}long | name\u001B[2J.jsonl`
    const [goals] = evaluation.levels
    const [concept] = goals?.concepts ?? []
    if (!goals || !concept) throw new Error('no concept')
    Object.assign(concept, {label: `<b>${'long '.repeat(20)}</b> | \u001B[31m`, support: 123_456, found: 123_456})
    evaluation.problems.push({
      file: 'x',
      place: 'line 3',
      rule: 'form',
      message: 'line 3: *not* JSON',
      severity: 'error',
    })
    return evaluation
  }

  it('on a terminal no line is longer than 80, and nothing steers it', async () => {
    const lines = evaluationReport(await hostile(), 'terminal').split('\n')
    expect(lines.filter((line) => [...line].length > 80)).toEqual([])
    expect(lines.join('')).not.toContain('\u001B')
    expect(lines.join('\n')).toMatch(/\nmicro +\d\.\d\d \(\d\.\d\d–\d\.\d\d\) /)
    expect(lines.join(' ')).toMatch(/10 texts read twice: the readers agree with kappa \d\.\d\d/)
  })

  it('in Markdown it has the tables, and no markup of anybody else', async () => {
    const markdown = evaluationReport(await hostile(), 'markdown')
    expect(markdown).toMatch(/^# Evaluation\n/)
    expect(markdown).toContain('\n## sdg: target\n')
    expect(markdown).toMatch(/\n\| 5 Gender equality \| 1 \| 1 \| 1\.00 \| 1\.00 \| 1\.00 \| 1\.00 \| – \|\n/)
    expect(markdown).toContain('line 3: \\*not\\* JSON')
    expect(markdown).not.toMatch(/(^|[^\\])<b>/)
  })

  it('JSON fits the published schema, and the schema is the one of the model', async () => {
    const schema = await readFile(evaluationSchemaFile, 'utf8')
    expect(schema, 'run: npx tsx scripts/make-schema.ts').toBe(evaluationSchema())
    const validate = new Ajv2020({allErrors: true}).compile(JSON.parse(schema))
    const evaluation = await evaluate(sample)
    const data: unknown = JSON.parse(evaluationReport(evaluation, 'json'))
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(Evaluation.parse(data)).toEqual(evaluation)
  })

  it('an unknown one is told', async () => {
    const unknown: string = 'toString'
    const evaluation = await evaluate(sample, {resamples: 0})
    expect(() => evaluationReport(evaluation, unknown as 'json')).toThrow(/no format “toString”/)
  })
})
