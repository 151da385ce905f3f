import {analyze, type Passage} from '../index.ts'
import {progressBar} from './progress.ts'
import {type ReadingFlags, readingOptions} from './reading.ts'
import {readInput} from './stdin.ts'

/** `alignary passages`: one passage a line. Returns the exit code. */
export async function passagesCommand(name: string, flags: ReadingFlags): Promise<number> {
  const options = readingOptions(flags)
  // No framework: nothing is looked for, the document is only read.
  const {passages, problems} = await analyze([await readInput(name, options.maxBytes)], {
    ...options,
    frameworks: [],
    onProgress: progressBar(false),
  })
  for (const {file, message} of problems) process.stderr.write(`alignary: ${file}: ${message}\n`)
  for (const passage of passages) process.stdout.write(`${JSON.stringify(asRead(passage))}\n`)
  return problems.some(({severity}) => severity === 'error') ? 1 : 0
}

function asRead({id, text, locator, kind, part, context, language, notes, damage, confidence}: Passage) {
  return {id, text, locator, kind, part, context, language, notes, damage, confidence}
}
