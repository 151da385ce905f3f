// Are the numbers, pages and headings of paragraphs those that a person reads in the document?
//   npm run bench numbering
// Written by hand from the documents, before the code ran on them: for fifteen places spread evenly over each document (or all
// paragraphs of a short one) what stands there. They hold locators and hashes, no sentences. The faults of the first file were
// looked at and mended after the first run; the second is for measuring alone.
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {passages as readPassages} from '../src/index.ts'
import type {Passage} from '../src/model/passage.ts'

const documents = join(import.meta.dirname, '../../shared/data/documents')

/** What stands at one place of a document. */
interface Check {
  document: string
  /** Hash of the paragraph's first words behind its number, in small letters. */
  opening: string
  /** How many words that are. */
  words: number
  /** How a letter would cite the paragraph; several where a person may do it in more than one way. */
  numbers: (string | null)[]
  /** Hashes of the title above it; "*" where any will do. */
  headings: (string | null)[]
  /** As printed on the page where the paragraph begins. */
  page: string | null
  pdfPage: number | null
}

export interface Checked extends Check {
  /** The passage that begins so, or the nearest to right of several. */
  passage: Passage | null
  number: boolean
  heading: boolean
  onPage: boolean
}

export const checkFiles = ['numbering.jsonl', 'numbering-2.jsonl', 'numbering-3.jsonl', 'numbering-4.jsonl'] as const
export const canCheck = existsSync(documents)

/** Reads every document of a check file and holds it against it. */
export async function check(file: (typeof checkFiles)[number]): Promise<Checked[]> {
  const checks: Check[] = readFileSync(join(import.meta.dirname, 'checks', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const found: Checked[] = []
  for (const document of new Set(checks.map((row) => row.document))) {
    const {passages} = await readPassages(join(documents, document))
    for (const row of checks.filter((row) => row.document === document)) {
      const candidates = passages.filter((passage) => opensWith(passage, row)).map((passage) => judge(row, passage))
      const best = candidates.sort((a, b) => rightness(b) - rightness(a))[0]
      found.push(best ?? {...row, passage: null, number: false, heading: false, onPage: false})
    }
  }
  return found
}

export function isRight({number, heading, onPage}: Checked): boolean {
  return number && heading && onPage
}

export default async function numbering(files: string[]): Promise<void> {
  if (!canCheck) return console.log('The documents are not at hand.')
  for (const file of checkFiles.filter((file) => files.length === 0 || files.includes(file))) {
    const all = await check(file)
    console.log(file)
    tell(
      'instruments',
      all.filter(({document}) => document.endsWith('.txt')),
    )
    tell(
      'PDFs',
      all.filter(({document}) => document.endsWith('.pdf')),
    )
    tell('all', all)
    for (const row of all) if (!isRight(row)) console.log(`  ${faultOf(row)}`)
  }
}

function tell(name: string, rows: Checked[]): void {
  if (rows.length === 0) return
  const share = (right: (row: Checked) => boolean) =>
    `${rows.filter(right).length} (${((100 * rows.filter(right).length) / rows.length).toFixed(1)} %)`
  console.log(
    `${name}: of ${rows.length} paragraphs, found ${share((row) => row.passage !== null)}, number right ${share((row) => row.number)}, page ${share((row) => row.onPage)}, title ${share((row) => row.heading)}, all three ${share(isRight)}`,
  )
}

function faultOf({document, numbers, page, pdfPage, passage, number, onPage, heading}: Checked): string {
  const place = `${document} ${numbers[0]}, p. ${page} (${pdfPage}):`
  if (passage === null) return `${place} not found`
  const what = [!number && 'number', !onPage && 'page', !heading && 'title'].filter(Boolean).join(', ')
  const {locator} = passage
  const read = `${locator.paragraph}, p. ${locator.page} (${locator.pdfPage}), “${locator.headings.at(-1)}”`
  return `${place} wrong ${what}: read ${read}`
}

function judge(row: Check, passage: Passage): Checked {
  const {paragraph, headings, page, pdfPage} = passage.locator
  // In a text without sections the only title above a paragraph is the document's own.
  const untitled = row.headings.includes(null) && headings.length < 2
  return {
    ...row,
    passage,
    number: row.numbers.some((number) => plain(number) === plain(paragraph)),
    heading: untitled || row.headings.includes('*') || row.headings.includes(hash(fold(headings.at(-1) ?? ''))),
    onPage: page?.toLowerCase() === row.page?.toLowerCase() && (row.pdfPage === null || pdfPage === row.pdfPage),
  }
}

function rightness({number, heading, onPage}: Checked): number {
  return Number(number) * 4 + Number(heading) * 2 + Number(onPage)
}

function opensWith({text, bodyStart}: Passage, row: Check): boolean {
  return [text.slice(bodyStart), text].some(
    (words) => hash(wordsOf(words).slice(0, row.words).join(' ')) === row.opening,
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** "Annex II, para. 3(a)" and "Annex II 3 (a)" point at the same place, "question 1.3" and "1.3" too. */
function plain(number: string | null): string {
  return (number ?? '')
    .toLowerCase()
    .replace(/\b(?:para(?:graph|graphe|\.)?|question)(?=\W|$)/gu, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/gu, '$1')
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
