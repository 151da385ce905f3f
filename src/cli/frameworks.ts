import {join} from 'node:path'
import {
  AlignaryError,
  builtInFrameworks,
  type Concept,
  checkFramework,
  loadFramework,
  type RuleFault,
} from '../index.ts'
import {dataFolder} from '../load/paths.ts'

/** A built-in framework's folder by its name, else the folder itself. */
function folderOf(name: string): string {
  return builtInFrameworks.some((one) => one === name) ? join(dataFolder(), 'frameworks', name) : name
}

export async function listCommand(): Promise<void> {
  for (const name of builtInFrameworks) {
    const framework = await loadFramework(folderOf(name))
    const rules = framework.codebooks.map(({language, rules}) => `${language}: ${rules.length} rules`).join(', ')
    process.stdout.write(
      `${name.padEnd(16)}${framework.title}, version ${framework.version}: ${framework.concepts.length} concepts (${rules})\n`,
    )
  }
}

export async function showCommand(name: string): Promise<void> {
  const framework = await loadFramework(folderOf(name))
  const depth = new Map<string, number>()
  process.stdout.write(`${framework.title} (${framework.name} ${framework.version})\n`)
  for (const concept of framework.concepts) {
    const level = concept.broader === null ? 0 : (depth.get(concept.broader) ?? 0) + 1
    depth.set(concept.notation, level)
    process.stdout.write(
      `\n${'  '.repeat(level)}${concept.notation}  ${concept.label['en'] ?? ''}\n${details(concept, '  '.repeat(level + 1))}`,
    )
  }
}

function details({definition, related, uri}: Concept, indent: string): string {
  const serves = related
    .map(({framework, concept, condition}) => `${framework} ${concept}${condition ? ` (${condition})` : ''}`)
    .join('; ')
  return [definition, serves && `Serves: ${serves}`, uri ?? '']
    .filter(Boolean)
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/** Returns 1 where the framework has a fault. */
export async function checkCommand(folder: string): Promise<number> {
  let faults: RuleFault[]
  try {
    faults = await checkFramework(folderOf(folder))
  } catch (error) {
    if (!(error instanceof AlignaryError) || error.details.length === 0) throw error
    process.stdout.write(`${error.details.join('\n')}\n`)
    return 1
  }
  for (const {file, line, column, message} of faults) process.stdout.write(`${file}:${line}:${column} ${message}\n`)
  const {name, concepts, codebooks} = await loadFramework(folderOf(folder))
  const rules = codebooks.reduce((sum, codebook) => sum + codebook.rules.length, 0)
  process.stdout.write(
    `${name}: ${concepts.length} concepts, ${rules} rules, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`,
  )
  return faults.length > 0 ? 1 : 0
}
