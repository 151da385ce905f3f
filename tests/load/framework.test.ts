import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {AlignaryError, loadFramework} from '../../src/index.ts'
import {readCompiled} from '../../src/load/framework.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alignary-framework-'))
  cpSync('examples/own-framework', folder, {recursive: true})
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
const faults = async () => {
  const error = await loadFramework(folder).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AlignaryError)) throw new Error('no fault was found')
  expect(error.code).toBe('bad-framework')
  return error.details
}

describe('a faulty framework', () => {
  it('is pointed at where it is wrong', async () => {
    edit('codebook.en.yml', (text) => text.replace(/concept: .+/, 'concept: NONE'))
    expect(await faults()).toEqual([
      expect.stringMatching(/^codebook\.en\.yml:\d+:\d+ rule \S+: unknown concept "NONE"; known: /),
    ])
  })

  it.each([
    [
      'an unknown key',
      (text: string) => text.replace(/^( +)concept:/m, '$1wieght: 1\n$1concept:'),
      /wieght.*known keys: .*weight/,
    ],
    ['a term without its bracket', (text: string) => text.replace(/any: \[/, 'any: ["(a|b", '), /bracket/],
    ['a term that explodes', (text: string) => text.replace(/any: \[/, `any: ["${'(a|b)'.repeat(30)}", `), /wordings/],
    ['broken YAML', (text: string) => `${text}\n  - [`, /codebook\.en\.yml:\d+:\d+/],
    [
      'a key that reaches for the prototype',
      (text: string) => `${text}\n__proto__: {polluted: true}\n`,
      /codebook\.en\.yml:/,
    ],
  ])('%s', async (_, change, message) => {
    edit('codebook.en.yml', change)
    expect((await faults()).join('\n')).toMatch(message)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('tells of a codebook that its name hides', async () => {
    writeFileSync(join(folder, 'codebook.english.yml'), 'language: en\n')
    expect((await faults()).join()).toContain('no codebook by its name')
  })

  it('names a missing folder', async () => {
    await expect(loadFramework(join(folder, 'none'))).rejects.toThrow(/no framework folder/)
  })
})

describe('a framework that the build has read', () => {
  it('is the one in its folder, as long as that is as it was', async () => {
    const compiled = join(folder, 'compiled.json')
    expect(await readCompiled(folder, compiled)).toBeNull()
    const framework = await loadFramework(folder)
    writeFileSync(compiled, JSON.stringify(framework))
    expect(await readCompiled(folder, compiled)).toEqual(framework)
    edit('codebook.en.yml', (text) => `${text}\n`)
    expect(await readCompiled(folder, compiled)).toBeNull()
  })
})
