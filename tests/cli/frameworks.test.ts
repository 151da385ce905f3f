import {describe, expect, it} from 'vitest'
import {folderWith} from '../helpers/folder.ts'
import {archives} from '../helpers/framework.ts'
import {alignary} from '../helpers/run.ts'

it('lists the built-in frameworks', async () => {
  const {code, stdout, stderr} = await alignary(['frameworks', 'list'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toMatch(/^sdg .*186 concepts/m)
  expect(stdout).toMatch(/^library-roles .*35 concepts/m)
})

it('shows the concepts of a framework', async () => {
  const {stdout} = await alignary(['frameworks', 'show', 'library-roles'])
  for (const role of ['E1', 'C7', 'I9', 'S4']) expect(stdout).toMatch(new RegExp(`^ *${role} {2}\\S`, 'm'))
  expect(stdout).toContain('sdg 4.6')
})

describe('checks a framework', () => {
  it('that is sound', async () => {
    const cwd = await folderWith(archives())
    const outcome = await alignary(['frameworks', 'check', '.'], {cwd})
    expect(outcome).toEqual({code: 0, stdout: 'archives: 1 concepts, 1 rules, 0 faults\n', stderr: ''})
  })

  it.each([
    [
      'an example that is missed',
      {examples: '[Museums open.]'},
      /^codebook\.en\.yml:6:16 .*does not fire on its example "Museums open\."/m,
    ],
    [
      'a counter-example that is taken',
      {counterExamples: '[Archives open.]'},
      /^codebook\.en\.yml:7:23 .*fires on its counter-example/m,
    ],
    [
      'a counter-example that proves nothing',
      {counterExamples: '[Museums open.]'},
      /^codebook\.en\.yml:7:23 .*proves nothing/m,
    ],
    ['a concept that is not there', {concept: 'B'}, /^codebook\.en\.yml:4:14 .*"B".*known: A/m],
    [
      'a key that is misspelt',
      {anny: '[x]'},
      /^codebook\.en\.yml:8:\d+ .*"anny".*known keys: id, concept, weight, any/m,
    ],
    ['YAML that is none', {any: '[archive'}, /^codebook\.en\.yml:\d+:\d+ /m],
    [
      'a column that is not known',
      {columns: 'notation,level,broader,label_en,definition,related,actions,sources,url'},
      /^concepts\.csv:1:1 .*url/m,
    ],
    [
      'a header that lacks its levels',
      {header: '{"name": "archives", "title": "Archives", "version": "1"}'},
      /^framework\.json:\d+:\d+ .*levels/m,
    ],
  ])('with %s', async (_, change, message) => {
    const cwd = await folderWith(archives(change))
    const {code, stdout, stderr} = await alignary(['frameworks', 'check', '.'], {cwd})
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toMatch(message)
  })
})

it('a faulty framework ends an analysis, pointing at the line', async () => {
  const cwd = await folderWith({...archives({concept: 'B'}), 'a.md': '# Archives\n'})
  const {code, stdout, stderr} = await alignary(['analyze', 'a.md', '--framework', '.'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain('codebook.en.yml:4:14')
})
