// How often are recognition, strength and addressee those that a careful reader gave, and do role scores tell passages apart that
// an advocate would use?
//   npm run bench coded-roles
// On the `test` part of the coded passages, on which nothing was fitted; the readers saw neither kind nor lead-in, and for them
// encouragement is recommendation. Roles themselves: the card of the model in data/models.
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {lines} from '../scripts/train/sources.ts'
import {classifier} from '../src/index.ts'
import {areaUnderRoc} from './roc.ts'

const file = join(import.meta.dirname, '../../shared/data/coded/roles.jsonl')

interface Coded {
  part: string
  text: string
  recognition: string
  strength: string
  addressee: string[]
  use: 'yes' | 'weak' | 'no'
}

export default async function codedRoles(): Promise<void> {
  if (!existsSync(file)) return console.log('skipped: the coded passages are not here')
  const rows = lines<Coded>(file).filter(({part}) => part === 'test')
  const classify = await classifier({frameworks: ['library-roles'], minScore: 0})
  const found = rows.map((row) => ({row, ...classify({text: row.text})}))
  const share = (alike: (one: (typeof found)[number]) => boolean) =>
    (found.filter(alike).length / found.length).toFixed(3)
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  console.log(`recognition ${share(({row, recognition}) => row.recognition === recognition)}`)
  console.log(
    `strength ${share(({row, appraisal}) => row.strength === appraisal.strength.replace('encouragement', 'recommendation'))}`,
  )
  console.log(`addressee ${share(({row, appraisal}) => same(row.addressee, appraisal.addressee))}`)
  const use = found
    .filter(({row}) => row.use !== 'weak')
    .map(({row, alignments}) => ({yes: row.use === 'yes', score: Math.max(0, ...alignments.map(({score}) => score))}))
  console.log(`worth using, yes against no: area under the ROC curve ${areaUnderRoc(use).toFixed(3)}`)
}
