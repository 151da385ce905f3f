import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {resolve} from 'node:path'
import {text} from 'node:stream/consumers'
import {expect, it} from 'vitest'
import {bundle} from '../helpers/bundle.ts'

const sentence = '{"text":"Governments should open libraries and archives to researchers, teachers and children."}\n'

// As in `alignary … | head -1`: the reader is gone long before the writer is done.
it.each([
  [['frameworks', 'show', 'sdg'], ''],
  [['passages', resolve('fixtures/medium-term-strategy.md')], ''],
  [['classify', '--min-score', '0'], sentence.repeat(200)],
])('%j ends quietly when its reader goes away', async (args, input) => {
  const child = spawn(process.execPath, [resolve(bundle, 'cli.js'), ...args])
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const stderr = text(child.stderr)
  const code = once(child, 'close').then(([code]) => code)
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  child.stdout.destroy()
  expect({stderr: await stderr, code: await code}).toEqual({stderr: '', code: 0})
})
