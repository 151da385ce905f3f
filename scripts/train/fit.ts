import {noisyOr, ruleLogOdds} from '../../src/align/score.ts'
import type {Matcher} from '../../src/model/matcher.ts'
import type {Combination, TrainedModelFile} from '../../src/model/trained-model.ts'
import type {Lexicon} from '../../src/text/terms.ts'
import {type Example, logistic, type Row, score} from './logistic.ts'
import type {Sample, Task} from './tasks.ts'
import {counts, type Vocabulary, vector, vocabulary} from './vectors.ts'

const FOLDS = 5

/** The part of a model that one task gives. */
export interface Fitted {
  vocabulary: Vocabulary
  combination: Combination
  concepts: TrainedModelFile['concepts']
}

/**
 * Fits a task's part of a model in three steps: words by cross-validation, so that each coded text is scored by a model
 * that has not seen its document; the combination of words, rules and worth on those scores; then the words again on all,
 * with the features that carry the most weight, or with those of another task's model.
 */
export function fit(task: Task, match: Matcher, lexicon: Lexicon, base?: Vocabulary): Fitted {
  const samples = [...task.dev, ...task.weak]
  const bags = samples.map(({text}) => counts(text, lexicon))
  const all = base ?? vocabulary(bags, task.least)
  const targets = columns(task)
  const held = crossValidate(task, samples, bags, all, targets)
  const byRules = task.dev.map(({text}) => ruleScores(text, task, match))
  const {combination, priors, shift} = combine(task, held, byRules)
  const kept = base ?? heaviest(words(samples, bags, all, targets, task.l2), all, task.most)
  const final = words(samples, bags, kept, targets, task.l2)
  return {
    vocabulary: kept,
    combination,
    concepts: targets.map(({notation}, i) => {
      const w = final[i] as Float64Array
      return {
        notation,
        bias: round(w.at(-1) ?? 0),
        prior: round((priors[i] ?? 0) + (notation === '' ? 0 : shift)),
        weights: quantise(w.slice(0, -1), task.mostWeights),
      }
    }),
  }
}

/** The file of a model from its parts; the first one's features are those of all. */
export function assemble(framework: string, parts: readonly {level: string; fitted: Fitted}[]): TrainedModelFile {
  const {places, idf} = parts[0]?.fitted.vocabulary ?? {places: new Map<string, number>(), idf: new Float64Array(0)}
  return {
    format: 'alignary-model/1',
    framework,
    language: 'en',
    features: [...places.keys()].join('\n'),
    idf: quantise(idf, idf.length),
    combine: Object.fromEntries(parts.map(({level, fitted}) => [level, fitted.combination])),
    concepts: parts.flatMap(({fitted}) => fitted.concepts),
  }
}

/** What is learned from words: each concept, and `""`, whether the text is worth reading. */
interface Column {
  notation: string
  label(sample: Sample): number | null
}

function columns(task: Task): Column[] {
  const concepts = task.concepts.map(
    (notation, i): Column => ({
      notation,
      label: ({labels, soft, within}) => (within === null || within.has(i) ? (labels[i] ?? soft[i] ?? 0) : null),
    }),
  )
  return task.dev.some(({worth}) => worth !== null)
    ? [...concepts, {notation: '', label: ({worth}) => worth}]
    : concepts
}

/** Weights of the words for every column, the bias last. */
function words(
  samples: readonly Sample[],
  bags: readonly Map<string, number>[],
  features: Vocabulary,
  targets: readonly Column[],
  l2: number,
  used: (sample: Sample) => boolean = () => true,
): Float64Array[] {
  const rows = bags.map((bag) => vector(bag, features))
  return targets.map(({label}) => {
    const examples = samples.flatMap((sample, i): Example[] => {
      const value = label(sample)
      return used(sample) && value !== null ? [{row: rows[i] as Row, label: value, weight: sample.weight}] : []
    })
    return logistic(examples, features.idf.length, {l2})
  })
}

