import {aligner} from '../../src/align/align.ts'
import {parseModel} from '../../src/load/trained-model.ts'
import {matcher} from '../../src/match/match.ts'
import type {Framework} from '../../src/model/framework.ts'
import type {LanguageData} from '../../src/model/language.ts'
import type {TrainedModelFile} from '../../src/model/trained-model.ts'
import type {Task} from './tasks.ts'

/** A table of precision, recall and F1 by concept on the coded `test` part, through the very code that users run. */
export function figures(task: Task, model: TrainedModelFile, framework: Framework, languages: readonly LanguageData[]): string {
  const trained = parseModel(model.framework, new TextEncoder().encode(JSON.stringify(model)))
  const match = matcher([framework], languages)
  const full = aligner([{...framework, models: [trained]}], languages, 0)
  const alone = aligner([framework], languages, 0)
  const scored = task.test.map(({text}) => {
    const evidence = match({text, context: null, language: 'en'})
    const scores = (align: typeof full) => new Map(align(evidence, text, 'en').map(({concept, score}) => [concept, score]))
    return {full: scores(full), alone: scores(alone)}
  })
  const rows = task.concepts.map((concept, k) => {
    const count = (side: 'full' | 'alone') => tally(task.test.map(({labels}, i) => ({truth: labels[k] ?? null, score: scored[i]?.[side].get(concept) ?? 0})))
    return {concept, gold: task.test.filter(({labels}) => labels[k] === 1).length, full: count('full'), alone: count('alone')}
  })
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const three = ({precision, recall, f1}: Tally) => [precision, recall, f1].map((value) => value.toFixed(2))
  const enough = rows.filter(({gold}) => gold >= 7)
  const macro = (side: 'full' | 'alone') => enough.reduce((sum, row) => sum + row[side].f1, 0) / enough.length
  const micro = (side: 'full' | 'alone') => ratio(rows.map((row) => row[side]))
  return [
    line(['concept', 'texts', 'precision', 'recall', 'F1', 'rules alone: precision', 'recall', 'F1']),
    line(['---', ...Array.from({length: 7}, () => '--:')]),
    ...rows.map(({concept, gold, full, alone}) => line([concept, gold, ...three(full), ...three(alone)])),
    line(['macro (seven texts or more)', '', '', '', macro('full').toFixed(3), '', '', macro('alone').toFixed(3)]),
    line(['micro', '', ...three(micro('full')).slice(0, 2), micro('full').f1.toFixed(3), ...three(micro('alone')).slice(0, 2), micro('alone').f1.toFixed(3)]),
  ].join('\n')
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
  return {both, wrong, missed, precision: both / (both + wrong || 1), recall: both / (both + missed || 1), f1: (2 * both) / (2 * both + wrong + missed || 1)}
}

/** The model's card: what it learned from, how it was fitted, and how well it does. */
export function card(task: Task, table: string): string {
  return `# Model card: ${task.framework}, English

Logistic regression over stemmed words and word pairs (${task.most} features at most, one byte a weight), and one set of
weights that combines its log-odds with those of the coding rules. Made by \`npm run train\`; the sets it learns from, their
licences and where they are published are listed in [README.md](README.md).

Learned from ${task.dev.length} passages coded by reading (part \`dev\`)${task.weak.length > 0 ? ` and ${task.weak.length} texts of other sets at a lower weight` : ''}. Measured once on ${task.test.length}
passages of other documents (part \`test\`) at a score of 0.5, on which nothing was chosen. A concept that a text only
touches counts neither way.

${table}
`
}
