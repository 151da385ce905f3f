// How long until `alignary --help` answers? Promised: twice the time of a bare Node plus 100 ms at most.
import {execFileSync} from 'node:child_process'
import {median, sideBySide} from './measure.ts'

export default async function startUp(): Promise<void> {
  const node = (...args: string[]) => execFileSync(process.execPath, args, {stdio: 'ignore'})
  const seconds = await sideBySide(21, {
    bare: () => node('--eval', '0'),
    help: () => node('dist/cli.js', '--help'),
    index: () => node('--input-type=module', '--eval', 'await import("alignary")'),
  })
  const [bare, help, index] = [seconds.bare, seconds.help, seconds.index].map((list) => Math.round(median(list) * 1000))
  const limit = 2 * (bare ?? 0) + 100
  console.log(`node -e 0 ${bare} ms, alignary --help ${help} ms (limit ${limit} ms), import 'alignary' ${index} ms`)
  if ((help ?? 0) > limit) process.exitCode = 1
}
