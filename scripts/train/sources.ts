import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A text and what is known of its goals. */
export interface GoalText {
  source: string
  /** Texts of one document stay together in cross-validation. */
  group: string
  text: string
  /** By goal, 1 to 17 at 0 to 16: the label in [0, 1], or `null` where nothing is known or it counts neither way. */
  labels: (number | null)[]
  /** The label for training where `labels` is neutral. */
  soft: number[]
  weight: number
}

const GOALS = Array.from({length: 17}, (_, i) => i + 1)
/** How much a goal that a text only touches counts as one. */
const TOUCHED = 0.3

/** Reads JSON Lines. */
export function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line))
}

/** Every coded text, of all three files. */
export function codedTexts(data: string): {document: string; part: 'dev' | 'test'; text: string}[] {
  return ['goals', 'targets', 'roles'].flatMap((name) =>
    lines<ReturnType<typeof codedTexts>[number]>(join(data, 'coded', `${name}.jsonl`)),
  )
}

/** The documents that something is measured on. */
export function measuredDocuments(coded: ReturnType<typeof codedTexts>): Set<string> {
  return new Set(coded.filter(({part}) => part === 'test').map(({document}) => document))
}

interface Coded {
  source: string
  document: string
  part: 'dev' | 'test'
  main: number[]
  touched: number[]
  text: string
}

/** The texts that were coded by careful reading. */
export function codedGoals(data: string, part: 'dev' | 'test'): GoalText[] {
  return lines<Coded>(join(data, 'coded/goals.jsonl'))
    .filter((row) => row.part === part)
    .map(({document, source, text, main, touched}) => ({
      source,
      group: document,
      text,
      ...read(main, touched),
      weight: 1,
    }))
}

/** Labels as a reader gave them. */
export function read(main: readonly number[], touched: readonly number[]): Pick<GoalText, 'labels' | 'soft'> {
  return {
    labels: GOALS.map((goal) => (main.includes(goal) ? 1 : touched.includes(goal) ? null : 0)),
    soft: GOALS.map((goal) => (main.includes(goal) ? 1 : touched.includes(goal) ? TOUCHED : 0)),
  }
}

/** The other public sets, each at its worth; `weights` by source name. */
export function weakGoals(data: string, weights: Record<string, number>): GoalText[] {
  const one = (source: string, group: string, text: string, goals: number[]): GoalText => {
    const labels = GOALS.map((goal) => (goals.includes(goal) ? 1 : 0))
    return {source, group, text, labels, soft: labels, weight: weights[source] ?? 0}
  }
  const oro = lines<{id: string; title: string; text: string; labels: number[]}>(
    join(data, 'sdg/oro-abstracts.jsonl'),
  ).map((row) => one('oro', row.id, `${row.title}. ${row.text}`, row.labels))
  const un = lines<{sdg: number; text: string}>(join(data, 'sdg/un-goal-texts.jsonl')).map((row) =>
    one('un', `un-${row.sdg}`, row.text, [row.sdg]),
  )
  const short = lines<{sdg: number; text: string}>(join(data, 'sdg/short-statements.jsonl')).map((row) =>
    one('short', `short-${row.sdg}`, row.text, [row.sdg]),
  )
  const aurora = lines<{doi: string; title: string; abstract: string; labels: number[]}>(
    join(data, 'sdg/aurora-survey.jsonl'),
  ).map((row) => one('aurora', row.doi, `${row.title}. ${row.abstract}`, row.labels))
  return [...oro, ...un, ...short, ...aurora].filter(({weight}) => weight > 0)
}
