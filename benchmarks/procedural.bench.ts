// How often is a goal marked in a passage that serves none: procedure, front matter, addresses, remains of tables? At most 2 in 100.
//   npm run bench procedural
// 410 passages of documents on which nothing was tuned, drawn by a hash of their text from conventions and other instruments and from
// the first and last pages of reports; read one by one, before any score of theirs was looked at, for their kind (P procedure and
// definitions, F front matter, A address, B reference, T remains of a table or form, S substance) and for the goals they are about or touch.
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {passageHash} from '../scripts/train/own-coding.ts'
import {analyze} from '../src/index.ts'

const data = join(import.meta.dirname, '../../shared/data')

interface Check {
  document: string
  hash: string
  kind: 'P' | 'F' | 'A' | 'B' | 'T' | 'S'
  main: number[]
  touched: number[]
}

export default async function procedural(): Promise<void> {
  if (!existsSync(data)) return console.log('skipped: the documents are not here')
  const checks: Check[] = readFileSync(join(import.meta.dirname, 'checks/procedural.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const marked = new Map<string, {goals: number[]; text: string}>()
  for (const document of new Set(checks.map((row) => row.document))) {
    const {passages} = await analyze(join(data, document), {frameworks: ['sdg']})
    for (const {text, alignments} of passages) {
      const goals = alignments.filter(({level}) => level === 'goal').map(({concept}) => Number(concept))
      marked.set(`${document} ${passageHash(text)}`, {goals, text})
    }
  }
  for (const [name, kinds] of [
    ['procedure', 'P'],
    ['front matter, addresses, references, remains', 'FABT'],
    ['substance', 'S'],
  ] as const) {
    const rows = checks.filter(({kind}) => kinds.includes(kind))
    let [wrong, found, right] = [0, 0, 0]
    for (const {document, hash, main, touched} of rows) {
      const {goals = [], text = ''} = marked.get(`${document} ${hash}`) ?? {}
      const stray = goals.filter((goal) => !main.includes(goal) && !touched.includes(goal))
      if (stray.length > 0) wrong++
      found += main.filter((goal) => goals.includes(goal)).length
      right += main.length
      if (stray.length > 0 && kinds !== 'S') console.log(`  ${stray.join(', ')}: ${text.slice(0, 140)}`)
    }
    console.log(
      `${name}: in ${wrong} of ${rows.length} passages a goal is marked that the reader did not see; ${found} of the ${right} goals that they are about are found`,
    )
  }
}
