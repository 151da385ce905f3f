// Are all words of a PDF read, and in order? Beside Debian's pdftotext, running matter taken out of both.
//   npm run bench reading [-- folder or file.pdf …]
import {readFile} from 'node:fs/promises'
import {basename, relative} from 'node:path'
import {passages as readPassages} from '../src/index.ts'
import {median} from './measure.ts'
import {pdfsBelow, pdftotext, withoutRunningLines} from './pdftotext.ts'
import {f1, inCommon, inOrder, wordsOf} from './words.ts'

// Passwords, damage, pictures of pages: these show what breaks, and tell nothing of documents.
const STRESS = /(^|\/)pdf-stress\//

export default async function reading(inputs: string[]): Promise<void> {
  const roots = inputs.length > 0 ? inputs : ['../shared/data/documents']
  const rows = []
  for (const root of roots) {
    for (const file of await pdfsBelow(root)) {
      const row = await compare(file)
      rows.push(row)
      const name = relative(root, file) || file
      console.log(`${shown(row.bag)} ${shown(row.order)} ${String(row.words).padStart(7)}  ${name}${row.note}`)
    }
  }
  for (const [what, some] of [
    ['documents', rows.filter(({file}) => !STRESS.test(file))],
    ['pdf-stress', rows.filter(({file}) => STRESS.test(file))],
    ['all', rows],
  ] as const) {
    const read = some.filter(({bag}) => bag !== null)
    const of = (list: (number | null)[]) => median(list.map(Number)).toFixed(3)
    console.log(
      `${what}: ${read.length} of ${some.length} compared; median F1 of words ${of(read.map(({bag}) => bag))}, in order ${of(read.map(({order}) => order))}; under 0.9 in order: ${read.filter(({order}) => Number(order) < 0.9).length}`,
    )
  }
}

async function compare(file: string) {
  const {passages, problems} = await readPassages({name: basename(file), content: await readFile(file)})
  const pages = pdftotext(file)
  const ours = passages.flatMap(({text}) => wordsOf(text))
  const theirs = wordsOf(withoutRunningLines(pages ?? []).join('\n'))
  const refused = problems.find(({severity}) => severity === 'error')
  // Neither has any text: a scan, a password, a blank page.
  if (theirs.length === 0 && ours.length === 0)
    return {file, bag: null, order: null, words: 0, note: ' (no text for either)'}
  return {
    file,
    bag: f1(inCommon(ours, theirs), ours.length, theirs.length),
    order: f1(inOrder(ours, theirs), ours.length, theirs.length),
    words: theirs.length,
    note: refused ? ` (refused: ${refused.rule})` : pages === null ? ' (pdftotext fails)' : '',
  }
}

function shown(value: number | null): string {
  return (value === null ? '-' : value.toFixed(3)).padStart(6)
}
