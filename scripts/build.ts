// Makes `dist` from nothing: bundles and types by tsup, then what tsup cannot do.
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

interface Metafile {
  inputs: Record<string, unknown>
}

await rm('dist', {recursive: true, force: true})
await mkdir('dist')
execFileSync('tsup', {stdio: 'inherit', shell: true})
await writeFile('dist/index.d.cts', commonjsTypes(await readFile('dist/index.d.ts', 'utf8')))
const metafile: Metafile = JSON.parse(await readFile('dist/metafile-esm.json', 'utf8'))
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await notices(Object.keys(metafile.inputs)))
await rm('dist/metafile-esm.json')

/** The types are the same for both formats, but from CommonJS those of an ESM-only package are reached only outright. */
function commonjsTypes(types: string): string {
  return types.replace(/^import (?:type )?(\{ VFile \} from 'vfile');$/m, `import type $1 with { 'resolution-mode': 'import' };`)
}

/** The licences of all packages that the bundle holds code of, for they ask to be handed on. */
async function notices(inputs: string[]): Promise<string> {
  const folders = [...new Set(['node_modules/vfile', 'node_modules/vfile-message', ...inputs.flatMap(packageOf)])].sort()
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const {name, version, license}: {name: string; version: string; license: string} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file ? await readFile(join(folder, file), 'utf8') : await licenceInReadme(folder)
      if (!text) throw new Error(`${name} has no licence text: say in scripts/build.ts where it is.`)
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    }),
  )
  return `The files beside this one hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** The folder of the package that a file belongs to: the nearest one with a named package.json. */
function packageOf(file: string): string[] {
  if (!file.includes('node_modules')) return []
  let folder = dirname(file)
  while (!/node_modules\/(@[^/]+\/)?[^/]+$/.test(folder) || !existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return [folder]
}

/** The section of the readme that is called "License". */
async function licenceInReadme(folder: string): Promise<string | undefined> {
  const readme = (await readdir(folder)).find((entry) => /^readme/i.test(entry))
  if (!readme) return undefined
  return /^#+ *licen[cs]e.*$\n([\s\S]+?)(?=^# |(?![\s\S]))/im.exec(await readFile(join(folder, readme), 'utf8'))?.[1]
}
