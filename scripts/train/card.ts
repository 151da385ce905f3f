import {aligner} from '../../src/align/align.ts'
import {parseModel} from '../../src/load/trained-model.ts'
import {matcher} from '../../src/match/match.ts'
import type {Framework} from '../../src/model/framework.ts'
import type {LanguageData} from '../../src/model/language.ts'
import type {TrainedModelFile} from '../../src/model/trained-model.ts'
import type {Task} from './tasks.ts'

/** What a model does on the coded `test` part, by concept, through the very code that users run. */
export function section(
  task: Task,
  model: TrainedModelFile,
  framework: Framework,
  languages: readonly LanguageData[],
): string {
  const trained = parseModel(model.framework, new TextEncoder().encode(JSON.stringify(model)))
  const match = matcher([framework], languages)
  const full = aligner([{...framework, models: [trained]}], languages, 0)
  const alone = aligner([framework], languages, 0)
  const scored = task.test.map(({text}) => {
    const evidence = match({text, context: null, language: 'en'})
    const scores = (align: typeof full) =>
      new Map(align(evidence, text, 'en').map(({concept, score}) => [concept, score]))
    return {full: scores(full), alone: scores(alone)}
  })
  const rows = task.concepts.map((concept, k) => {
    const count = (side: 'full' | 'alone') =>
      tally(task.test.map(({labels}, i) => ({truth: labels[k] ?? null, score: scored[i]?.[side].get(concept) ?? 0})))
    return {
      concept,
      gold: task.test.filter(({labels}) => labels[k] === 1).length,
      full: count('full'),
      alone: count('alone'),
    }
  })
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const three = ({precision, recall, f1}: Tally) => [precision, recall, f1].map((value) => value.toFixed(2))
  const enough = rows.filter(({gold}) => gold >= 7)
  const macro = (side: 'full' | 'alone') =>
    (enough.reduce((sum, row) => sum + row[side].f1, 0) / enough.length).toFixed(3)
  const micro = (side: 'full' | 'alone') => ratio(rows.map((row) => row[side]))
  const ranks = ranking(
    task,
    scored.map((one) => one.full),
  )
  return `## By ${task.level}

Learned from ${task.dev.length} passages coded by reading (part \`dev\`)${task.weak.length > 0 ? ` and ${task.weak.length} other texts` : ''}. Measured on ${task.test.length} passages of other documents (part \`test\`), on
which nothing was chosen, at a score of 0.5. What a text only touches counts neither way. Of the texts with a ${task.level}, the highest
scored ${task.level} is right in ${ranks.first} %, and a right one is among the three highest in ${ranks.three} %.

${[
  line(['concept', 'texts', 'precision', 'recall', 'F1', 'rules alone: precision', 'recall', 'F1']),
  line(['---', ...Array.from({length: 7}, () => '--:')]),
  ...rows.map(({concept, gold, full, alone}) => line([concept, gold, ...three(full), ...three(alone)])),
  line(['macro (seven texts or more)', '', '', '', macro('full'), '', '', macro('alone')]),
  line([
    'micro',
    '',
    ...three(micro('full')).slice(0, 2),
    micro('full').f1.toFixed(3),
    ...three(micro('alone')).slice(0, 2),
    micro('alone').f1.toFixed(3),
  ]),
].join('\n')}
`
}

/** How often the highest is right, and a right one among the three highest, in per cent. */
function ranking(task: Task, scored: readonly Map<string, number>[]): {first: string; three: string} {
  let [first, three, texts] = [0, 0, 0]
  task.test.forEach(({labels}, i) => {
    const right = task.concepts.filter((_, k) => labels[k] === 1)
    if (right.length === 0) return
    const order = [...task.concepts].sort((a, b) => (scored[i]?.get(b) ?? 0) - (scored[i]?.get(a) ?? 0))
    texts++
    if (right.includes(order[0] ?? '')) first++
    if (order.slice(0, 3).some((concept) => right.includes(concept))) three++
  })
  const percent = (count: number) => ((100 * count) / (texts || 1)).toFixed(0)
  return {first: percent(first), three: percent(three)}
}

interface Tally {
  both: number
  wrong: number
  missed: number
  precision: number
  recall: number
  f1: number
}

function tally(pairs: {truth: number | null; score: number}[]): Tally {
  const known = pairs.filter(({truth}) => truth !== null)
  const both = known.filter(({truth, score}) => truth === 1 && score >= 0.5).length
  const wrong = known.filter(({truth, score}) => truth === 0 && score >= 0.5).length
  const missed = known.filter(({truth, score}) => truth === 1 && score < 0.5).length
  return ratio([{both, wrong, missed}])
}

function ratio(parts: Pick<Tally, 'both' | 'wrong' | 'missed'>[]): Tally {
  const sum = (key: 'both' | 'wrong' | 'missed') => parts.reduce((total, part) => total + part[key], 0)
  const [both, wrong, missed] = [sum('both'), sum('wrong'), sum('missed')]
  return {
    both,
    wrong,
    missed,
    precision: both / (both + wrong || 1),
    recall: both / (both + missed || 1),
    f1: (2 * both) / (2 * both + wrong + missed || 1),
  }
}

/** The model's card: what it is, and how well it does. */
export function card(framework: string, sections: readonly string[]): string {
  return `# Model card: ${framework}, English

Logistic regression over stemmed words and word pairs, one byte a weight, and one set of weights a level that combines its log-odds with
those of the coding rules. Made by \`npm run train\`. The sets it learns from, their licences and where they are published are listed in
[README.md](README.md). The rules were written by readers of the \`dev\` part, so that only the \`test\` part says how good they are.

${sections.join('\n')}`
}
