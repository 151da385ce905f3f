// npx tsx scripts/make-vocabulary.ts [data folder]: writes data/languages/vocabulary.*.txt, alike byte for byte each time.
//
// Counted are UNESCO instruments, reports on open science, Voluntary National Reviews and DESA publications, as our own
// readers read them, and the labelled texts on the goals. Documents and texts of which figures are reported (`test`) are
// left out. Words and counts are written, no sentence is. Damaged words that many documents share are taken out again.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {argv} from 'node:process'
import {fileURLToPath} from 'node:url'
import {analyze} from '../src/index.ts'
import {DocumentWords} from '../src/text/damage/document-words.ts'
import {languageOf} from '../src/text/damage/language.ts'
import {repaired} from '../src/text/damage.ts'
import {parseVocabulary} from '../src/text/vocabulary.ts'
import {lines} from './train/sources.ts'
import {Counter} from './vocabulary/counter.ts'

export interface CountedText {
  document: string
  language: string | null
  text: string
}

const folders = ['unesco-instruments', 'open-science-reports', 'vnr-pdf', 'vnr-text', 'desa-text']
// Of Spanish there is too little: no damage is claimed in it.
const languages = ['en', 'fr']

/** The passages of every document that is not of a test part. */
export async function documentTexts(data: string): Promise<CountedText[]> {
  const {documents} = testParts(data)
  const found: CountedText[] = []
  for (const folder of folders) {
    const files = readdirSync(join(data, 'documents', folder)).filter((file) => /\.(txt|pdf)$/.test(file))
    for (const file of files.sort()) {
      const document = `documents/${folder}/${file}`
      if (documents.has(document)) continue
      const {passages} = await analyze(join(data, document), {frameworks: []})
      for (const {text, language} of passages) found.push({document, text, language})
    }
  }
  return found
}

/** The labelled texts, which are short and clean; each set counts as so many documents of a hundred texts. */
export function labelledTexts(data: string): CountedText[] {
  const {ids, documents} = testParts(data)
  const rows = ['osdg-cd', 'oro-abstracts', 'short-statements', 'un-goal-texts'].flatMap((set) =>
    lines<{text_id?: string; doi?: string; text: string}>(join(data, `sdg/${set}.jsonl`))
      .filter(({text_id, doi}) => !ids.has(text_id ?? '') && !documents.has(doi ?? ''))
      .map(({text}, n) => ({document: `${set} ${Math.floor(n / 100)}`, language: 'en', text})),
  )
  type Titles = Record<string, Record<string, string>>
  const {goals, targets}: {goals: Titles; targets: Titles} = JSON.parse(
    readFileSync(join(data, 'sdg/goals-targets-en-fr-es.json'), 'utf8'),
  )
  const titles = [...Object.entries(goals), ...Object.entries(targets)].flatMap(([code, byLanguage]) =>
    Object.entries(byLanguage).map(([language, text]) => ({document: `goals ${code.split('.')[0]}`, language, text})),
  )
  return [...rows, ...titles]
}

export function testParts(data: string): {documents: Set<string>; ids: Set<string>} {
  const rows = ['goals', 'roles', 'targets'].flatMap((file) =>
    lines<{id: string; document: string; part: string}>(join(data, `coded/${file}.jsonl`)),
  )
  const test = rows.filter(({part}) => part === 'test')
  return {documents: new Set(test.map(({document}) => document)), ids: new Set(test.map(({id}) => id))}
}

/** The vocabulary file of a language. */
export function vocabulary(texts: readonly CountedText[], language: string): string {
  const counter = new Counter()
  for (const one of texts) if (one.language === language) counter.add(one.text, one.document)
  return withoutDamage(counter.file())
}

/** Takes out words that look like damaged ones which are far more common: "govemment", "innovationand". */
function withoutDamage(file: string): string {
  const parsed = parseVocabulary(file)
  const language = languageOf(parsed)
  const document = new DocumentWords([])
  const isDamaged = (word: string): boolean => {
    const rarity = language.rarity(word)
    const found = Number.isFinite(rarity) ? repaired(word, language, document) : null
    return found?.sure === true && found.read.split(' ').every((part) => language.rarity(part) + FAR < rarity)
  }
  const kept = (line: string) =>
    line
      .split(' ')
      .filter((word) => !isDamaged(word))
      .join(' ')
  return file.split('\n').map(kept).join('\n')
}

/** How many times as common, in halvings. */
const FAR = 5

if (argv[1] === fileURLToPath(import.meta.url)) {
  const data = argv[2] ?? '../shared/data'
  const texts = [...(await documentTexts(data)), ...labelledTexts(data)]
  for (const language of languages) {
    writeFileSync(new URL(`../data/languages/vocabulary.${language}.txt`, import.meta.url), vocabulary(texts, language))
  }
}
