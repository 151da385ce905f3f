import {mkdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {AlignaryError} from '../../src/errors.ts'
import {loadCorrections} from '../../src/load/corrections.ts'
import {builtInFrameworks, resolveFrameworks} from '../../src/load/tools.ts'
import {frameworks} from '../correct/helpers.ts'
import {folderWith} from '../helpers/folder.ts'

const good = `corrections:
  - quote: >-
      Adults who read with difficulty
      should be offered lessons.
    page: 7
    framework: sdg
    concept: "4.6"
    verdict: confirm
    by: M. Abara
    date: 2025-03-01
`

async function load(text: string | Uint8Array) {
  return loadCorrections(join(await folderWith({'mine.yml': text}), 'mine.yml'), frameworks)
}

/** What is said of a faulty file. */
async function faults(text: string | Uint8Array): Promise<string> {
  const error: unknown = await load(text).catch((reason: unknown) => reason)
  if (!(error instanceof AlignaryError)) throw new Error(`no fault was found: ${String(error)}`)
  expect(error.code).toBe('bad-corrections')
  return [error.message, ...error.details].join('\n')
}

it('keeps what is said, and where', async () => {
  const {name, sha256, items} = await load(good)
  expect({name, sha256}).toEqual({name: 'mine.yml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/)})
  const quote = 'Adults who read with difficulty should be offered lessons.'
  const said = {
    quote,
    page: 7,
    framework: 'sdg',
    concept: '4.6',
    verdict: 'confirm',
    by: 'M. Abara',
    date: '2025-03-01',
  }
  expect(items).toEqual([{place: '2:5', correction: said}])
})

it('the guide shows a file that can be read', async () => {
  const guide = await readFile('docs/corrections.md', 'utf8')
  const [, shown = ''] = /```yaml\n([\s\S]+?)```/.exec(guide) ?? []
  const path = join(await folderWith({'mine.yml': shown}), 'mine.yml')
  const {items} = await loadCorrections(path, await resolveFrameworks(builtInFrameworks))
  expect(items.map(({correction}) => correction.verdict)).toEqual(['confirm', 'reject'])
})

it('takes what a program has at hand', async () => {
  const {items} = await loadCorrections(
    {corrections: [{quote: 'Some words.', framework: 'sdg', concept: '4', verdict: 'add'}]},
    frameworks,
  )
  expect(items).toEqual([{place: 'correction 1', correction: expect.objectContaining({concept: '4'})}])
})

it('a file whose entries are all comments has none', async () => {
  expect((await load('corrections:\n# - quote: "x"\n')).items).toEqual([])
})

it('a framework that is not in this run is no fault of the file', async () => {
  expect((await load(good.replace('sdg', 'museum-roles'))).items).toHaveLength(1)
})

describe('a faulty file is pointed at where it is wrong:', () => {
  it.each([
    ['a misspelt key', good.replace('verdict', 'verdikt'), /mine\.yml:8:14 .*verdikt.*known keys: quote, .*verdict/],
    ['another verdict', good.replace('confirm', 'maybe'), /mine\.yml:8:14 .*"confirm"\|"reject"\|"add"/],
    ['a concept that is none', good.replace('4.6', '4.66'), /mine\.yml:7:14 there is no concept "4\.66" in sdg/],
    ['a shelf mark', good.replace('sdg', 'roles').replace('4.6', 'E'), /nothing is aligned with "E".*E1, E2/],
    ['a number for a notation', good.replace('"4.6"', '16.10'), /7:14 .*in quotes: 16\.10 without them/],
    ['a number of a paragraph', good.replace('page: 7', 'paragraph: 12.10'), /5:16 .*in quotes: 12\.10 without them/],
    ['no quote', 'corrections:\n  - {framework: sdg, concept: "4", verdict: add}', /2:5 .*quote: is missing/],
    ['an empty quote', 'corrections: [{quote: " ", framework: sdg, concept: "4", verdict: add}]', /1:23 .*is empty/],
    ['a list', '- a\n- b\n', /expected object/],
    ['nothing', '', /expected object/],
    ['broken YAML', `${good}  - [`, /mine\.yml:\d+:\d+/],
    ['a key twice', `${good}    by: Somebody else\n`, /mine\.yml:11:5/],
    ['other bytes', Uint8Array.of(0xff, 0xfe, 0x41), /no UTF-8 text/],
  ])('%s', async (_, text, message) => {
    expect(await faults(text)).toMatch(message)
  })

  it('no file, or a folder', async () => {
    const folder = await folderWith({})
    mkdirSync(join(folder, 'a'))
    await expect(loadCorrections(join(folder, 'none.yml'), [])).rejects.toThrow(/cannot be opened \(ENOENT\)/)
    await expect(loadCorrections(join(folder, 'a'), [])).rejects.toThrow(/are no file/)
  })
})

describe('a hostile file ends in a fault:', () => {
  const list = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`
  const levels = [...'abcdefghij']
  const laughs = levels.map((name, at) => list(name, at === 0 ? '"ha"' : `*${levels[at - 1]}`)).join('')
  it.each([
    ['aliases of aliases', `${laughs}corrections: *j\n`],
    [
      'aliases of aliases as a quote',
      `${laughs}corrections:\n  - {quote: *j, framework: sdg, concept: "4", verdict: add}\n`,
    ],
    ['depth', `corrections: ${'['.repeat(50_000)}`],
    ['a prototype', `${good}__proto__: {polluted: true}\n`],
    ['a prototype in an entry', `${good}    __proto__: {polluted: true}\n`],
    ['a concept of the prototype', good.replace('"4.6"', 'constructor')],
    ['very many faults', `corrections:\n${'  - {}\n'.repeat(20_000)}`],
    ['a very long quote', good.replace('lessons', 'x'.repeat(30_000))],
  ])('%s', async (_, text) => {
    expect((await faults(text)).length).toBeLessThan(10_000)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
