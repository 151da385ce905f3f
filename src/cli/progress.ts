import {SingleBar} from 'cli-progress'
import type {Progress} from '../index.ts'

/** A bar on a terminal; nothing where the output is piped or quiet is wanted. */
export function progressBar(quiet: boolean): (progress: Progress) => void {
  if (quiet || !process.stderr.isTTY) return () => {}
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {name}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  let started = false
  return ({name, done, total}) => {
    if (!started) bar.start(total, 0, {name})
    started = true
    bar.update(done, {name})
    if (done === total) bar.stop()
  }
}
