import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {promisify} from 'node:util'
import {beforeEach, expect, it} from 'vitest'
import {draft} from '../helpers/folder.ts'
import {notBuilt} from './built.ts'

const node = promisify(execFile)

beforeEach((context) => context.skip(!existsSync('dist'), notBuilt))

// publint and attw look at files only: a build that crashes when it is loaded passes both.
it('reads, classifies and reports, and finds the same as ESM and as CJS', async () => {
  const [esm, cjs] = await Promise.all(
    ['mjs', 'cjs'].map((ending) => node(process.execPath, [`tests/package/consumer/probe.${ending}`])),
  )
  expect(esm?.stderr).toBe('')
  expect(cjs).toEqual(esm)
  const found = JSON.parse(esm?.stdout ?? '')
  expect(found.documents).toHaveLength(4)
  expect(found.problems).toEqual([])
  expect(found.opportunities).toBeGreaterThan(20)
  expect(found.classified).toContain('4.6')
  expect(found.measured).toEqual([['goal', 1]])
  expect(found.wrong).toBe('bad-option')
  expect(Math.min(...found.reports)).toBeGreaterThan(1000)
})

it('has a plugin for remark, as ESM and as CJS', async () => {
  const use = `
    const {unified} = await import('unified')
    const {default: remarkParse} = await import('remark-parse')
    const {VFile} = await import('vfile')
    const file = new VFile({path: 'a.md', value: ${JSON.stringify(draft)}})
    const processor = unified().use(remarkParse).use(plugin)
    await processor.run(processor.parse(file), file)
    console.log(file.messages.map(String).join())`
  const esm = `import plugin from 'alignary/remark';${use}`
  const cjs = `(async () => {const plugin = require('alignary/remark').default;${use}})()`
  const outputs = await Promise.all(
    [
      ['module', esm],
      ['commonjs', cjs],
    ].map(([type, code]) => node(process.execPath, [`--input-type=${type}`, '--eval', code ?? ''])),
  )
  expect(outputs[1]).toEqual(outputs[0])
  expect(outputs[0]?.stdout).toMatch(/^a\.md:3:4-\d+:\d+: .*\(E1\)/)
})

it('is loaded without side effects', async () => {
  const {stdout, stderr} = await node(process.execPath, ['--input-type=module', '--eval', 'await import("alignary")'])
  expect({stdout, stderr}).toEqual({stdout: '', stderr: ''})
})
