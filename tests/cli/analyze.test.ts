import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {draft, folderWith} from '../helpers/folder.ts'
import {alignary} from '../helpers/run.ts'

const all = ['report.csv', 'report.html', 'report.json', 'report.md']

it('writes every format and prints a summary that fits a screen', async () => {
  const cwd = await folderWith({'draft.md': draft})
  const {code, stdout, stderr} = await alignary(['analyze', 'draft.md'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect((await readdir(join(cwd, 'report'))).sort()).toEqual(all)
  const lines = stdout.split('\n')
  expect(lines.length).toBeLessThanOrEqual(50)
  expect(Math.max(...lines.slice(0, -2).map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(stdout).toContain('para. 1')
  expect(stdout).toContain('report/report.html')
  const report = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
  for (const list of ['documents', 'passages', 'opportunities', 'problems'])
    expect(Array.isArray(report[list]), list).toBe(true)
  expect(report).toMatchObject({
    coverage: {},
    provenance: {tool: 'alignary'},
    documents: [{kind: 'recommendation', stage: 'draft'}],
  })
})

it('analyzes the bundled samples where no document is named', async () => {
  const cwd = await folderWith({})
  const {code, stdout, stderr} = await alignary(['analyze', '--format', 'json', '--out', 'out'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toContain('medium-term-strategy.md')
  const {documents, problems} = JSON.parse(await readFile(join(cwd, 'out/report.json'), 'utf8'))
  expect(documents).toHaveLength(3)
  expect(problems).toEqual([])
})

it('writes only the formats that are asked for, and nothing to stdout when quiet', async () => {
  const cwd = await folderWith({'draft.md': draft})
  const outcome = await alignary(['analyze', 'draft.md', '-f', 'csv, json,csv', '--out', 'a/b', '--quiet'], {cwd})
  expect(outcome).toEqual({code: 0, stdout: '', stderr: ''})
  expect((await readdir(join(cwd, 'a/b'))).sort()).toEqual(['report.csv', 'report.json'])
})

it('writes the formats for spreadsheets, annotations and qualitative research where they are asked for', async () => {
  const cwd = await folderWith({'draft.md': draft})
  const outcome = await alignary(['analyze', 'draft.md', '-f', 'passages,xlsx,annotations,qdc,qdpx', '-q'], {cwd})
  expect(outcome).toEqual({code: 0, stdout: '', stderr: ''})
  const names = ['annotations.jsonld', 'codebook.qdc', 'passages.csv', 'project.qdpx', 'report.xlsx']
  expect((await readdir(join(cwd, 'report'))).sort()).toEqual(names)
  const begins = await Promise.all(names.map(async (name) => readFile(join(cwd, 'report', name), 'latin1')))
  expect(begins.map((text) => text.slice(0, 3))).toEqual(['{\n ', '<?x', 'ï»¿', 'PK\u0003', 'PK\u0003'])
})

it('writes a letter for Word and as Markdown beside it, and a briefing', async () => {
  const cwd = await folderWith({'draft.md': draft})
  const outcome = await alignary(['analyze', 'draft.md', '-f', 'letter,briefing', '-q'], {cwd})
  expect(outcome).toEqual({code: 0, stdout: '', stderr: ''})
  const names = ['briefing.docx', 'letter.docx', 'letter.md']
  expect((await readdir(join(cwd, 'report'))).sort()).toEqual(names)
  const begins = await Promise.all(names.map(async (name) => readFile(join(cwd, 'report', name), 'latin1')))
  expect(begins.map((text) => text.slice(0, 2))).toEqual(['PK', 'PK', expect.stringMatching(/^\[n|^# /)])
})

it('aligns with a codebook of qualitative research that is given by its path', async () => {
  const cwd = await folderWith({'draft.md': draft})
  await alignary(['analyze', 'draft.md', '-f', 'qdc', '-q'], {cwd})
  const again = ['analyze', 'draft.md', '-f', 'json', '-q', '--framework', 'report/codebook.qdc']
  expect(await alignary(again, {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  const {coverage} = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
  expect(coverage.concepts[0]).toMatchObject({framework: 'codebook', concept: 'sdg', level: 'level-1'})
  const shown = await alignary(['frameworks', 'show', 'report/codebook.qdc'], {cwd})
  expect(shown.stdout).toContain('Quality education')
})

it('takes folders, globs and files together, each once, in the order given', async () => {
  const cwd = await folderWith({
    'b/two.md': draft,
    'b/deep/one.txt': draft,
    'b/notes.log': 'x',
    'c/three.html': `<p>${draft}`,
    'four.md': draft,
  })
  const outcome = await alignary(['analyze', 'four.md', 'b', 'c/*.html', 'b/two.md', '-f', 'json', '-q'], {cwd})
  expect(outcome).toMatchObject({code: 0, stderr: ''})
  const {documents} = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
  expect(documents.map(({name}: {name: string}) => name)).toEqual(['four.md', 'one.txt', 'two.md', 'three.html'])
})

it('reads a document from standard input', async () => {
  const cwd = await folderWith({})
  const {code} = await alignary(['analyze', '-', '--title', 'My draft', '-f', 'json', '-q'], {cwd, input: draft})
  const {documents, passages, provenance} = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
  expect({code, count: documents.length, title: provenance.options.title}).toEqual({
    code: 0,
    count: 1,
    title: 'My draft',
  })
  expect(passages.some(({text}: {text: string}) => text.includes('adult literacy'))).toBe(true)
})

it('takes what it is told of the documents', async () => {
  const cwd = await folderWith({'draft.md': draft})
  await alignary(
    ['analyze', 'draft.md', '--kind', 'convention', '--stage', 'adopted', '--language', 'en', '-f', 'json', '-q'],
    {cwd},
  )
  const {documents} = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
  expect(documents[0]).toMatchObject({
    kind: 'convention',
    stage: 'adopted',
    language: 'en',
    basis: {kind: 'told', stage: 'told'},
  })
})

it('gives the same bytes for the same input, wherever it lies', async () => {
  const reports = await Promise.all(
    [1, 2].map(async () => {
      const cwd = await folderWith({'draft.md': draft})
      await alignary(['analyze', 'draft.md', '-q'], {cwd})
      return Promise.all(all.map((name) => readFile(join(cwd, 'report', name), 'utf8')))
    }),
  )
  expect(reports[1]).toEqual(reports[0])
})
