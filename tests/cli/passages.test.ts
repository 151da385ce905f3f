import {expect, it} from 'vitest'
import {draft, folderWith} from '../helpers/folder.ts'
import {alignary} from '../helpers/run.ts'
import {column, makePdf} from '../read/pdf-bytes.ts'

const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

it('prints every word of a document once, told apart by kind', async () => {
  const cwd = await folderWith({
    'draft.md': `${draft}\n4. Libraries should:\n\n   (a) open on Sundays;\n\n   (b) lend tools.\n`,
  })
  const {code, stdout, stderr} = await alignary(['passages', 'draft.md'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const passages = parse(stdout)
  expect(passages[0]).toMatchObject({id: 'draft#1', text: 'Draft recommendation on reading', kind: 'heading'})
  expect(passages[1]).toMatchObject({
    kind: 'paragraph',
    context: null,
    locator: {headings: ['Draft recommendation on reading'], paragraph: '1', page: null, pdfPage: null},
  })
  const item = passages.find(({text}) => text.includes('Sundays'))
  expect(item).toMatchObject({locator: {paragraph: '4(a)'}, context: expect.stringContaining('Libraries should:')})
  const words = passages.map(({text}) => text).join(' ')
  for (const once of ['Secretariat', 'Sundays', 'tools', 'encouraged']) expect(words.split(once)).toHaveLength(2)
})

it('tells the pages of a PDF, as printed and as counted', async () => {
  const pages = ['iii', 'iv'].map((number) => [
    ...column([`Libraries of ${number} are open to all.`]),
    {text: number, x: 290, y: 40},
  ])
  const cwd = await folderWith({'a.pdf': makePdf(pages)})
  const {stdout} = await alignary(['passages', 'a.pdf'], {cwd})
  expect(parse(stdout).map(({locator}) => [locator.page, locator.pdfPage])).toEqual([
    ['iii', 1],
    ['iv', 2],
  ])
})

it('reads standard input', async () => {
  const {code, stdout} = await alignary(['passages', '-'], {input: 'Libraries are open to all.'})
  expect(code).toBe(0)
  expect(parse(stdout)).toMatchObject([{text: 'Libraries are open to all.'}])
})

it('says what is wrong and prints nothing', async () => {
  const {code, stdout, stderr} = await alignary(['passages', 'missing.md'])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('missing.md')
})
