import {ground, learnedChance, type Whole, whole} from '../../src/align/score.ts'
import type {AnyOf, Combination} from '../../src/model/trained-model.ts'
import {type Example, logistic} from './logistic.ts'
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
  const wholes = task.dev.map(({where}, i) => wholeOf(words[i] ?? [], byRules[i] ?? [], where))
  const places = [...new Set(task.dev.flatMap(({where}) => where))].sort()
  const common = task.any ? ['best', 'all'] : ['worth', ...places]
  const first = 2 + task.concepts.length
  const examples = task.dev.flatMap(({labels, within, trust}, i) => {
    const passage = wholes[i] as Whole
    // What a passage about nothing says of the single concepts is told by `any`.
    if (task.any && !labels.includes(1)) return []
    const shared = task.any ? [passage.words, passage.all] : [passage.worth, ...standsIn(places, passage.places)]
    return task.concepts.flatMap((_, k): Example[] => {
      const label = labels[k] ?? null
      // What a text only touches counts neither way: a score is the chance that a reader who must choose says yes.
      if (label === null || (within !== null && !within.has(k))) return []
      const values = [words[i]?.[k] ?? 0, byRules[i]?.[k] ?? 0, 1, ...shared]
      const at = [0, 1, 2 + k, ...shared.map((_, n) => first + n)]
      return [{row: {places: Int32Array.from(at), values: Float64Array.from(values)}, labels: [label], weight: trust}]
    })
  })
  const size = first + common.length
  const {values: w} = logistic(examples, size, 1, {l2: 1, iterations: 200})
  const bias = w[size] ?? 0
  const weight = (name: string) => (common.includes(name) ? round(w[first + common.indexOf(name)] ?? 0) : 0)
  const plain: Combined = {
    combination: {
      words: round(w[0] ?? 0),
      rules: round(w[1] ?? 0),
      worth: weight('worth'),
      best: weight('best'),
      all: weight('all'),
      where: task.any ? {} : Object.fromEntries(places.map((place) => [place, weight(place)])),
      ...(task.any ? {any: anyOf(task, wholes, places)} : {}),
    },
    priors: task.concepts.map((_, k) => bias + (w[2 + k] ?? 0)),
    shift: 0,
  }
  const at = (shift: number) =>
    words.map((one, i) => combinedLogOdds(one, byRules[i] ?? [], task.dev[i]?.where ?? [], {...plain, shift}))
  return {...plain, shift: bestShift(task, at)}
}

/** Learns what tells a text that is about something from one that is about nothing. */
function anyOf(task: Task, wholes: readonly Whole[], places: readonly string[]): AnyOf {
  const examples = task.dev.map(({labels, trust}, i): Example => {
    const {worth, words, rules, all, places: own} = wholes[i] as Whole
    const values = Float64Array.from([worth, words, rules, all, ...standsIn(places, own)])
    return {row: {places: Int32Array.from(values.keys()), values}, labels: [labels.includes(1) ? 1 : 0], weight: trust}
  })
  const size = 4 + places.length
  const {values: w} = logistic(examples, size, 1, {l2: 1, iterations: 200})
  const [worth = 0, words = 0, rules = 0, all = 0] = Array.from(w, round)
  const where = Object.fromEntries(places.map((place, i) => [place, round(w[4 + i] ?? 0)]))
  return {prior: round(w[size] ?? 0), worth, words, rules, all, where}
}

function standsIn(places: readonly string[], own: readonly string[]): number[] {
  return places.map((place) => Number(own.includes(place)))
}

/** The column behind the concepts is the worth. */
function wholeOf(words: readonly number[], byRules: readonly number[], places: readonly string[]): Whole {
  return whole(words[byRules.length] ?? 0, places, words.slice(0, byRules.length), byRules)
}

/** The log-odds of each concept for a text. */
export function combinedLogOdds(
  words: readonly number[],
  byRules: readonly number[],
  where: readonly string[],
  {combination, priors, shift}: Combined,
): number[] {
  const on = ground(combination, wholeOf(words, byRules, where))
  return priors.map((prior, k) => {
    const chance = learnedChance(words[k] ?? 0, byRules[k] ?? 0, prior + shift, combination, on)
    return Math.log(chance / (1 - chance))
  })
}

/**
 * What is added to every concept's log-odds so that 0.5 is the threshold of the best macro-F1 on the coded `dev` texts.
 * That threshold lies at F1/2 of a probability, below one half (Lipton et al. 2014). A grid of tenths, at most `mostShift`.
 */
function bestShift(task: Task, at: (shift: number) => readonly number[][]): number {
  const grid = Array.from({length: Math.round(task.mostShift * 10) + 1}, (_, i) => i / 10)
  const f1 = (k: number, logits: readonly number[][]): number => {
    let [both, wrong, missed] = [0, 0, 0]
    task.dev.forEach(({labels, within, trust}, i) => {
      if (within !== null && !within.has(k)) return
      const yes = (logits[i]?.[k] ?? 0) >= 0
      if (labels[k] === 1 && yes) both += trust
      if (labels[k] === 0 && yes) wrong += trust
      if (labels[k] === 1 && !yes) missed += trust
    })
    return (2 * both) / (2 * both + wrong + missed || 1)
  }
  const macro = grid.map((shift) => {
    const logits = at(shift)
    return task.concepts.reduce((sum, _, k) => sum + f1(k, logits), 0) / task.concepts.length
  })
  process.stderr.write(
    `${task.level}: macro-F1 on dev by shift ${macro.map((value, i) => `${grid[i]}: ${value.toFixed(3)}`).join(', ')}\n`,
  )
  return grid[macro.indexOf(Math.max(...macro))] ?? 0
}
