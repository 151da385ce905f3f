/**
 * For those who mend the appraisal data: recognition, strength and addressee against the coded `dev` passages.
 *
 *   npx tsx scripts/try-appraisal.ts [--data ../shared/data] [--show strength|addressee|recognition] [--most 20]
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {appraiser} from '../src/appraise/appraise.ts'
import {loadLanguages} from '../src/load/languages.ts'
import {dataFolder} from '../src/load/paths.ts'

const {values} = parseArgs({
  options: {
    data: {type: 'string', default: '../shared/data'},
    show: {type: 'string'},
    most: {type: 'string', default: '20'},
  },
})
const appraise = appraiser(await loadLanguages(join(dataFolder(), 'languages')))
interface Row {
  text: string
  part: string
  recognition: string
  strength: string
  addressee: string[]
}
const rows: Row[] = readFileSync(join(values.data, 'coded/roles.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((row: Row) => row.part === 'dev')
const right = {recognition: 0, strength: 0, addressee: 0}
let shown = 0
const confusion = new Map<string, number>()
for (const row of rows) {
  const {appraisal, recognition} = appraise({text: row.text, context: null, language: 'en'}, null)
  const ours = {
    recognition: recognition.level,
    // The coders had no word for encouragement.
    strength: appraisal.strength === 'encouragement' ? 'recommendation' : appraisal.strength,
    addressee: appraisal.addressee
      .map((who) => (who === 'national-commissions' ? 'other' : who))
      .sort()
      .join(),
  }
  const gold = {recognition: row.recognition, strength: row.strength, addressee: [...row.addressee].sort().join()}
  for (const key of ['recognition', 'strength', 'addressee'] as const) {
    if (ours[key] === gold[key]) right[key]++
    else {
      if (key === values.show && shown++ < Number(values.most))
        console.log(`${key}: gold ${gold[key]} ours ${ours[key]} | ${row.text.slice(0, 420)}\n`)
      if (key === values.show)
        confusion.set(`${gold[key]} → ${ours[key]}`, (confusion.get(`${gold[key]} → ${ours[key]}`) ?? 0) + 1)
    }
  }
}
for (const [pair, count] of [...confusion].sort((a, b) => b[1] - a[1]).slice(0, 15))
  console.log(String(count).padStart(5), pair)
for (const [key, count] of Object.entries(right))
  console.log(key, (count / rows.length).toFixed(3), `of ${rows.length}`)
