import {expect, it} from 'vitest'
import {alignary} from '../helpers/run.ts'

it.each([
  [],
  ['analyze'],
  ['passages'],
  ['classify'],
  ['evaluate'],
  ['frameworks', 'list'],
  ['frameworks', 'show'],
  ['frameworks', 'check'],
])('prints help with an example for %s %s', async (...command) => {
  const {code, stdout, stderr} = await alignary([...command, '--help'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toMatch(/^Usage: alignary/)
  expect(stdout).toMatch(/Examples?:\n {2}\S*.*alignary/)
})
