import {SingleBar} from 'cli-progress'
import type {Progress} from '../index.ts'

/** A bar on a terminal; nothing where the output is piped or quiet is wanted. */
export function progressBar(quiet: boolean): (progress: Progress) => void {
  if (quiet || !process.stderr.isTTY) return () => {}
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {what}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  let started = false
  return ({name, done, total, recognizing}) => {
    const what = recognizing ? `${name}: recognizing page ${recognizing.page} of ${recognizing.pages}` : name
    if (!started) bar.start(total, 0, {what})
    started = true
    bar.update(done, {what})
    if (done === total) bar.stop()
  }
}
