import {noisyOr, ruleLogOdds} from '../../src/align/score.ts'
import type {Matcher} from '../../src/model/matcher.ts'
import type {Combination, TrainedModelFile} from '../../src/model/trained-model.ts'
import {combine, combinedLogOdds} from './combine.ts'
import type {Neighbours} from './neighbours.ts'
import {heaviest, quantise, round} from './pack.ts'
import type {Sample, Task} from './tasks.ts'
import type {Seen} from './texts.ts'
import {type Vocabulary, vector, vocabulary} from './vectors.ts'
import {learn, logOdds} from './words.ts'

const FOLDS = 5

/** The part of a model that one task gives. */
export interface Fitted {
  vocabulary: Vocabulary
  combination: Combination
  concepts: TrainedModelFile['concepts']
  /** Of each coded text, by a model that has seen no text of its document: the log-odds of each concept. */
  unseen: number[][]
}

/** What a task is fitted with. */
export interface Means {
  /** A text as the models see it. */
  see(text: string): Seen
  match: Matcher
  near: Neighbours | null
}

/**
 * Fits a task's part of a model in three steps: words by cross-validation, so that each coded text is scored by a model
 * that has not seen its document; the combination of words, rules and worth on those scores; then the words again on all,
 * with the features that carry the most weight, or with those of another task's model.
 */
export function fit(task: Task, means: Means, base?: Vocabulary): Fitted {
  const all = base ?? featuresOf(task, means)
  const held = heldOut(task, means, byDocument(task), all)
  const byRules = task.dev.map(({text}) => ruleScores(text, task, means))
  const combined = combine(task, held, byRules)
  const {combination, priors, shift} = combined
  const samples = [...task.dev, ...task.weak]
  const learned = (features: Vocabulary) =>
    learn(lessons(samples, means), features, task.blocks, {l2: task.l2, near: means.near})
  const kept = base ?? heaviest(learned(all), all, task.most)
  const final = learned(kept)
  return {
    vocabulary: kept,
    combination,
    concepts: final.map((w, i) => ({
      // The column behind the concepts is the worth.
      notation: task.concepts[i] ?? '',
      bias: round(w.at(-1) ?? 0),
      prior: round(i < task.concepts.length ? (priors[i] ?? 0) + shift : 0),
      weights: quantise(w.slice(0, -1), task.mostWeights),
    })),
    unseen: held.map((one, i) => combinedLogOdds(one, byRules[i] ?? [], task.dev[i]?.where ?? [], combined)),
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

/** Words and pairs that stand in texts often enough, and every word whose company is known. */
export function featuresOf(task: Task, {see, near}: Means): Vocabulary {
  const bags = [...task.dev, ...task.weak].map(({text}) => see(text).bag)
  return vocabulary(bags, task.least, near?.of.keys())
}

/** Which part each coded text is held out with; every text of a document with the same one. */
export function byDocument(task: Task): (sample: Sample) => string {
  const documents = [...new Set(task.dev.map(({group}) => group))].sort()
  const fold = new Map(documents.map((document, i) => [document, String(hash(i) % FOLDS)]))
  return ({group}) => fold.get(group) ?? ''
}

/** The words' log-odds of each coded text by a model that has seen no text of its part. */
export function heldOut(
  task: Task,
  means: Means,
  partOf: (sample: Sample) => string,
  features: Vocabulary,
): number[][] {
  const held: number[][] = task.dev.map(() => [])
  const coded = new Set(task.dev)
  for (const part of new Set(task.dev.map(partOf))) {
    // Weak texts of a source that is left out are left out too.
    const seen = [...task.dev, ...task.weak].filter(
      (sample) => (coded.has(sample) ? partOf(sample) : sample.source) !== part,
    )
    const weights = learn(lessons(seen, means), features, task.blocks, {l2: task.l2, near: means.near})
    task.dev.forEach((sample, i) => {
      if (partOf(sample) !== part) return
      const row = vector(means.see(sample.text).bag, features)
      held[i] = weights.map((w) => logOdds(row, w))
    })
  }
  return held
}

function lessons(samples: readonly Sample[], {see}: Means) {
  return samples.map(({text, labels, soft, within, worth, weight}) => ({
    bag: see(text).bag,
    labels: [...labels.map((label, i) => (within === null || within.has(i) ? (label ?? soft[i] ?? 0) : null)), worth],
    weight,
  }))
}

/** What the rules say of each concept, in log-odds. */
export function ruleScores(text: string, task: Task, {match, see}: Means): number[] {
  const evidence = match({text, context: null, language: 'en', damage: see(text).damage}).filter(
    ({by}) => by === 'rule',
  )
  return task.concepts.map((concept) =>
    ruleLogOdds(noisyOr(evidence.filter((one) => one.concept === concept || one.concept.startsWith(`${concept}.`)))),
  )
}

/** Knuth's multiplicative hash: spreads neighbours over the folds, the same on every machine. */
function hash(i: number): number {
  return Math.floor((Math.imul(i, 2_654_435_761) >>> 0) / 65_536)
}
