import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {folderWith} from '../helpers/folder.ts'
import {alignary} from '../helpers/run.ts'

const sample = 'fixtures/coding.jsonl'

it('prints a table that fits a terminal', async () => {
  const {code, stdout, stderr} = await alignary(['evaluate', '--gold', sample])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toMatch(/^coding\.jsonl: 10 coded texts\n\nsdg: goal\n/)
  expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
})

it('prints and writes the same JSON each time', async () => {
  const folder = await folderWith({})
  const args = ['evaluate', '--gold', sample, '--level', 'goal', '--format', 'json', '--resamples', '100']
  const first = await alignary([...args, '--out', join(folder, 'new/figures.json')])
  expect(first).toMatchObject({code: 0, stderr: `Written: ${join(folder, 'new/figures.json')}\n`})
  expect(await readFile(join(folder, 'new/figures.json'), 'utf8')).toBe(first.stdout)
  expect(JSON.parse(first.stdout)).toMatchObject({format: 'alignary-evaluation/1', levels: [{level: 'goal'}]})
  expect((await alignary(args)).stdout).toBe(first.stdout)
})

it('writes a folder with all forms worth keeping', async () => {
  const folder = await folderWith({})
  const {code} = await alignary(['evaluate', '--gold', sample, '--resamples', '0', '--out', join(folder, 'evaluation')])
  expect(code).toBe(0)
  expect(await readdir(join(folder, 'evaluation'))).toEqual(['evaluation.json', 'evaluation.md'])
})

it('tells a broken line and measures the others', async () => {
  const input = `nonsense\n{"text": "Tea.", "concepts": ["4.66"]}\n${await readFile(sample, 'utf8')}`
  const {code, stdout, stderr} = await alignary(['evaluate', '--gold', '-'], {input})
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^alignary: standard input, line 1: not JSON .*\nalignary: standard input, line 2: unknown concept "4\.66".*nearest known: 4\.6\.\n$/,
  )
  expect(stdout).toMatch(/^standard input: 10 coded texts\n/)
})

it.each([
  [[], /required option '--gold <file>'/],
  [['--gold', 'nowhere.jsonl'], /^alignary: The coding nowhere\.jsonl cannot be opened \(ENOENT\)/],
  [
    ['--gold', sample, '--level', 'role'],
    /nothing to measure in coding\.jsonl: no text is given a concept of the level role/,
  ],
  [['--gold', sample, '--level', 'goals'], /level is "goals"/],
  [['--gold', sample, '--format', 'html'], /--format: there is no "html"\. Use one of terminal, markdown, json\./],
  [['--gold', sample, '--resamples', 'many'], /--resamples: "many" is no number/],
  [['--gold', sample, '--min-score', '2'], /minScore is 2/],
  [['--gold', '-'], /nothing to measure in standard input/],
])('misuse ends with 2: %j', async (args, message) => {
  const {code, stdout, stderr} = await alignary(['evaluate', ...args])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(message)
})
