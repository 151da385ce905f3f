import {CORE_SCHEMA, load} from 'js-yaml'
import {isNode, LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'

/** Something wrong in a data file, where it stands. */
export interface Fault {
  file: string
  line: number
  column: number
  message: string
}

/** A YAML file that keeps the places of its values. */
export interface Located<T> {
  value: T
  /** The place of the value at a path of keys. */
  place(path: readonly PropertyKey[]): {line: number; column: number}
}

/**
 * Reads YAML and checks it against a schema. Faults are added to `faults`; then `null` is returned.
 *
 * Good files are read by a parser that keeps no places and takes a tenth of the time; the one that keeps them is run when a
 * place is asked for or something is wrong.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, faults: Fault[]): Located<T> | null {
  let slow: ReturnType<typeof readSlowly> | null = null
  const located = () => (slow ??= readSlowly(file, text))
  try {
    const checked = schema.safeParse(load(text, {schema: CORE_SCHEMA}))
    if (checked.success) return {value: checked.data, place: (path) => located().place(path)}
  } catch {
    // The other parser says what is wrong, and where.
  }
  const {document, place, errors} = located()
  faults.push(...errors)
  if (errors.length > 0) return null
  let content: unknown
  try {
    content = document.toJS({maxAliasCount: 0})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    faults.push({file, line: 1, column: 1, message: `cannot be read (${reason}); write aliases out`})
    return null
  }
  const checked = schema.safeParse(content)
  if (checked.success) return {value: checked.data, place}
  for (const issue of checked.error.issues) {
    // An unknown key is pointed at itself, not at the map that holds it.
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    const known = issue.code === 'unrecognized_keys' ? knownKeys(schema, issue.path) : ''
    faults.push({file, ...place(path), message: `${issue.path.join('.') || 'file'}: ${issue.message}${known}`})
  }
  return null
}

function readSlowly(file: string, text: string) {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const at = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line, column: col}
  }
  const place = (path: readonly PropertyKey[]): {line: number; column: number} => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return {line: 1, column: 1}
  }
  return {
    document,
    place,
    errors: document.errors.map((error): Fault => ({file, ...at(error.pos[0]), message: error.message})),
  }
}

/** The keys that would have been right, where the schema tells. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = schema
  for (const key of path) {
    at = unwrap(at)
    at = typeof key === 'number' ? read(at, 'element') : read(read(at, 'shape'), String(key))
  }
  const shape = read(unwrap(at), 'shape')
  return typeof shape === 'object' && shape !== null ? `; known keys: ${Object.keys(shape).join(', ')}` : ''
}

/** The schema behind `.optional()` and `.default()`. */
function unwrap(schema: unknown): unknown {
  const inner = read(read(schema, 'def'), 'innerType')
  return inner === undefined ? schema : unwrap(inner)
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined
}
