// How many passages of 100 words a second does `alignary classify` do on one core, from JSON Lines to JSON Lines, goals,
// targets, roles and appraisal together, beside natural's classifiers that do the goals alone? At least 4,000 are wanted.
//   npm run build && npm run bench classify [-- data folder]
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import natural from 'natural/lib/natural/classifiers/bayes_classifier.js'
import naturalRegression from 'natural/lib/natural/classifiers/logistic_regression_classifier.js'
import {lines} from '../scripts/train/sources.ts'
import {passages} from '../src/index.ts'
import {resolveFrameworks} from '../src/load/tools.ts'
import type {Framework} from '../src/model/framework.ts'

const [PASSAGES, WORDS] = [20_000, 100]
/** Natural takes so long that it gets so many of the passages only. */
const FEW = 200
/** Natural learns each goal from so many examples: its regression takes minutes for more. */
const LEARNED = 3

interface Example {
  goal: string
  text: string
}

export default async function classify(inputs: string[]): Promise<void> {
  const frameworks = await resolveFrameworks(['sdg', 'library-roles'])
  const texts = ofLength(inputs[0] ? codedTexts(inputs[0]) : await bundledTexts(frameworks))
  const folder = mkdtempSync(join(tmpdir(), 'alignary-'))
  try {
    const [one, all] = [texts.slice(0, 1), texts].map((list, file) => {
      const path = join(folder, `${file}.jsonl`)
      writeFileSync(path, list.map((text, id) => `${JSON.stringify({id, text})}\n`).join(''))
      return path
    })
    const [start, whole] = [run(one ?? ''), run(all ?? '')]
    console.log(
      `${PASSAGES} passages of ${WORDS} words, ${new Set(texts.flatMap((text) => text.split(' '))).size} words`,
    )
    console.log(
      `alignary classify, one core: ${rate(whole.cpu)} a second with its start (${start.cpu.toFixed(2)} s of CPU time), ` +
        `${rate(whole.cpu - start.cpu)} without; ${rate(whole.seconds)} by the clock`,
    )
    const goals = examples(frameworks)
    for (const [name, Classifier] of Object.entries({
      BayesClassifier: natural,
      LogisticRegressionClassifier: naturalRegression,
    })) {
      const classifier = new Classifier()
      for (const {goal, text} of goals) classifier.addDocument(text, goal)
      classifier.train()
      const before = process.cpuUsage()
      for (const text of texts.slice(0, FEW)) classifier.classify(text)
      const {user, system} = process.cpuUsage(before)
      console.log(`natural ${name}, goals alone: ${rate((user + system) / 1e6, FEW)} a second`)
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function rate(seconds: number, count = PASSAGES): string {
  return (count / seconds).toFixed(0)
}

/** Runs the command line on one core, and tells how long it took by the clock and by its own account. */
function run(input: string): {seconds: number; cpu: number} {
  const tellTime = `data:text/javascript,${encodeURIComponent(
    `process.on('exit', () => { const {user, system} = process.cpuUsage(); process.stderr.write(String(user + system)) })`,
  )}`
  const command = [process.execPath, '--import', tellTime, 'dist/cli.js', 'classify']
  const [program = '', ...args] = existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0', ...command] : command
  const began = performance.now()
  const {status, stderr} = spawnSync(program, args, {
    stdio: [openSync(input, 'r'), openSync(`${input}.out`, 'w'), 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`alignary classify failed: ${stderr}`)
  return {seconds: (performance.now() - began) / 1000, cpu: Number(stderr) / 1e6}
}

/** The samples and the examples of all coding rules. */
async function bundledTexts(frameworks: readonly Framework[]): Promise<string[]> {
  const samples = readdirSync('fixtures').filter((file) => /\.(pdf|docx|md)$/.test(file))
  const found: string[] = []
  for (const file of samples) found.push(...(await passages(join('fixtures', file))).passages.map(({text}) => text))
  for (const {codebooks} of frameworks) {
    const rules = codebooks.find(({language}) => language === 'en')?.rules ?? []
    found.push(...rules.flatMap((rule) => [...rule.examples, ...rule.counterExamples]))
  }
  return found
}

function codedTexts(data: string): string[] {
  return ['goals', 'roles', 'targets'].flatMap((name) =>
    lines<{text: string}>(join(data, 'coded', `${name}.jsonl`)).map(({text}) => text),
  )
}

/** Passages of so many words each, spread over all of the texts. */
function ofLength(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '')
  return Array.from({length: PASSAGES}, (_, i) => {
    const from = Math.floor((i * (words.length - WORDS)) / PASSAGES)
    return words.slice(from, from + WORDS).join(' ')
  })
}

/** What the rules of each goal give as examples. */
function examples(frameworks: readonly Framework[]): Example[] {
  const rules = frameworks[0]?.codebooks.find(({language}) => language === 'en')?.rules ?? []
  const byGoal = new Map<string, string[]>()
  for (const {concept, examples} of rules) {
    const goal = concept.split('.')[0] ?? ''
    byGoal.set(goal, [...(byGoal.get(goal) ?? []), ...examples])
  }
  return [...byGoal].flatMap(([goal, list]) => list.slice(0, LEARNED).map((text) => ({goal, text})))
}
