import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import type {z} from 'zod'
import {AlignaryError} from '../errors.ts'
import type {Problem} from '../model/analysis.ts'
import {GoldText} from '../model/gold.ts'
import type {Input} from '../options.ts'

/** A coding as it was given: its texts with their places, and what is wrong with the others. */
export interface LoadedGold {
  name: string
  items: {place: string; gold: GoldText}[]
  problems: Problem[]
}

/**
 * Reads a coding: a file of JSON Lines, its content, or texts at hand. A broken line is a problem, and the others are read.
 *
 * @throws {AlignaryError} `no-input` where there is no such file or it is no text
 */
export async function loadGold(from: Input | readonly GoldText[]): Promise<LoadedGold> {
  if (isList(from)) {
    return check(
      'gold',
      from.map((value, index) => ({place: `text ${index + 1}`, read: () => value})),
    )
  }
  const [name, content] = typeof from === 'string' ? [basename(from), await bytesOf(from)] : [from.name, from.content]
  const lines = textOf(name, content).split(/\r?\n/)
  return check(
    name,
    lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [{place: `line ${index + 1}`, read: (): unknown => JSON.parse(line)}],
    ),
  )
}

function isList(from: Input | readonly GoldText[]): from is readonly GoldText[] {
  return Array.isArray(from)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new AlignaryError('no-input', `The coding ${path} cannot be opened (${code}). Check the path.`)
  }
}

function textOf(name: string, content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(content)
  } catch {
    throw new AlignaryError(
      'no-input',
      `The coding ${name} is no UTF-8 text. Save it as UTF-8, one JSON object a line.`,
    )
  }
}

function check(name: string, entries: {place: string; read: () => unknown}[]): LoadedGold {
  const loaded: LoadedGold = {name, items: [], problems: []}
  for (const {place, read} of entries) {
    const fault = (message: string) =>
      loaded.problems.push({file: name, place, rule: 'form', message: `${place}: ${message}`, severity: 'error'})
    try {
      const parsed = GoldText.safeParse(read())
      if (parsed.success) loaded.items.push({place, gold: parsed.data})
      else fault(parsed.error.issues.map(worded).join('; '))
    } catch (error) {
      fault(`not JSON (${error instanceof Error ? error.message : String(error)})`)
    }
  }
  return loaded
}

function worded({path, code, message}: z.core.$ZodIssue): string {
  const known = code === 'unrecognized_keys' ? `; known keys: ${Object.keys(GoldText.shape).join(', ')}` : ''
  return `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}${known}`
}
