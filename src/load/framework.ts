import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {z} from 'zod'
import {AlignaryError} from '../errors.ts'
import {Codebook} from '../model/codebook.ts'
import type {Framework} from '../model/framework.ts'
import {type CodebookFile, codebookFaults, mergeCodebooks} from './codebooks.ts'
import {readConcepts} from './concepts.ts'
import {isCodebookFile, loadCodebook} from './refi-codebook.ts'
import {loadModels} from './trained-model.ts'
import {type Fault, readYaml} from './yaml.ts'

const Header = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  version: z.string(),
  levels: z.array(z.string()).min(1),
  rollUp: z.boolean().default(false),
  opportunityLevel: z.string().nullable().default(null),
  actions: z.record(z.string(), z.string()).default({}),
})

/** A framework with the places of its rules, for those who mend it. */
export interface LoadedFramework {
  framework: Framework
  /** Where a rule stands, or its nth example: `place('E1.reading', 'examples', 0)`. */
  place(rule: string, ...path: (string | number)[]): Omit<Fault, 'message'>
}

/**
 * Reads a framework from a folder, to be handed to `analyze` or `classifier` in the option `frameworks` (a folder's path will
 * do there too). The form of the folder is told in `docs/add-a-framework.md`. A REFI-QDA codebook (`.qdc`) is read as one too; it has no coding
 * rules, so that only matchers of your own and corrections find its concepts.
 *
 * @param folder a path, absolute or from the working directory, of a folder or of a `.qdc` file
 * @throws {AlignaryError} `bad-framework`; `details` has a line for each fault: file, line, column, what was found, what is known
 * @example
 * const museums = await loadFramework('./museum-roles')
 * const analysis = await analyze('strategy.pdf', {frameworks: ['sdg', museums]})
 */
export async function loadFramework(folder: string): Promise<Framework> {
  return (await readFramework(folder)).framework
}

/**
 * Reads a framework and keeps the places of its rules: `framework.json`, `concepts.csv`, and codebooks as `codebook.<language>.yml` or as
 * several files in `codebook.<language>/`.
 *
 * @throws {AlignaryError} `bad-framework` with a line for each fault: file, line, column, what was found, what is known.
 */
export async function readFramework(folder: string): Promise<LoadedFramework> {
  if (isCodebookFile(folder))
    return {framework: await loadCodebook(folder), place: () => ({file: basename(folder), line: 1, column: 1})}
  const texts = await textsOf(folder)
  const text = (file: string) => texts.find(([name]) => name === file)?.[1]
  const faults: Fault[] = []
  const need = (file: string) => {
    if (text(file) === undefined) faults.push({file, line: 1, column: 1, message: 'is missing'})
    return text(file) ?? ''
  }
  const headerText = need('framework.json')
  const conceptsText = need('concepts.csv')
  // JSON is YAML, so that a fault in it has a place too.
  const header = faults.length === 0 ? readYaml('framework.json', headerText, Header, faults)?.value : undefined
  const concepts = header ? readConcepts('concepts.csv', conceptsText, header, faults) : []
  const codebooks: CodebookFile[] = []
  for (const [file, content] of texts) {
    if (!/^codebook\.[a-z]{2,3}(\.yml|[\\/].+\.yml)$/.test(file)) continue
    const codebook = readYaml(file, content, Codebook, faults)
    if (codebook) codebooks.push([file, codebook])
  }
  if (header)
    faults.push(
      ...codebookFaults(
        codebooks,
        new Set(concepts.map((concept) => concept.notation)),
        new Set(Object.keys(header.actions)),
      ),
    )
  for (const [file] of texts) {
    if (
      file.startsWith('codebook') &&
      !codebooks.some(([name]) => name === file) &&
      !faults.some((fault) => fault.file === file)
    ) {
      faults.push({
        file,
        line: 1,
        column: 1,
        message: 'is no codebook by its name; write codebook.en.yml, or codebook.en/name.yml',
      })
    }
  }
  if (header && header.opportunityLevel !== null && !header.levels.includes(header.opportunityLevel)) {
    faults.push({
      file: 'framework.json',
      line: 1,
      column: 1,
      message: `unknown opportunityLevel "${header.opportunityLevel}"; known: ${header.levels.join(', ')}`,
    })
  }
  if (!header || faults.length > 0) {
    const lines = faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`)
    throw new AlignaryError(
      'bad-framework',
      `The framework in ${basename(folder)} has ${faults.length} fault${faults.length === 1 ? '' : 's'}.`,
      lines,
    )
  }
  return {
    framework: {
      ...header,
      concepts,
      codebooks: mergeCodebooks(codebooks.map(([, {value}]) => value)),
      models: await loadModels(folder, header.name),
      hash: hashOf(texts),
    },
    place: (rule, ...path) => {
      for (const [file, {value, place}] of codebooks) {
        const index = value.rules.findIndex(({id}) => id === rule)
        if (index >= 0) return {file, ...place(['rules', index, ...(path.length > 0 ? path : ['id'])])}
      }
      return {file: folder, line: 1, column: 1}
    },
  }
}

/** The files of a framework, by their paths in its folder. */
type Texts = readonly (readonly [file: string, content: string])[]

async function textsOf(folder: string): Promise<Texts> {
  const files = await list(folder)
  return Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const))
}

function hashOf(texts: Texts): string {
  const hash = createHash('sha256')
  for (const [file, content] of texts) hash.update(file.replaceAll('\\', '/')).update('\0').update(content).update('\0')
  return hash.digest('hex')
}

/**
 * A framework as the build has read and checked it, or `null` where there is none or the folder has changed since: parsing YAML
 * takes a fifth of the start. The folder stays what counts: its files are read, and must have the hash that was noted.
 *
 * @param file what `JSON.stringify` made of the framework
 */
export async function readCompiled(folder: string, file: string): Promise<Framework | null> {
  if (!existsSync(file)) return null
  const framework: Framework = JSON.parse(await readFile(file, 'utf8'))
  return framework.hash === hashOf(await textsOf(folder)) ? framework : null
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {recursive: true})
    return entries.filter((entry) => /^(framework\.json|.*\.(csv|ya?ml))$/.test(entry)).sort()
  } catch {
    throw new AlignaryError(
      'bad-framework',
      `There is no framework folder ${folder}. Give the name of a built-in framework or a folder with framework.json and concepts.csv.`,
    )
  }
}
