import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Damage} from '../../src/model/damage.ts'
import type {Vocabularies} from '../../src/model/vocabulary.ts'
import {damageIn} from '../../src/text/damage.ts'
import {features} from '../../src/text/features.ts'
import type {Lexicon} from '../../src/text/terms.ts'
import {words} from '../../src/text/words.ts'
import {textsIn} from './own-coding.ts'
import {codedTexts, measuredDocuments} from './sources.ts'

/** A text as the models see it: as it was meant, where it is damaged. */
export interface Seen {
  damage: Damage[]
  bag: ReadonlyMap<string, number>
}

/** Sees each text once. */
export function seer(lexicon: Lexicon, vocabularies: Vocabularies): (text: string) => Seen {
  const known = new Map<string, Seen>()
  return (text) => {
    const old = known.get(text)
    if (old) return old
    const damage = damageIn([{text, language: 'en'}], vocabularies)(text, 'en')
    const bag = new Map<string, number>()
    for (const {name} of features(words(text, damage), lexicon)) bag.set(name, (bag.get(name) ?? 0) + 1)
    const seen = {damage, bag}
    known.set(text, seen)
    return seen
  }
}

const FOLDERS = ['desa-text', 'open-science-reports', 'unesco-instruments', 'vnr-text']
const SETS = ['aurora-survey', 'oro-abstracts', 'short-statements', 'un-goal-texts']

/** The stems of all texts at hand, in order, but for those of documents that something is measured on. */
export async function runningText(data: string, lexicon: Lexicon): Promise<string[][]> {
  const coded = codedTexts(data)
  const measured = measuredDocuments(coded)
  const sources = [
    ...FOLDERS.flatMap((folder) =>
      existsSync(join(data, 'documents', folder))
        ? readdirSync(join(data, 'documents', folder))
            .filter((file) => /\.(txt|pdf)$/.test(file))
            .sort()
            .map((file) => `documents/${folder}/${file}`)
        : [],
    ),
    ...SETS.map((set) => `sdg/${set}.jsonl`),
  ].filter((source) => !measured.has(source))
  const texts: string[] = []
  for (const source of sources) texts.push(...(await textsIn(data, source)).map(({text}) => text))
  for (const {document, text} of coded)
    if (!document.startsWith('documents/') && !measured.has(document)) texts.push(text)
  return texts.map((text) =>
    features(words(text), lexicon)
      .map(({name}) => name)
      .filter((name) => !name.includes(' ')),
  )
}
