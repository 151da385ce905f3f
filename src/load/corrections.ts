import {createHash} from 'node:crypto'
import {readFile, stat} from 'node:fs/promises'
import {basename} from 'node:path'
import {AlignaryError} from '../errors.ts'
import {type CorrectionFile, Corrections} from '../model/corrections.ts'
import type {Framework} from '../model/framework.ts'
import {type Fault, readYaml} from './yaml.ts'

/** Larger than any file that people write. */
const MOST_BYTES = 20_000_000
/** How many faults are listed. */
const SHOWN = 20

/**
 * Reads a corrections file, or corrections at hand.
 *
 * @throws {AlignaryError} `bad-corrections` with a line for each fault: file, line, column, what was found
 */
export async function loadCorrections(
  from: string | Corrections,
  frameworks: readonly Framework[],
): Promise<CorrectionFile> {
  const atHand = typeof from !== 'string'
  const name = atHand ? 'corrections' : basename(from)
  const text = atHand ? JSON.stringify(from, null, 1) : await textOf(from)
  const faults: Fault[] = []
  // JSON is YAML: what a program gives is checked in the same way.
  const read = readYaml(name, text, Corrections, faults)
  const items = (read?.value.corrections ?? []).map((correction, at) => {
    const {line, column} = read?.place(['corrections', at]) ?? {line: 1, column: 1}
    return {place: atHand ? `correction ${at + 1}` : `${line}:${column}`, correction}
  })
  for (const [at, {correction}] of items.entries()) {
    const message = conceptFault(correction, frameworks)
    if (message && read) faults.push({file: name, ...read.place(['corrections', at, 'concept']), message})
  }
  if (faults.length > 0) {
    const lines = faults.slice(0, SHOWN).map(({file, line, column, message}) => `${file}:${line}:${column} ${message}`)
    if (faults.length > SHOWN) lines.push(`… and ${faults.length - SHOWN} more`)
    const s = faults.length === 1 ? '' : 's'
    throw new AlignaryError('bad-corrections', `The corrections in ${name} have ${faults.length} fault${s}.`, lines)
  }
  return {name, sha256: createHash('sha256').update(text).digest('hex'), items}
}

async function textOf(path: string): Promise<string> {
  const fail = (what: string) => new AlignaryError('bad-corrections', `The corrections ${path} ${what}`)
  let bytes: Uint8Array
  try {
    const found = await stat(path)
    // A pipe or a device may never come to an end.
    if (!found.isFile()) throw fail('are no file. Name a YAML file.')
    if (found.size > MOST_BYTES) throw fail(`are larger than ${MOST_BYTES.toLocaleString('en')} bytes. Split the file.`)
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof AlignaryError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw fail(`cannot be opened (${code}). Check the path.`)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw fail('are no UTF-8 text. Save the file as UTF-8.')
  }
}

/** What is wrong with a concept of a framework that is known. One that is not may be of another run. */
function conceptFault({framework, concept}: {framework: string; concept: string}, frameworks: readonly Framework[]) {
  const known = frameworks.find(({name}) => name === framework)
  if (!known) return null
  if (!known.concepts.some(({notation}) => notation === concept))
    return `there is no concept "${concept}" in ${framework}; print them with: alignary frameworks show ${framework}`
  // Without roll-up a wider concept is a shelf mark: nothing is aligned with it.
  const narrower = known.concepts.filter(({broader}) => broader === concept).map(({notation}) => notation)
  if (!known.rollUp && narrower.length > 0)
    return `nothing is aligned with "${concept}" itself; name one of ${narrower.join(', ')}`
  return null
}
