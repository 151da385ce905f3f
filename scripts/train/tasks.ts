import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ownRoles} from './own-coding.ts'
import {codedGoals, lines, weakGoals} from './sources.ts'

/** A text to learn from. `labels` are in the order of the task's concepts; `null` counts neither way. */
export interface Sample {
  group: string
  text: string
  labels: (number | null)[]
  /** What is learned where a label counts neither way. */
  soft: number[]
  /** The columns that the text teaches something about, or `null` for all: a target is learned within its goal. */
  within: ReadonlySet<number> | null
  /** Whether the text is worth reading at all, or `null` where the task does not ask. */
  worth: number | null
  weight: number
  /** Its weight in the combination: less where the rules were written with sight of the text, since they look better there. */
  trust: number
}

/** One model to train. */
export interface Task {
  framework: string
  level: string
  concepts: string[]
  /** Coded by careful reading: what the combination is fitted on, in folds by document. */
  dev: Sample[]
  /** Other sets, for the words only. */
  weak: Sample[]
  /** Reported on; nothing is chosen by it. */
  test: Sample[]
  /** The least number of texts that a feature stands in, how many features are kept, and how many weights a concept. */
  least: number
  most: number
  mostWeights: number
  l2: number
  /** How far the threshold of the best F1 may be moved from that of a probability, in log-odds. */
  mostShift: number
}

/** The 17 goals. */
export function goalTask(data: string): Task {
  // Sets at their worth: experts' labels above those of sources and of authors' tags; titles alone say little.
  const weights = {oro: 0.7, un: 0.4, short: 0.3, aurora: 0.1}
  const sample = ({group, text, labels, soft, weight}: ReturnType<typeof codedGoals>[number]): Sample => ({
    group,
    text,
    labels,
    soft,
    within: null,
    worth: null,
    weight,
    trust: 1,
  })
  return {
    framework: 'sdg',
    level: 'goal',
    concepts: Array.from({length: 17}, (_, i) => String(i + 1)),
    dev: codedGoals(data, 'dev').map(sample),
    weak: weakGoals(data, weights).map(sample),
    test: codedGoals(data, 'test').map(sample),
    least: 3,
    most: 14_000,
    mostWeights: 14_000,
    l2: 0.02,
    mostShift: 0.7,
  }
}

interface CodedTarget {
  id: string
  document: string
  part: string
  targets: string[]
  text: string
}

/** The 169 targets, each learned among the texts of its goal: what comes out is its chance where the goal is met. */
export function targetTask(data: string): Task {
  const goals = new Map(
    lines<{id: string; main: number[]}>(join(data, 'coded/goals.jsonl')).map(({id, main}) => [id, main.map(String)]),
  )
  const wording: {targets: Record<string, {en: string}>} = JSON.parse(
    readFileSync(join(data, 'sdg/goals-targets-en-fr-es.json'), 'utf8'),
  )
  const concepts = Object.keys(wording.targets).sort()
  const goalOf = (target: string) => target.split('.')[0] ?? ''
  const sample = (group: string, text: string, targets: string[], known: string[]): Sample => {
    const labels = concepts.map((concept) => (targets.includes(concept) ? 1 : 0))
    const met = new Set([...known, ...targets.map(goalOf)])
    return {
      group,
      text,
      labels,
      soft: labels,
      within: new Set(concepts.flatMap((concept, i) => (met.has(goalOf(concept)) ? [i] : []))),
      worth: null,
      weight: 1,
      trust: 1,
    }
  }
  const rows = lines<CodedTarget>(join(data, 'coded/targets.jsonl'))
  const part = (name: string) =>
    rows
      .filter((row) => row.part === name)
      .map(({id, document, text, targets}) => sample(document, text, targets, goals.get(id) ?? []))
  return {
    framework: 'sdg',
    level: 'target',
    concepts,
    dev: part('dev'),
    weak: concepts.map((concept) => sample('un', wording.targets[concept]?.en ?? '', [concept], [])),
    test: part('test'),
    least: 2,
    most: 14_000,
    mostWeights: 200,
    l2: 0.03,
    mostShift: 0.7,
  }
}

interface CodedRole {
  document: string
  part: string
  roles: string[]
  use: 'yes' | 'weak' | 'no'
  text: string
}

/** What a text counts in the combination when the rules were written with sight of it. */
const SEEN = 0.3

/** The 31 library roles, and whether a passage is worth an advocate's reading. */
export async function roleTask(data: string): Promise<Task> {
  const concepts = [
    ['E', 8],
    ['C', 8],
    ['I', 11],
    ['S', 4],
  ].flatMap(([area, count]) => Array.from({length: Number(count)}, (_, i) => `${area}${i + 1}`))
  const worth = {yes: 1, weak: 0.5, no: 0}
  const rows = lines<CodedRole>(join(data, 'coded/roles.jsonl'))
  const sample = ({document, text, roles, use}: Omit<CodedRole, 'part'>, trust: number): Sample => {
    const labels = concepts.map((concept) => (roles.includes(concept) ? 1 : 0))
    return {group: document, text, labels, soft: labels, within: null, worth: worth[use], weight: 1, trust}
  }
  return {
    framework: 'library-roles',
    level: 'role',
    concepts,
    dev: [
      ...rows.filter(({part}) => part === 'dev').map((row) => sample(row, SEEN)),
      ...(await ownRoles(data)).map((row) => sample(row, 1)),
    ],
    weak: [],
    test: rows.filter(({part}) => part === 'test').map((row) => sample(row, 1)),
    least: 2,
    most: 6_000,
    mostWeights: 6_000,
    l2: 0.05,
    mostShift: 0.7,
  }
}
