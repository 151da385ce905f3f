import {spawn} from 'node:child_process'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {draft, folderWith} from '../helpers/folder.ts'
import {alignary} from '../helpers/run.ts'
import {column, makePdf} from '../read/pdf-bytes.ts'

const page = column(['1. Member States should support public libraries in every town.'])
const pdf = makePdf([page, page, page])
const rubbish = Uint8Array.from({length: 4000}, (_, index) => (index * index * 7919 + index) % 256)

describe('a document that cannot be read', () => {
  const bad = {
    'empty.md': '',
    'rubbish.bin': rubbish,
    'rubbish.pdf': rubbish,
    'cut.pdf': pdf.slice(0, pdf.length / 2),
    'locked.pdf': makePdf([page], {password: 'secret'}),
    'scan.pdf': makePdf([[], [], []]),
  }

  it('is named with what to do, and the others are analyzed', async () => {
    const cwd = await folderWith({...bad, 'draft.md': draft})
    const names = Object.keys(bad)
    const {code, stdout, stderr} = await alignary(
      ['analyze', ...names, 'missing.md', 'nothing/*.md', 'draft.md', '-f', 'json'],
      {cwd},
    )
    expect(code).toBe(1)
    for (const name of [...names, 'missing.md', 'nothing/*.md']) expect(stderr).toContain(`alignary: ${name}: `)
    expect(stderr).toMatch(/locked\.pdf: .*(password|--password)/i)
    expect(stderr).toMatch(/scan\.pdf: .*OCR/i)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stdout).toContain('draft.md')
    const {documents, problems} = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
    expect(documents.map(({name}: {name: string}) => name)).toEqual(['draft.md'])
    expect(problems).toHaveLength(8)
    for (const {rule, message, severity} of problems) {
      expect(severity).toBe('error')
      expect(rule).toMatch(/^[a-z-]+$/)
      expect(message).toMatch(/^[A-Z].{15,}\.$/)
    }
  })

  it('leaves no report behind where there is no other', async () => {
    const cwd = await folderWith({'empty.md': '', 'none/': ''})
    const outcome = await alignary(['analyze', 'empty.md', 'none'], {cwd})
    expect(outcome).toMatchObject({code: 1, stdout: ''})
    expect(outcome.stderr).toContain('The folder holds no document')
    expect(await readdir(cwd)).toEqual(['empty.md', 'none'])
  })
})

it('an encrypted PDF opens with its password', async () => {
  const cwd = await folderWith({'locked.pdf': makePdf([page], {password: 'secret'})})
  const {code, stdout} = await alignary(['passages', 'locked.pdf', '--password', 'secret'], {cwd})
  expect(code).toBe(0)
  expect(stdout).toContain('public libraries')
})

it('text that is not UTF-8 is read, with a warning', async () => {
  const cwd = await folderWith({
    'latin.txt': Buffer.from('Member States should open libraries and cin\xe9mas to all people.\n', 'latin1'),
  })
  const {code, stdout, stderr} = await alignary(['passages', 'latin.txt'], {cwd})
  expect(code).toBe(0)
  expect(stdout).toContain('cinémas')
  expect(stderr).toMatch(/latin\.txt: .*UTF-8/)
})

describe('misuse ends with 2 and one message on stderr', () => {
  it.each([
    [['analyse', 'a.md'], /analyze/],
    [['analyze', 'a.md', '--fromat', 'html'], /--format/],
    [['analyze', 'a.md', '--format', 'pdf'], /html, markdown, json, csv/],
    [['analyze', 'a.md', '--min-score', '1.5'], /0 to 1/],
    [['analyze', 'a.md', '--min-score', ''], /0 to 1/],
    [['analyze', ''], /empty text/],
    [['analyze', 'a.md', '--max-pages', '0'], /maxPages is 0.*whole number/],
    [['analyze', 'a.md', '--max-bytes', 'many'], /--max-bytes: "many" is no number/],
    [['passages', 'a.md', '--timeout', '-1'], /timeout is -1/],
    [['analyze', 'a.md', '--ocr', '--language', 'xh'], /"xh"/],
    [['analyze', 'a.md', '--ocr-languages', 'eng,xho'], /npm install @tesseract\.js-data\/xho/],
    [['analyze', 'a.md', '--kind', 'poem'], /convention, recommendation/],
    [['analyze', 'a.md', '--language', 'English please'], /BCP 47/],
    [['analyze', 'a.md', '--framework', 'sgd'], /sgd/],
    [['classify', '--min-score', 'much'], /0 to 1/],
    [['passages'], /file/],
    [['frameworks', 'show', 'nothing'], /nothing/],
    [['frameworks', 'check', 'nothing'], /nothing/],
    [[], /Usage/],
  ])('%j', async (args, message) => {
    const cwd = await folderWith({'a.md': draft})
    const {code, stdout, stderr} = await alignary(args, {cwd, input: ''})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(await readdir(cwd)).toEqual(['a.md'])
  })
})

describe('a folder that cannot be written to', () => {
  it('is named, and what was there stays', async () => {
    const cwd = await folderWith({'draft.md': draft, taken: 'mine'})
    const {code, stdout, stderr} = await alignary(['analyze', 'draft.md', '--out', 'taken'], {cwd})
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toMatch(/taken.*--out/)
    expect(await readFile(join(cwd, 'taken'), 'utf8')).toBe('mine')
  })

  it('gets no half of a file', async () => {
    const cwd = await folderWith({'draft.md': draft, 'report/report.html/': ''})
    const {code, stderr} = await alignary(['analyze', 'draft.md', '-f', 'html'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toMatch(/cannot be written/)
    expect(await readdir(join(cwd, 'report'))).toEqual(['report.html'])
  })
})

describe('limits', () => {
  it('refuse what is too large, from a file and from standard input, and the rest is read', async () => {
    const large = `Libraries are open. ${'x'.repeat(5000)}`
    const cwd = await folderWith({'large.md': large, 'draft.md': draft})
    const limit = ['--max-bytes', '1000']
    const {code, stdout, stderr} = await alignary(['analyze', 'large.md', 'draft.md', '-', ...limit], {
      cwd,
      input: large,
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/large\.md: It is larger \(5,020 bytes\).*--max-bytes/)
    expect(stderr).toMatch(/standard input: It is larger/)
    expect(stdout).toContain('draft.md')
  })

  it('do not wait for standard input to end', async () => {
    const cwd = await folderWith({})
    const endless = spawn(process.execPath, [
      '-e',
      'setInterval(() => process.stdout.write("libraries ".repeat(1000)), 1)',
    ])
    onTestFinished(() => void endless.kill())
    endless.stdout.on('error', () => {})
    const {code, stderr} = await alignary(['passages', '-', '--max-bytes', '50000'], {cwd, from: endless.stdout})
    expect(code).toBe(1)
    expect(stderr).toMatch(/standard input: It is larger/)
  })

  it('of pages and time are said', async () => {
    const cwd = await folderWith({'a.pdf': pdf})
    const first = await alignary(['passages', 'a.pdf', '--max-pages', '1'], {cwd})
    expect(first).toMatchObject({code: 0, stderr: expect.stringMatching(/3 pages.*first 1/)})
    const late = await alignary(['passages', 'a.pdf', '--timeout', '0.001'], {cwd})
    expect(late).toMatchObject({code: 1, stdout: '', stderr: expect.stringMatching(/a\.pdf: Reading was given up/)})
  })
})
