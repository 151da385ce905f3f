/**
 * For those who write rules: how one framework's rules do, alone, on the coded `dev` passages.
 *
 *   npx tsx scripts/try-rules.ts sdg 4 --data ../shared/data [--missed] [--wrong] [--most 20]
 *   npx tsx scripts/try-rules.ts library-roles E --data ../shared/data
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {checkFramework} from '../src/check.ts'
import {readFramework} from '../src/load/framework.ts'
import {loadLanguages} from '../src/load/languages.ts'
import {dataFolder} from '../src/load/paths.ts'
import {matcher} from '../src/match/match.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    data: {type: 'string', default: '../shared/data'},
    missed: {type: 'boolean'},
    wrong: {type: 'boolean'},
    most: {type: 'string', default: '15'},
  },
})
const [name = 'sdg', prefix = ''] = positionals
const languages = await loadLanguages(join(dataFolder(), 'languages'))
const folder = join(dataFolder(), 'frameworks', name)
const loaded = await readFramework(folder)
for (const fault of await checkFramework(folder)) console.log(`${fault.file}:${fault.line} ${fault.message}`)
const match = matcher([loaded.framework], languages)

interface Row {
  text: string
  part: string
  main?: number[]
  touched?: number[]
  targets?: string[]
  roles?: string[]
}
const rows = (file: string): Row[] =>
  readFileSync(join(values.data, 'coded', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((row: Row) => row.part === 'dev')

// What the readers gave, and what is counted neither way.
const gold = (row: Row, concept: string): boolean | null => {
  if (row.roles) return row.roles.includes(concept)
  if (row.targets) return row.targets.includes(concept)
  const goal = Number(concept)
  return row.main?.includes(goal) ? true : row.touched?.includes(goal) ? null : false
}

const run = (file: string, wanted: (notation: string, level: string) => boolean) => {
  const coded = rows(file)
  const concepts = loaded.framework.concepts.filter((concept) => wanted(concept.notation, concept.level))
  const fired = new Map<string, {right: number; wrong: number}>()
  const scores = coded.map((row) => {
    const misses = new Map<string, number>()
    const rules = new Map<string, Set<string>>()
    for (const one of match({text: row.text, context: null, language: 'en'})) {
      const key = `${one.concept}|${one.rule ?? one.by}`
      const seen = rules.get(key) ?? new Set()
      rules.set(key, seen)
      if (seen.size > 0) continue
      seen.add(one.quote)
      for (const concept of new Set(name === 'sdg' ? [one.concept, one.concept.split('.')[0] ?? ''] : [one.concept])) {
        if (concept !== one.concept || !concept.includes('.') || file !== 'goals.jsonl')
          misses.set(concept, (misses.get(concept) ?? 1) * (1 - one.weight))
      }
    }
    for (const key of rules.keys()) {
      const [concept = '', rule = ''] = key.split('|')
      const truth = gold(row, file === 'goals.jsonl' ? (concept.split('.')[0] ?? '') : concept)
      const count = fired.get(rule) ?? {right: 0, wrong: 0}
      if (truth === true) count.right++
      if (truth === false) count.wrong++
      fired.set(rule, count)
    }
    return new Map([...misses].map(([concept, miss]) => [concept, 1 - miss]))
  })
  console.log(`\n${file} (dev, rules alone, threshold 0.5)\nconcept  gold  precision recall  F1`)
  for (const {notation} of concepts) {
    let [both, wrong, missed] = [0, 0, 0]
    coded.forEach((row, index) => {
      const truth = gold(row, notation)
      const yes = (scores[index]?.get(notation) ?? 0) >= 0.5
      if (truth === null) return
      if (truth && yes) both++
      if (!truth && yes) {
        if (values.wrong && wrong < Number(values.most)) console.log(`  WRONG ${notation}: ${row.text.slice(0, 500)}`)
        wrong++
      }
      if (truth && !yes) {
        if (values.missed && missed < Number(values.most))
          console.log(`  MISSED ${notation}: ${row.text.slice(0, 500)}`)
        missed++
      }
    })
    const [p, r] = [both / (both + wrong || 1), both / (both + missed || 1)]
    console.log(
      notation.padEnd(8),
      String(both + missed).padStart(4),
      p.toFixed(2).padStart(10),
      r.toFixed(2).padStart(6),
      ((2 * p * r) / (p + r || 1)).toFixed(2).padStart(6),
    )
  }
  console.log('\nrule: right / wrong (by what it fires on)')
  for (const [rule, {right, wrong}] of fired) {
    const known = loaded.framework.codebooks.flatMap(({rules}) => rules).find(({id}) => id === rule)
    if (known && wanted(known.concept, '')) console.log(`  ${rule}  ${right} / ${wrong}  weight ${known.weight}`)
  }
}

if (name === 'sdg') {
  const own = (notation: string) => prefix === '' || notation === prefix || notation.startsWith(`${prefix}.`)
  run('goals.jsonl', (notation) => own(notation) && !notation.includes('.'))
  run('targets.jsonl', (notation) => own(notation) && notation.includes('.'))
} else run('roles.jsonl', (notation) => /\d/.test(notation) && notation.startsWith(prefix))
