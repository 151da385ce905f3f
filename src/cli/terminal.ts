import {styleText} from 'node:util'
import {WIDTH} from '../report/terminal.ts'

/** What of a stream tells whether it shows colours. */
interface Screen {
  isTTY?: boolean | undefined
  hasColors?(env?: object): boolean
}

/**
 * Makes a text stand out on a terminal. A file, a pipe and a terminal without colours get the text alone, and so does who sets `NO_COLOR`.
 */
export function emphasis(screen: Screen, env: object = process.env): (text: string) => string {
  return screen.isTTY === true && screen.hasColors?.(env) === true
    ? (text) => styleText('bold', text, {validateStream: false})
    : (text) => text
}

/** "Written: a, b" in lines that fit a terminal. A path is never broken, so that it can be copied. */
export function listOf(files: readonly string[]): string {
  const lines: string[] = []
  let line = 'Written:'
  for (const [at, file] of files.entries()) {
    const next = `${file}${at < files.length - 1 ? ',' : ''}`
    if (`${line} ${next}`.length > WIDTH) {
      lines.push(line)
      line = `  ${next}`
    } else line += ` ${next}`
  }
  return [...lines, line].join('\n')
}
