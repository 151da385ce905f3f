import type {Combination} from '../../src/model/trained-model.ts'
import {type Example, logistic, type Row} from './logistic.ts'
import {round} from './pack.ts'
import type {Task} from './tasks.ts'

/** How words, rules and worth make one probability. */
export interface Combined {
  combination: Combination
  /** By concept, before the shift. */
  priors: number[]
  /** What is added to every concept's log-odds. */
  shift: number
}

/** One set of weights for all concepts, since rare ones could not bear their own, and a prior for each. */
export function combine(task: Task, words: readonly number[][], byRules: readonly number[][]): Combined {
  const places = [...new Set(task.dev.flatMap(({where}) => where))].sort()
  const first = 3 + task.concepts.length
  const size = first + places.length
  const row = (i: number, k: number): Row => {
    const where = (task.dev[i]?.where ?? []).map((place) => first + places.indexOf(place))
    return {
      places: Int32Array.from([0, 1, 2, 3 + k, ...where]),
      values: Float64Array.from([
        words[i]?.[k] ?? 0,
        byRules[i]?.[k] ?? 0,
        words[i]?.[task.concepts.length] ?? 0,
        1,
        ...where.map(() => 1),
      ]),
    }
  }
  const examples = task.dev.flatMap(({labels, within, trust}, i) =>
    task.concepts.flatMap((_, k): Example[] => {
      const label = labels[k] ?? null
      // What a text only touches counts neither way: a score is the chance that a reader who must choose says yes.
      if (label === null || (within !== null && !within.has(k))) return []
      return [{row: row(i, k), labels: [label], weight: trust}]
    }),
  )
  const {values: w} = logistic(examples, size, 1, {l2: 1, iterations: 200})
  const bias = w[size] ?? 0
  const plain: Combined = {
    combination: {
      words: round(w[0] ?? 0),
      rules: round(w[1] ?? 0),
      worth: round(w[2] ?? 0),
      where: Object.fromEntries(places.map((place, i) => [place, round(w[first + i] ?? 0)])),
    },
    priors: task.concepts.map((_, k) => bias + (w[3 + k] ?? 0)),
    shift: 0,
  }
  return {
    ...plain,
    shift: bestShift(
      task,
      words.map((one, i) => combinedLogOdds(one, byRules[i] ?? [], task.dev[i]?.where ?? [], plain)),
    ),
  }
}

/** The log-odds of each concept for a text. */
export function combinedLogOdds(
  words: readonly number[],
  byRules: readonly number[],
  where: readonly string[],
  {combination, priors, shift}: Combined,
): number[] {
  const all = where.reduce(
    (sum, place) => sum + (combination.where[place] ?? 0),
    shift + combination.worth * (words[priors.length] ?? 0),
  )
  return priors.map(
    (prior, k) => prior + all + combination.words * (words[k] ?? 0) + combination.rules * (byRules[k] ?? 0),
  )
}

/**
 * What is added to every concept's log-odds so that 0.5 is the threshold of the best macro-F1 on the coded `dev` texts.
 * That threshold lies at F1/2 of a probability, below one half (Lipton et al. 2014). A grid of tenths, at most `mostShift`.
 */
function bestShift(task: Task, logits: readonly number[][]): number {
  const grid = Array.from({length: Math.round(task.mostShift * 10) + 1}, (_, i) => i / 10)
  const f1 = (k: number, shift: number): number => {
    let [both, wrong, missed] = [0, 0, 0]
    task.dev.forEach(({labels, within, trust}, i) => {
      if (within !== null && !within.has(k)) return
      const yes = (logits[i]?.[k] ?? 0) + shift >= 0
      if (labels[k] === 1 && yes) both += trust
      if (labels[k] === 0 && yes) wrong += trust
      if (labels[k] === 1 && !yes) missed += trust
    })
    return (2 * both) / (2 * both + wrong + missed || 1)
  }
  const macro = grid.map((shift) => task.concepts.reduce((sum, _, k) => sum + f1(k, shift), 0) / task.concepts.length)
  process.stderr.write(
    `${task.level}: macro-F1 on dev by shift ${macro.map((value, i) => `${grid[i]}: ${value.toFixed(3)}`).join(', ')}\n`,
  )
  return grid[macro.indexOf(Math.max(...macro))] ?? 0
}
