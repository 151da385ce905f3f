// How well is damage found, how often is it claimed where there is none, and how much is found through it?
//   npm run bench damage [-- data folder]
// Only documents are used that are `test` in a coded file: neither the vocabulary nor a threshold has seen them.
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {passages as readPassages} from '../src/index.ts'
import {builtInVocabularies} from '../src/load/tools.ts'
import {type Damage, type DamageKind, damageKinds} from '../src/model/damage.ts'
import type {Vocabulary} from '../src/model/vocabulary.ts'
import {damageFinder} from '../src/text/damage.ts'
import {testParts} from '../scripts/make-vocabulary.ts'
import {random} from '../src/evaluate/bootstrap.ts'
import {damaged} from './damage/seeded.ts'
import {throughDamage} from './damage/through.ts'

const SHARES = [0.01, 0.05, 0.2]

export default async function damage(inputs: string[]): Promise<void> {
  const data = inputs[0] ?? '../shared/data'
  const vocabulary = builtInVocabularies('en')
  if (!vocabulary) throw new Error('There is no English vocabulary: npx tsx scripts/make-vocabulary.ts')
  let instruments: string[][] = []
  for (const folder of ['unesco-instruments', 'open-science-reports', 'desa-text']) {
    const documents = await testDocuments(data, folder)
    if (folder === 'unesco-instruments') instruments = documents
    claimed(folder, documents, vocabulary)
  }
  for (const share of SHARES) seeded(instruments, share, vocabulary)
  await throughDamage(data)
}

/** The English passages of each test document of a folder. */
async function testDocuments(data: string, folder: string): Promise<string[][]> {
  const {documents} = testParts(data)
  const found: string[][] = []
  for (const file of readdirSync(join(data, 'documents', folder)).sort()) {
    if (!documents.has(`documents/${folder}/${file}`)) continue
    const {passages} = await readPassages(join(data, 'documents', folder, file))
    const english = passages.filter(({language}) => language === 'en').map(({text}) => text)
    if (english.length > 0) found.push(english)
  }
  return found
}

function claimed(folder: string, documents: string[][], vocabulary: Vocabulary): void {
  const words = documents.flat().reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const found = documents.flatMap((texts) => texts.flatMap(damageFinder(texts, vocabulary)))
  const kinds = damageKinds.map((kind) => `${kind} ${found.filter((one) => one.kind === kind).length}`)
  const rate = ((1000 * found.length) / words).toFixed(2)
  console.log(
    `${folder}: ${documents.length} documents, ${words} words, ${rate} claimed in 1,000 (${kinds.join(', ')})`,
  )
}

function seeded(documents: string[][], share: number, vocabulary: Vocabulary): void {
  const counts = new Map(damageKinds.map((kind) => [kind, {made: 0, found: 0, read: 0}]))
  let [claims, right] = [0, 0]
  documents.forEach((texts, n) => {
    const next = random(n)
    const copies = texts.map((text) => damaged(text, share, damageKinds, next))
    const find = damageFinder(
      copies.map(({text}) => text),
      vocabulary,
    )
    // What is claimed of the clean text is counted elsewhere, and some of it is real.
    const clean = new Set(texts.flatMap((text) => damageFinder(texts, vocabulary)(text).map(({read}) => read)))
    for (const copy of copies) {
      const found = find(copy.text).filter(({read}) => !clean.has(read))
      const met = (one: Damage) => copy.damage.find((other) => one.start < other.end && other.start < one.end)
      claims += found.length
      right += found.filter((one) => met(one)).length
      for (const made of copy.damage) {
        const count = counts.get(made.kind as DamageKind)
        const one = found.find((other) => made.start < other.end && other.start < made.end)
        if (!count) continue
        count.made++
        if (one) count.found++
        if (one?.read.toLowerCase() === made.read.toLowerCase()) count.read++
      }
    }
  })
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(0)} %`
  const all = [...counts].map(
    ([kind, {made, found, read}]) => `${kind} ${percent(found, made)} (read rightly ${percent(read, made)} of ${made})`,
  )
  console.log(
    `${100 * share} % of words damaged: precision ${((100 * right) / Math.max(claims, 1)).toFixed(1)} %; found: ${all.join(', ')}`,
  )
}
