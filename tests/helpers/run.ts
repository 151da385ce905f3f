import {spawn} from 'node:child_process'
import {resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {bundle} from './bundle.ts'

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `alignary` with the arguments. What `input` holds or `from` gives is its standard input; without them there is none. */
export async function alignary(
  args: string[],
  {input, from, cwd}: {input?: string | Uint8Array; from?: Readable; cwd?: string} = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [resolve(bundle, 'cli.js'), ...args], {cwd, stdio: ['pipe', 'pipe', 'pipe']})
  child.stdin.on('error', () => {})
  if (from) from.pipe(child.stdin)
  else child.stdin.end(input)
  const closed = new Promise<number | null>((done) => child.on('close', done))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return {code, stdout, stderr}
}
