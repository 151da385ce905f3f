import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {resolve} from 'node:path'
import {Readable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {pipeline} from 'node:stream/promises'
import {describe, expect, it} from 'vitest'
import {bundle} from '../helpers/bundle.ts'
import {alignary} from '../helpers/run.ts'

interface Answer {
  id: unknown
  alignments: {
    framework: string
    concept: string
    level: string
    score: number
    evidence: {quote: string; start: number; end: number; by: string}[]
  }[]
  error?: string
}

const lines = (...texts: unknown[]) =>
  texts.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
const answers = (stdout: string): Answer[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const literacy = 'Member States should promote adult literacy in public libraries (SDG 4).'

it('answers each line in order, with what it bears on and what it asks', async () => {
  const {code, stdout, stderr} = await alignary(['classify'], {
    input: lines({id: 'a', text: literacy, mood: 'good'}, {id: 2, text: ''}, {text: 'Tea.'}),
  })
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const [first, second, third] = answers(stdout)
  expect(first).toMatchObject({
    id: 'a',
    recognition: 'named',
    appraisal: {strength: 'recommendation', addressee: ['states'], polarity: 'positive', conditions: []},
  })
  expect(first?.alignments.map(({framework, concept, level}) => [framework, concept, level])).toEqual(
    expect.arrayContaining([
      ['sdg', '4', 'goal'],
      ['sdg', '4.6', 'target'],
      ['library-roles', 'E1', 'role'],
    ]),
  )
  for (const {score, evidence} of first?.alignments ?? []) {
    expect(score).toBeGreaterThanOrEqual(0.5)
    expect(evidence.length).toBeGreaterThan(0)
    for (const {quote, start, end, by} of evidence) {
      expect(literacy.slice(start, end)).toBe(quote)
      expect(['mention', 'rule', 'model']).toContain(by)
    }
  }
  expect(second).toMatchObject({id: 2, alignments: []})
  expect(third).toMatchObject({id: null, alignments: [], recognition: 'silent', appraisal: {strength: 'statement'}})
})

it('answers a broken line with an error and goes on', async () => {
  const broken = ['nonsense', {id: 3}, [1], {id: 5, text: 6}, {id: 6, text: 'x', kind: 'poem'}, 'null']
  const {code, stdout, stderr} = await alignary(['classify'], {
    input: lines({id: 1, text: literacy}, ...broken, {id: 8, text: literacy}),
  })
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  const found = answers(stdout)
  expect(found.map(({id}) => id)).toEqual([1, null, 3, null, 5, 6, null, 8])
  expect(found.map(({error}) => error !== undefined)).toEqual([false, true, true, true, true, true, true, false])
  expect(found[1]?.error).toMatch(/line 2/)
  expect(found[7]?.alignments).toEqual(found[0]?.alignments)
})

it('prints every concept at --min-score 0', async () => {
  const {stdout} = await alignary(['classify', '--min-score', '0'], {
    input: lines({id: 1, text: literacy}, {id: 2, text: ''}),
  })
  const [full, empty] = answers(stdout)
  const count = (level: string) => full?.alignments.filter((one) => one.level === level).length
  expect([count('goal'), count('target'), count('role')]).toEqual([17, 169, 31])
  for (const {score, evidence} of full?.alignments ?? []) if (score >= 0.5) expect(evidence.length).toBeGreaterThan(0)
  expect(empty?.alignments).toHaveLength(0)
})

it('weighs context, kind and language', async () => {
  const context = 'Member States are encouraged to:'
  const found = await alignary(['classify'], {
    input: lines(
      {id: 1, text: '(a) promote adult literacy;', context},
      {id: 2, text: 'States Parties shall promote adult literacy.', kind: 'convention'},
      {id: 3, text: 'States Parties shall promote adult literacy.', kind: 'recommendation'},
      {id: 4, text: 'States Parties shall promote adult literacy.', language: null, context: null, kind: null},
    ),
  })
  expect(answers(found.stdout)).toMatchObject([
    {appraisal: {strength: 'encouragement', addressee: ['states']}},
    {appraisal: {strength: 'obligation'}},
    {appraisal: {strength: 'recommendation'}},
    {appraisal: {strength: 'obligation'}},
  ])
})

it('copes with no input, CRLF and no last line break', async () => {
  expect(await alignary(['classify'], {input: ''})).toEqual({code: 0, stdout: '', stderr: ''})
  const {stdout} = await alignary(['classify'], {input: `{"id":1,"text":"Tea."}\r\n{"id":2,"text":"Tea\\u2028."}`})
  expect(answers(stdout).map(({id}) => id)).toEqual([1, 2])
})

describe('as a stream', () => {
  it('answers before the input ends', async () => {
    const child = spawn(process.execPath, [resolve(bundle, 'cli.js'), 'classify'])
    child.stdin.write('{"id":1,"text":"Tea."}\n')
    const [chunk] = await once(child.stdout, 'data')
    expect(JSON.parse(String(chunk))).toMatchObject({id: 1})
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('holds no more in memory after many lines than after few', {timeout: 180_000}, async () => {
    const sentence = (id: number) => `Town ${id % 999} should open its ${id % 500} libraries to researchers.`
    const held = async (count: number) => {
      const child = spawn(process.execPath, [
        '--expose-gc',
        '--import',
        tellHeap,
        resolve(bundle, 'cli.js'),
        'classify',
      ])
      const memory = text(child.stderr)
      let answered = 0
      child.stdout.on('data', (chunk: Buffer) => {
        for (const byte of chunk) if (byte === 10) answered++
      })
      const lines = Array.from({length: count}, (_, id) => `${JSON.stringify({id, text: sentence(id)})}\n`)
      await pipeline(Readable.from(lines), child.stdin)
      await once(child, 'close')
      expect(answered).toBe(count)
      return Number(await memory) / 1e6
    }
    expect((await held(50_000)) - (await held(5_000))).toBeLessThan(8)
  })
})

/** Makes a process say at its end how much is still in use. */
const tellHeap = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  gc()
  process.stderr.write(String(process.memoryUsage().heapUsed))
})`)}`
