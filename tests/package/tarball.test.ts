import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest'
import {notBuilt} from './built.ts'

interface Packed {
  filename: string
  size: number
  files: {path: string}[]
}

const run = promisify(execFile)
const built = existsSync('dist')
let folder: string
let packed: Packed | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alignary-pack-'))
  if (!built) return
  const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder])
  const list: Packed[] = JSON.parse(stdout)
  packed = list[0]
})
afterAll(() => rm(folder, {recursive: true, force: true}))
beforeEach((context) => context.skip(!built, notBuilt))

const tarball = () => join(folder, packed?.filename ?? '')

it('is under 3 MB', () => {
  expect(packed?.size).toBeLessThan(3_000_000)
})

it('holds what a user needs and no sources', () => {
  const paths = packed?.files.map(({path}) => path) ?? []
  expect(paths).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'CHANGELOG.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/index.d.cts',
      'data/frameworks/sdg/concepts.csv',
      'fixtures/medium-term-strategy.md',
    ]),
  )
  expect(paths.filter((path) => /^(src|tests|scripts|docs|node_modules)\/|metafile|\.tgz$/.test(path))).toEqual([])
})

it('hands on the licence of every package whose code it holds', async () => {
  const notices = await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8')
  expect(notices).toContain('Copyright (c) 2011, 2012 Chris Umbel')
  expect(notices).not.toContain('(unknown)')
  // A licence is as long as a few lines: whoever has none was not found.
  for (const notice of notices.split(/^={80}$/m).slice(1))
    expect(notice.length, notice.slice(0, 60)).toBeGreaterThan(400)
})

it('pleases publint', async () => {
  const data = await readFile(tarball())
  const pack = {tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)}
  const {messages, pkg} = await publint({pack, strict: true})
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
})

it('has types that resolve the same way as its code', async () => {
  const {stdout} = await run('attw', ['--format', 'json', tarball()], {shell: true, maxBuffer: 1e8}).catch(
    (error) => error,
  )
  expect(JSON.parse(stdout).problems ?? {}).toEqual({})
})
