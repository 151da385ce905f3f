import {join} from 'node:path'
import {lines} from '../../scripts/train/sources.ts'
import {scanner} from '../../src/scan.ts'
import {bare} from '../../src/classify.ts'
import {settle} from '../../src/load/settings.ts'
import {type Damage, damageKinds} from '../../src/model/damage.ts'
import type {AnalyzedPassage} from '../../src/model/passage.ts'
import {damageIn} from '../../src/text/damage.ts'
import {random} from '../../src/evaluate/bootstrap.ts'
import {damaged} from './seeded.ts'

interface Row {
  document: string
  part: string
  text: string
}

/** How much of what is found in the coded test passages is found in copies with one word in twenty damaged. */
export async function throughDamage(data: string): Promise<void> {
  const settings = await settle({})
  const scan = scanner(settings)
  const read = (text: string, damage: Damage[]) => scan({...bare, text, language: 'en', damage}, null)
  for (const file of ['roles', 'goals']) {
    const byDocument = new Map<string, Row[]>()
    for (const row of lines<Row>(join(data, `coded/${file}.jsonl`))) {
      if (row.part === 'test') byDocument.set(row.document, [...(byDocument.get(row.document) ?? []), row])
    }
    const [blind, through] = [new Kept(), new Kept()]
    for (const rows of byDocument.values()) {
      const next = random(rows.length)
      const copies = rows.map(({text}) => damaged(text, 0.05, damageKinds, next).text)
      const damageOf = damageIn(
        copies.map((text) => ({text, language: 'en'})),
        settings.vocabularies,
      )
      rows.forEach(({text}, n) => {
        const copy = copies[n] ?? ''
        const clean = read(text, [])
        blind.add(clean, read(copy, []))
        through.add(clean, read(copy, damageOf(copy, 'en')))
      })
    }
    console.log(`coded/${file}.jsonl, test, 5 % of words damaged: without see-through ${blind}; with ${through}`)
  }
}

type Found = Pick<AnalyzedPassage, 'alignments' | 'recognition' | 'appraisal'>

/** What is left of the findings of clean texts. */
class Kept {
  readonly #counts = new Map<string, {all: number; kept: number}>()
  #more = 0

  add(clean: Found, copy: Found): void {
    const concepts = (one: Found) => one.alignments.map(({framework, concept}) => `${framework}/${concept}`)
    const found = new Set(concepts(copy))
    for (const concept of concepts(clean)) this.#count('alignments', found.has(concept))
    this.#more += found.size - concepts(clean).filter((concept) => found.has(concept)).length
    if (clean.recognition.level !== 'silent')
      this.#count('recognition', clean.recognition.level === copy.recognition.level)
    if (clean.appraisal.strength !== 'statement')
      this.#count('strength', clean.appraisal.strength === copy.appraisal.strength)
    if (clean.appraisal.addressee.length > 0)
      this.#count('addressees', clean.appraisal.addressee.join() === copy.appraisal.addressee.join())
  }

  #count(what: string, kept: boolean): void {
    const count = this.#counts.get(what) ?? {all: 0, kept: 0}
    this.#counts.set(what, {all: count.all + 1, kept: count.kept + Number(kept)})
  }

  toString(): string {
    const shares = [...this.#counts].map(
      ([what, {all, kept}]) => `${what} ${((100 * kept) / all).toFixed(1)} % of ${all}`,
    )
    return `${shares.join(', ')}, alignments that the clean text has not ${this.#more}`
  }
}
