import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

interface Metafile {
  inputs: Record<string, unknown>
}
interface Manifest {
  name: string
  version: string
  license?: string
  licenses?: {type: string}[]
}

/** The licences of all packages whose code is in the bundles, for they ask to be handed on with it. */
export async function notices(metafiles: string[]): Promise<string> {
  const read = await Promise.all(
    metafiles.map(async (file): Promise<Metafile> => JSON.parse(await readFile(file, 'utf8'))),
  )
  const folders = new Set(read.flatMap(({inputs}) => Object.keys(inputs)).flatMap((file) => packageFolder(file) ?? []))
  const texts = await Promise.all([...folders].sort().map(notice))
  return `The files beside this one hold code of the packages below.\n${texts.join('')}`
}

/** `node_modules/parse5/dist/index.js` → `node_modules/parse5` */
function packageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

async function notice(folder: string): Promise<string> {
  const {name, version, license, licenses}: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const kind = license ?? licenses?.[0]?.type ?? 'unknown'
  const files = await readdir(folder)
  const file = files.find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? await readFile(join(folder, file), 'utf8') : await fromReadme(folder, files, kind)
  if (text === null) throw new Error(`${name} is bundled, and its licence (${kind}) was not found.`)
  return `\n${'='.repeat(80)}\n${name} ${version} (${kind})\n\n${text.trim()}\n`
}

/** Some packages only say in their readme who holds the rights; the words of the MIT licence are always the same. */
async function fromReadme(folder: string, files: string[], kind: string): Promise<string | null> {
  const readme = files.find((entry) => /^readme/i.test(entry))
  if (!readme || kind !== 'MIT') return null
  const holder = /^(?:#+ *)?licen[cs]e *\n(?:=+\n)?\s*(.+)/im.exec(await readFile(join(folder, readme), 'utf8'))?.[1]
  const [, terms] = (await readFile('LICENSE', 'utf8')).split(/^Copyright .*\n/m)
  return holder && terms ? `${holder}\n${terms}` : null
}
