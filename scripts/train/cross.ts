import {measure} from '../../src/evaluate/measure.ts'
import type {Measures} from '../../src/model/evaluation.ts'
import {plain, spread, truthOf} from './card.ts'
import {combine, combinedLogOdds} from './combine.ts'
import {byDocument, featuresOf, heldOut, type Means, ruleScores} from './fit.ts'
import type {Sample, Task} from './tasks.ts'

/** The figures of development by a plain linear model, and where a text's whole source is left out: what `fit` does not find by the way. */
export function otherFigures(task: Task, means: Means): Measures[] {
  const byRules = task.dev.map(({text}) => ruleScores(text, task, means))
  const full = (partOf: (sample: Sample) => string): Measures => {
    const words = heldOut(task, means, partOf, featuresOf(task, means))
    const combined = combine(task, words, byRules)
    return figures(
      task,
      words.map((one, i) => combinedLogOdds(one, byRules[i] ?? [], task.dev[i]?.where ?? [], combined)),
    )
  }
  const alone = {...means, near: null}
  const floor = (partOf: (sample: Sample) => string): Measures => {
    const words = heldOut(task, alone, partOf, featuresOf(task, alone))
    const grid = Array.from({length: 26}, (_, i) => i / 10)
    const macro = (shift: number) => quick(task, words, shift)
    const best = grid.reduce((a, b) => (macro(b) > macro(a) ? b : a))
    return figures(
      task,
      words.map((one) => one.map((z) => z + best)),
    )
  }
  const bySource = ({source}: {source: string}) => source
  return [floor(byDocument(task)), full(bySource), floor(bySource)]
}

/**
 * The figures of development. Each coded text scored by a model that has seen no text of its document (`unseen`, from `fit`), and by one
 * that has seen no text of its source, beside a plain linear model of words and pairs, whose threshold is the best one afterwards.
 */
export function crossFigures(task: Task, unseen: readonly number[][], others: readonly Measures[]): string {
  const columns = [figures(task, unseen), ...others]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return `Developed on texts that are no part of \`test\`: F1 with 95 % intervals where a text's document is left out of training, and where its whole
source is (${[...new Set(task.dev.map(({source}) => source))].sort().join(', ')}). The rules were written with sight of some of
these texts, so the figures of the whole are somewhat high; the plain linear model of words and pairs, learned from the same texts without rules, gets the threshold that suits it best afterwards.

${[
  line(['', 'document left out', 'plain linear', 'source left out', 'plain linear']),
  line(['---', '--:', '--:', '--:', '--:']),
  ...task.concepts.map((concept, k) => line([concept, ...columns.map((one) => range(one, k))])),
  line(['macro', ...columns.map((one) => spread(one.macro.at(-1)?.f1))]),
  line(['micro', ...columns.map((one) => spread(one.micro.f1))]),
].join('\n')}

`
}

function range(measures: Measures, k: number): string {
  const f1 = measures.concepts[k]?.f1
  if (!f1) return '–'
  return f1.low === null || f1.high === null
    ? plain(f1)
    : `${plain(f1)} (${f1.low.toFixed(2)} to ${f1.high.toFixed(2)})`
}

function figures(task: Task, logits: readonly number[][]): Measures {
  return measure(
    task.concepts.map((concept) => ({concept, label: concept})),
    task.dev.map(({labels, group}, i) => ({
      document: group,
      pairs: task.concepts.map((_, k) => ({
        truth: truthOf(labels[k]),
        score: 1 / (1 + Math.exp(-(logits[i]?.[k] ?? 0))),
      })),
    })),
  )
}

/** Macro-F1 at a shift of all log-odds. */
function quick(task: Task, logits: readonly number[][], shift: number): number {
  const f1 = task.concepts.map((_, k) => {
    let [both, either] = [0, 0]
    task.dev.forEach(({labels}, i) => {
      const label = labels[k]
      if (label === null) return
      const yes = (logits[i]?.[k] ?? 0) + shift >= 0
      if (yes && label === 1) both++
      either += Number(yes) + Number(label === 1)
    })
    return (2 * both) / (either || 1)
  })
  return f1.reduce((sum, one) => sum + one, 0) / f1.length
}
