import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ownGoals, ownRoles, ownTargets, passageHash, type Place} from './own-coding.ts'
import {codedGoals, lines, read, weakGoals} from './sources.ts'

/** A text to learn from. `labels` are in the order of the task's concepts; `null` counts neither way. */
export interface Sample {
  /** The kind of text, for leaving one out. */
  source: string
  /** Texts of one document stay together. */
  group: string
  text: string
  /** Where it stands: see `standing`. Empty where that is not known, or not to count. */
  where: string[]
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
  /** Places of the concepts that are learned together. */
  blocks: number[][]
  /** The least number of texts that a feature stands in, how many features are kept, and how many weights a concept. */
  least: number
  most: number
  mostWeights: number
  l2: number
  /** How far the threshold of the best F1 may be moved from that of a probability, in log-odds: the further, the less a score is one. */
  mostShift: number
  /** Whether a text is first asked whether it is about any concept at all, and only then about which. */
  any: boolean
}

/** What a text counts in the combination when the rules were written with sight of it. */
const SEEN = 0.3

/** The 17 goals. */
export async function goalTask(data: string): Promise<Task> {
  // Sets at their worth: experts' labels above those of sources and of authors' tags; titles alone say little.
  const weights = {oro: 0.7, un: 0.4, short: 0.3, aurora: 0.1}
  const own = await ownGoals(data)
  const coded = new Set(own.map(({hash}) => hash))
  const plain = {where: [], within: null}
  const concepts = Array.from({length: 17}, (_, i) => String(i + 1))
  return {
    framework: 'sdg',
    level: 'goal',
    concepts,
    dev: [
      ...codedGoals(data, 'dev').map((text) => ({...withWorth(text), ...plain, trust: SEEN})),
      ...own.map(({document, hash, text, where, main, touched, seen}) => ({
        source: sourceOf(document),
        group: groupOf({document, hash}),
        text,
        ...plain,
        ...withWorth(read(main, touched)),
        where,
        weight: 1,
        trust: seen ? SEEN : 1,
      })),
    ],
    weak: weakGoals(data, weights)
      .filter(({text}) => !coded.has(passageHash(text)))
      .map((text) => ({...text, ...plain, worth: null, trust: 1})),
    test: codedGoals(data, 'test').map((text) => ({...text, ...plain, worth: null, trust: 1})),
    // The last column is whether a text is about any goal at all: procedure and front matter have words of their own.
    blocks: [[...concepts.keys(), concepts.length]],
    least: 12,
    most: 16_000,
    mostWeights: 16_000,
    l2: 0.05,
    mostShift: 0.3,
    any: true,
  }
}

/** Whether a text is about any goal: as far as its best one. */
function withWorth<T extends Pick<Sample, 'soft'>>(text: T): T & {worth: number} {
  return {...text, worth: Math.max(...text.soft)}
}

/** What stays together in cross-validation: a document, or one text of a data set. */
function groupOf({document, hash}: Place): string {
  return document.startsWith('sdg/') ? hash : document
}

/** "vnr-text" of "documents/vnr-text/…", "un" of "sdg/un-goal-texts.jsonl"; UNESCO's texts are one source, and so are abstracts. */
function sourceOf(document: string): string {
  const [, folder = ''] = document.split('/')
  if (/^(?:unesco|open)-/.test(folder)) return 'unesco'
  return folder
    .replace(/-.*\.jsonl$/, '')
    .replace(/^oro$/, 'aurora')
    .replace(/^vnr-.*/, 'vnr-text')
}

interface CodedTarget {
  id: string
  document: string
  part: string
  targets: string[]
  text: string
}

/** The 169 targets, each learned among the texts of its goal: what comes out is its chance where the goal is met. */
export async function targetTask(data: string): Promise<Task> {
  const texts = new Map(
    lines<{id: string; source: string; document: string; text: string; main: number[]}>(
      join(data, 'coded/goals.jsonl'),
    ).map((row) => [row.id, row]),
  )
  const wording: {targets: Record<string, {en: string}>} = JSON.parse(
    readFileSync(join(data, 'sdg/goals-targets-en-fr-es.json'), 'utf8'),
  )
  const concepts = Object.keys(wording.targets).sort()
  const goalOf = (target: string) => target.split('.')[0] ?? ''
  const goals = [...new Set(concepts.map(goalOf))]
  const sample = (
    {source, group, text}: Pick<Sample, 'source' | 'group' | 'text'>,
    targets: string[],
    main: readonly number[],
    trust: number,
  ): Sample => {
    const labels = concepts.map((concept) => (targets.includes(concept) ? 1 : 0))
    const met = new Set([...main.map(String), ...targets.map(goalOf)])
    const within = new Set(concepts.flatMap((concept, i) => (met.has(goalOf(concept)) ? [i] : [])))
    return {source, group, text, where: [], labels, soft: labels, within, worth: null, weight: 1, trust}
  }
  const rows = lines<CodedTarget>(join(data, 'coded/targets.jsonl'))
  const part = (name: string, trust: number) =>
    rows
      .filter((row) => row.part === name)
      .map(({id, document, text, targets}) =>
        sample({source: texts.get(id)?.source ?? '', group: document, text}, targets, texts.get(id)?.main ?? [], trust),
      )
  return {
    framework: 'sdg',
    level: 'target',
    concepts,
    dev: [
      ...part('dev', SEEN),
      ...ownTargets().flatMap(({id, targets}) => {
        const known = texts.get(id)
        return known ? [sample({...known, group: known.document}, targets, known.main, SEEN)] : []
      }),
      ...(await ownGoals(data)).map(({document, hash, text, main, targets, seen}) => {
        const group = groupOf({document, hash})
        return sample({source: sourceOf(document), group, text}, targets, main, seen ? SEEN : 1)
      }),
    ],
    weak: concepts.map((concept) =>
      sample({source: 'un', group: 'un', text: wording.targets[concept]?.en ?? ''}, [concept], [], 1),
    ),
    test: part('test', 1),
    blocks: goals.map((goal) => concepts.flatMap((concept, i) => (goalOf(concept) === goal ? [i] : []))),
    least: 2,
    most: 16_000,
    mostWeights: 1_000,
    l2: 0.03,
    mostShift: 0.3,
    any: false,
  }
}

interface CodedRole {
  document: string
  part: string
  roles: string[]
  use: 'yes' | 'weak' | 'no'
  text: string
}

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
  const sample = ({document, text, roles, use}: Omit<CodedRole, 'part'>, trust: number, group = document): Sample => {
    const labels = concepts.map((concept) => (roles.includes(concept) ? 1 : 0))
    return {
      source: sourceOf(document),
      group,
      text,
      where: [],
      labels,
      soft: labels,
      within: null,
      worth: worth[use],
      weight: 1,
      trust,
    }
  }
  return {
    framework: 'library-roles',
    level: 'role',
    concepts,
    dev: [
      ...rows.filter(({part}) => part === 'dev').map((row) => sample(row, SEEN)),
      ...(await ownRoles(data)).map((row) => sample(row, row.seen ? SEEN : 1, groupOf(row))),
    ],
    weak: [],
    test: rows.filter(({part}) => part === 'test').map((row) => sample(row, 1)),
    // The last column is the worth.
    blocks: [[...concepts.keys(), concepts.length]],
    least: 2,
    most: 6_000,
    mostWeights: 6_000,
    l2: 0.05,
    mostShift: 0.7,
    any: false,
  }
}
