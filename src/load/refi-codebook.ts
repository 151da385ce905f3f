import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import type {VFileMessage} from 'vfile-message'
import {AlignaryError} from '../errors.ts'
import type {Concept, Framework} from '../model/framework.ts'
import type {Fault} from './yaml.ts'

/** "Literacy for all (4.6)": the name of a code, with the concept's notation behind it. */
const NAME = /^(.*\S)\s+\(([\p{L}\p{N}][\p{L}\p{N}._-]*)\)$/u
const ADDRESS = /^https?:\/\/\S+$/

/** Whether a framework is given as a REFI-QDA codebook. */
export function isCodebookFile(path: string): boolean {
  return /\.qdc$/i.test(path)
}

/**
 * Reads a REFI-QDA codebook as a framework: codes are concepts, below each other as in the file. It has no coding rules, for a codebook holds
 * none.
 *
 * @throws {AlignaryError} `bad-framework` with a line for each fault: file, line, column, what was found, what to do
 */
export async function loadCodebook(path: string): Promise<Framework> {
  const file = basename(path)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new AlignaryError('bad-framework', `There is no codebook ${path}. Give the path of a .qdc file.`)
  }
  const faults: Fault[] = []
  const concepts = conceptsOf(file, text, faults)
  if (faults.length > 0) {
    const lines = faults.map(({line, column, message}) => `${file}:${line}:${column} ${message}`)
    throw new AlignaryError(
      'bad-framework',
      `The codebook ${file} has ${faults.length} fault${faults.length === 1 ? '' : 's'}.`,
      lines,
    )
  }
  const title = file.replace(/\.qdc$/i, '')
  return {
    name: nameOf(title),
    title,
    version: '1',
    opportunityLevel: null,
    levels: [...new Set(concepts.map(({level}) => level))].sort((a, b) => Number(a.slice(6)) - Number(b.slice(6))),
    rollUp: false,
    actions: {},
    concepts,
    codebooks: [],
    models: [],
    hash: createHash('sha256').update(text).digest('hex'),
  }
}

/** The name of a framework is of small letters, digits and hyphens, and begins with a letter. */
function nameOf(title: string): string {
  const name = slug(title.normalize('NFD')).replace(/[^a-z0-9-]/g, '')
  return /^[a-z]/.test(name) ? name : `codebook-${name}`.replace(/-$/, '')
}

/** Words joined by hyphens, without signs and capitals. */
function slug(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join('-')
}

function conceptsOf(file: string, text: string, faults: Fault[]): Concept[] {
  const root = parsed(file, text, faults)?.children.find((node) => node.type === 'element')
  if (!root) return []
  const fault = (node: Element, message: string) => faults.push({file, ...placeOf(node), message})
  if (local(root) !== 'CodeBook') {
    fault(root, `begins with <${root.name}>, a REFI-QDA codebook with <CodeBook>; export the codebook as .qdc again`)
    return []
  }
  const concepts: Concept[] = []
  const used = new Set<string>()
  const add = (code: Element, depth: number, broader: string | null): void => {
    const name = code.attributes['name']?.trim() ?? ''
    if (name === '') fault(code, 'the code has no name; give it one')
    const {label, notation} = named(name, used)
    used.add(notation)
    concepts.push({
      ...described(inside(code, 'Description')[0]),
      notation,
      level: `level-${depth}`,
      label: {en: label},
      task: '',
      broader,
      related: [],
      actions: [],
      sources: [],
    })
    for (const narrower of inside(code, 'Code')) add(narrower, depth + 1, notation)
  }
  const codes = inside(root, 'Codes').flatMap((list) => inside(list, 'Code'))
  if (codes.length === 0) fault(root, 'holds no <Code>; a codebook has at least one')
  for (const code of codes) add(code, 1, null)
  return concepts
}

function parsed(file: string, text: string, faults: Fault[]): Root | null {
  try {
    return fromXml(text)
  } catch (error) {
    const {line, column, cause} = error as Partial<VFileMessage>
    // The parser's words, without the place and the piece of the file that it puts behind them.
    const reason = cause instanceof Error && !(cause instanceof RangeError) ? cause.message : 'it is nested too deeply'
    const message = `is no XML that can be read: ${reason.replace(/ \(line \d[\s\S]*$/, '')}`
    faults.push({file, line: line ?? 1, column: column ?? 1, message})
    return null
  }
}

/** The notation in brackets behind the name, where no other code has it; else one made of the name. */
function named(name: string, used: ReadonlySet<string>): {label: string; notation: string} {
  const [, label, notation] = NAME.exec(name) ?? []
  if (label !== undefined && notation !== undefined && !used.has(notation)) return {label, notation}
  const base = slug(name) || 'code'
  for (let n = 1; ; n++) {
    const tried = n === 1 ? base : `${base}-${n}`
    if (!used.has(tried)) return {label: name, notation: tried}
  }
}

/** What a code's description says; an address in its last line is that of the concept. */
function described(description: Element | undefined): Pick<Concept, 'definition' | 'uri'> {
  const lines = (description ? textIn(description) : '').trim().split('\n')
  const last = lines.at(-1)?.trim() ?? ''
  const uri = ADDRESS.test(last) ? last : null
  return {definition: (uri === null ? lines : lines.slice(0, -1)).join('\n').trim(), uri}
}

function textIn({children}: Element): string {
  return children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')
}

/** The elements of a name right in another, whatever prefix the file's writer chose. */
function inside({children}: Element, name: string): Element[] {
  return children.filter((child) => child.type === 'element').filter((child) => local(child) === name)
}

function local({name}: Element): string {
  return name.replace(/^.*:/, '')
}

function placeOf({position}: Element): {line: number; column: number} {
  return position ? {line: position.start.line, column: position.start.column} : {line: 1, column: 1}
}
