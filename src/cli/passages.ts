import {analyze, type Passage} from '../index.ts'
import {readInput} from './stdin.ts'

/** `alignary passages`: one passage a line. Returns the exit code. */
export async function passagesCommand(name: string, flags: {language?: string; password?: string}): Promise<number> {
  const {language, password} = flags
  // No framework: nothing is looked for, the document is only read.
  const {passages, problems} = await analyze([await readInput(name)], {frameworks: [], language, password})
  for (const {file, message} of problems) process.stderr.write(`alignary: ${file}: ${message}\n`)
  for (const passage of passages) process.stdout.write(`${JSON.stringify(asRead(passage))}\n`)
  return problems.some(({severity}) => severity === 'error') ? 1 : 0
}

function asRead({id, text, locator, kind, part, context, language}: Passage) {
  return {id, text, locator, kind, part, context, language}
}
