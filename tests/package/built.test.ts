import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {promisify} from 'node:util'
import {beforeEach, expect, it} from 'vitest'
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

it('is loaded without side effects', async () => {
  const {stdout, stderr} = await node(process.execPath, ['--input-type=module', '--eval', 'await import("alignary")'])
  expect({stdout, stderr}).toEqual({stdout: '', stderr: ''})
})
