import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import type {Analysis} from '../../src/index.ts'
import {draft, folderWith} from '../helpers/folder.ts'
import {alignary} from '../helpers/run.ts'

const read = async (cwd: string): Promise<Analysis> =>
  JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8'))
const analyze = (cwd: string, ...args: string[]) => alignary(['analyze', ...args, '-f', 'json'], {cwd})

it('a report, corrections to it, and the next draft', async () => {
  const literacy = 'Member States should support adult literacy in public libraries, in line with SDG 4.'
  const next = draft
    .replace('1. Member', '1. Everybody may read.\n2. Member')
    .replace('adult literacy in', 'the literacy of adults in')
  const cwd = await folderWith({'draft.md': draft, 'second.md': next})
  expect(await analyze(cwd, 'draft.md', '--new-corrections', 'mine.yml', '-q')).toMatchObject({code: 0, stderr: ''})
  const first = await read(cwd)
  expect(first.provenance.corrections).toBeNull()
  const role = first.opportunities.find(({passage}) =>
    first.passages.find(({id, text}) => id === passage && text.includes(literacy)),
  )?.roles[0]?.role
  expect(role).toBeDefined()

  const start = await readFile(join(cwd, 'mine.yml'), 'utf8')
  const entries = start.replace(/^# (?= )/gm, '').split(/^(?= {2}- quote)/m)
  const mine = entries.filter((one) => one.includes(literacy) && one.includes(`concept: "${role}"`))
  expect(mine).toHaveLength(1)
  const rejected = mine.join('').replace('verdict: confirm', 'verdict: reject')
  const added = `  - {quote: The Secretariat keeps a list of meetings, framework: library-roles, concept: I1, verdict: add, by: me}\n`
  const lost = `  - {quote: A sentence that nobody has ever written into this draft, framework: sdg, concept: "4", verdict: add}\n`
  const folder = await folderWith({
    'mine.yml': `corrections:\n${rejected}${added}${lost}`,
    'draft.md': draft,
    'second.md': next,
  })

  for (const document of ['draft.md', 'second.md']) {
    const {code, stdout} = await analyze(folder, document, '--corrections', 'mine.yml')
    expect(code).toBe(0)
    expect(stdout).toContain('Corrections: 0 confirmed, 1 rejected, 1 added, 1 not applied')
    const {passages, opportunities, problems, provenance} = await read(folder)
    expect(provenance.corrections).toMatchObject({file: 'mine.yml', rejected: 1, added: 1, lost: 1})
    const has = (words: string) => passages.find(({text}) => text.includes(words))
    expect(has('public libraries')?.alignments.map(({concept}) => concept)).not.toContain(role)
    const called = opportunities.filter(({passage}) => passage === has('public libraries')?.id)
    expect(called.flatMap(({roles}) => roles.map((one) => one.role))).not.toContain(role)
    expect(has('Secretariat')?.alignments).toContainEqual(expect.objectContaining({concept: 'I1', score: 1}))
    expect(problems).toMatchObject([{file: 'mine.yml', rule: 'correction-none', severity: 'warning'}])
  }
})

it('a file that is there is not written over, and a faulty one is pointed at', async () => {
  const cwd = await folderWith({'draft.md': draft, 'mine.yml': 'corrections:\n  - quote: x\n'})
  const again = await analyze(cwd, 'draft.md', '--new-corrections', 'mine.yml')
  expect(again).toMatchObject({code: 2, stderr: expect.stringContaining('mine.yml is there already')})
  expect(await readFile(join(cwd, 'mine.yml'), 'utf8')).toBe('corrections:\n  - quote: x\n')
  const faulty = await analyze(cwd, 'draft.md', '--corrections', 'mine.yml')
  expect(faulty).toMatchObject({code: 2, stdout: '', stderr: expect.stringMatching(/mine\.yml:2:5 .*verdict/)})
})