/** The words' log-odds of each coded text by a model that has not seen its document. */
function crossValidate(
  task: Task,
  samples: readonly Sample[],
  bags: readonly Map<string, number>[],
  features: Vocabulary,
  targets: readonly Column[],
): number[][] {
  const documents = [...new Set(task.dev.map(({group}) => group))].sort()
  const fold = new Map(documents.map((document, i) => [document, hash(i) % FOLDS]))
  const held: number[][] = task.dev.map(() => [])
  const coded = new Set(task.dev)
  for (let f = 0; f < FOLDS; f++) {
    const weights = words(
      samples,
      bags,
      features,
      targets,
      task.l2,
      (sample) => !coded.has(sample) || fold.get(sample.group) !== f,
    )
    task.dev.forEach(({group}, i) => {
      if (fold.get(group) !== f) return
      const row = vector(bags[i] ?? new Map(), features)
      held[i] = weights.map((w) => score(row, w, features.idf.length))
    })
  }
  return held
}

/** What the rules say of each concept, in log-odds. */
function ruleScores(text: string, task: Task, match: Matcher): number[] {
  const evidence = match({text, context: null, language: 'en'}).filter(({by}) => by === 'rule')
  return task.concepts.map((concept) =>
    ruleLogOdds(noisyOr(evidence.filter((one) => one.concept === concept || one.concept.startsWith(`${concept}.`)))),
  )
}

/** One set of weights for all concepts, since rare ones could not bear their own, and a prior for each. */
function combine(
  task: Task,
  held: readonly number[][],
  byRules: readonly number[][],
): {combination: Combination; priors: number[]; shift: number} {
  const size = 3 + task.concepts.length
  const row = (i: number, k: number): Row => ({
    places: Int32Array.from([0, 1, 2, 3 + k]),
    values: Float64Array.from([held[i]?.[k] ?? 0, byRules[i]?.[k] ?? 0, held[i]?.[task.concepts.length] ?? 0, 1]),
  })
  const examples = task.dev.flatMap((sample, i) =>
    task.concepts.flatMap((_, k): Example[] => {
      const label = sample.labels[k] ?? sample.soft[k] ?? 0
      if (sample.within !== null && !sample.within.has(k)) return []
      return [{row: row(i, k), label, weight: sample.trust}]
    }),
  )
  const w = logistic(examples, size, {l2: 1, iterations: 200})
  const bias = w[size] ?? 0
  const logits = task.dev.map((_, i) => task.concepts.map((_, k) => score(row(i, k), w, size)))
  return {
    shift: bestShift(task, logits),
    combination: {words: round(w[0] ?? 0), rules: round(w[1] ?? 0), worth: round(w[2] ?? 0)},
    priors: task.concepts.map((_, k) => bias + (w[3 + k] ?? 0)),
  }
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
    `${task.framework}: macro-F1 on dev by shift ${macro.map((value, i) => `${grid[i]}: ${value.toFixed(3)}`).join(', ')}\n`,
  )
  return grid[macro.indexOf(Math.max(...macro))] ?? 0
}

/** The features that move some concept most. */
function heaviest(weights: readonly Float64Array[], {places, idf}: Vocabulary, most: number): Vocabulary {
  const worth = [...places.keys()].map((name, place) => ({
    name,
    weight: Math.max(...weights.map((w) => Math.abs(w[place] ?? 0))) * (idf[place] ?? 0),
  }))
  worth.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
  const names = worth
    .slice(0, most)
    .map(({name}) => name)
    .sort()
  return {
    places: new Map(names.map((name, place) => [name, place])),
    idf: Float64Array.from(names, (name) => idf[places.get(name) ?? 0] ?? 0),
  }
}

/** Signed bytes and a scale; at most so many weights, the heaviest, with their places. */
function quantise(values: Float64Array, most: number): TrainedModelFile['idf'] {
  const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / 127 || 1
  const bytes = (list: ArrayLike<number>) =>
    Buffer.from(Int8Array.from(list, (value) => Math.round(value / scale)).buffer).toString('base64')
  if (values.length <= most) return {scale, bytes: bytes(values)}
  const places = [...values.keys()]
    .sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
  return {
    scale,
    bytes: bytes(places.map((place) => values[place] ?? 0)),
    places: Buffer.from(Uint16Array.from(places).buffer).toString('base64'),
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** Knuth's multiplicative hash: spreads neighbours over the folds, the same on every machine. */
function hash(i: number): number {
  return Math.floor((Math.imul(i, 2_654_435_761) >>> 0) / 65_536)
}
