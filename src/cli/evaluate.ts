import {extname, join} from 'node:path'
import {AlignaryError, evaluate, type Evaluation, type EvaluationFormat, evaluationReport} from '../index.ts'
import {evaluationFormats} from '../model/reporter.ts'
import {progressBar} from './progress.ts'
import {numberOf} from './reading.ts'
import {scoreOf} from './score.ts'
import {readInput} from './stdin.ts'
import {write} from './write.ts'

interface Flags {
  gold: string
  framework?: string[]
  level?: string
  minScore: string
  resamples: string
  language?: string
  format: string
  out?: string
}

/** `alignary evaluate`. Returns the exit code: 1 where a line could not be used. */
export async function evaluateCommand(flags: Flags): Promise<number> {
  const format = evaluationFormats.find((one) => one === flags.format)
  if (!format)
    throw new AlignaryError(
      'bad-option',
      `--format: there is no "${flags.format}". Use one of ${evaluationFormats.join(', ')}.`,
    )
  const evaluation = await evaluate(await readInput(flags.gold, Number.POSITIVE_INFINITY), {
    frameworks: flags.framework,
    level: flags.level,
    minScore: scoreOf(flags.minScore),
    resamples: numberOf('--resamples', flags.resamples),
    language: flags.language,
    onProgress: progressBar(false),
  })
  for (const {file, message} of evaluation.problems) process.stderr.write(`alignary: ${file}, ${message}\n`)
  const files = flags.out === undefined ? [] : filesOf(flags.out, evaluation)
  await write(files)
  process.stdout.write(evaluationReport(evaluation, format))
  // What is printed may be read by a program.
  for (const [file] of files) process.stderr.write(`Written: ${file}\n`)
  return evaluation.problems.length > 0 ? 1 : 0
}

const extensions: Record<string, EvaluationFormat> = {'.json': 'json', '.md': 'markdown', '.txt': 'terminal'}

/** A file in the form that its ending tells, else a folder with all that is worth keeping. */
function filesOf(out: string, evaluation: Evaluation): [string, string][] {
  const format = extensions[extname(out).toLowerCase()]
  if (format) return [[out, evaluationReport(evaluation, format)]]
  return [
    [join(out, 'evaluation.md'), evaluationReport(evaluation, 'markdown')],
    [join(out, 'evaluation.json'), evaluationReport(evaluation, 'json')],
  ]
}
