import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {analyze} from '../analyze.ts'
import {
  AlignaryError,
  type Input,
  report,
  type ReportFormat,
  reportFormats,
  type Stage,
  type TextKind,
} from '../index.ts'
import {reportFiles, writtenWith} from '../model/reporter.ts'
import {startingCorrections} from '../report/starting-corrections.ts'
import {terminal} from '../report/terminal.ts'
import {emphasis, listOf} from './terminal.ts'
import {bundledSamples} from './bundled.ts'
import {progressBar} from './progress.ts'
import {type ReadingFlags, readingOptions} from './reading.ts'
import {scoreOf} from './score.ts'
import {readInput} from './stdin.ts'
import {write} from './write.ts'

interface Flags extends ReadingFlags {
  format: string
  out: string
  framework?: string[]
  minScore: string
  kind?: TextKind
  stage?: Stage
  title?: string
  corrections?: string
  newCorrections?: string
  quiet?: true
}

/** `alignary analyze`. Returns the exit code: 1 where a document could not be analyzed. */
export async function analyzeCommand(inputs: string[], flags: Flags): Promise<number> {
  const formats = formatsOf(flags.format)
  const bar = progressBar(flags.quiet === true)
  const {framework, minScore, kind, stage, title, corrections, newCorrections} = flags
  if (newCorrections !== undefined) refuseExisting(newCorrections)
  const options = readingOptions(flags)
  const list: Input[] =
    inputs.length === 0
      ? await bundledSamples()
      : await Promise.all(inputs.map((input) => readInput(input, options.maxBytes)))
  const analysis = await analyze(list, {
    ...options,
    minScore: scoreOf(minScore),
    frameworks: framework,
    kind,
    stage,
    title,
    corrections,
    onProgress: bar,
  })
  const failed = analysis.problems.filter(({severity}) => severity === 'error')
  for (const {file, message} of failed) process.stderr.write(`alignary: ${file}: ${message}\n`)
  // A report of nothing helps nobody, and would overwrite one that is worth keeping.
  if (analysis.documents.length === 0) return 1
  // Every report is made before the first is written.
  const files = await Promise.all(
    formats.map(async (format) => [join(flags.out, reportFiles[format]), await report(analysis, format)] as const),
  )
  if (newCorrections !== undefined) files.push([newCorrections, startingCorrections(analysis)])
  await write(files)
  if (!flags.quiet) {
    process.stdout.write(`${terminal(analysis, emphasis(process.stdout))}\n${listOf(files.map(([file]) => file))}\n`)
  }
  return failed.length > 0 ? 1 : 0
}

/** It may hold a person's work. */
function refuseExisting(file: string): void {
  if (existsSync(file))
    throw new AlignaryError(
      'bad-option',
      `--new-corrections: ${file} is there already. Name a file that is not there, or read this one with --corrections.`,
    )
}

function formatsOf(list: string): ReportFormat[] {
  const named = list.split(',').map((item) => {
    const format = reportFormats.find((one) => one === item.trim())
    if (!format)
      throw new AlignaryError(
        'bad-option',
        `--format: there is no "${item.trim()}". Use one or more of ${reportFormats.join(', ')}, parted by commas.`,
      )
    return format
  })
  return [...new Set(named.flatMap((format) => [format, writtenWith[format] ?? format]))]
}
