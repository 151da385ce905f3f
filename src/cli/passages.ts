import {type Passage, passages} from '../index.ts'
import {progressBar} from './progress.ts'
import {type ReadingFlags, readingOptions} from './reading.ts'
import {readInput} from './stdin.ts'

/** `alignary passages`: one passage a line. Returns the exit code. */
export async function passagesCommand(name: string, flags: ReadingFlags): Promise<number> {
  const options = readingOptions(flags)
  const input = await readInput(name, options.maxBytes)
  const reading = await passages(input, {...options, onProgress: progressBar(false)})
  for (const {file, message} of reading.problems) process.stderr.write(`alignary: ${file}: ${message}\n`)
  for (const passage of reading.passages) process.stdout.write(`${JSON.stringify(asRead(passage))}\n`)
  return reading.problems.some(({severity}) => severity === 'error') ? 1 : 0
}

function asRead({id, text, locator, kind, part, context, language, notes, damage, confidence}: Passage) {
  return {id, text, locator, kind, part, context, language, notes, damage, confidence}
}
