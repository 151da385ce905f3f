// Makes `dist` from nothing: bundles and types by tsup, then what tsup cannot do.
import {execFileSync} from 'node:child_process'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {loadFramework} from '../src/load/framework.ts'
import {builtInFrameworks} from '../src/load/tools.ts'
import {notices} from './notices.ts'

await rm('dist', {recursive: true, force: true})
await mkdir('dist')
execFileSync('npx', ['--no-install', 'tsup'], {stdio: 'inherit', shell: process.platform === 'win32'})
for (const file of (await readdir('dist')).filter((name) => name.endsWith('.d.ts')))
  await writeFile(`dist/${file.replace(/ts$/, 'cts')}`, commonjsTypes(await readFile(`dist/${file}`, 'utf8')))
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await notices(['dist/metafile-esm.json', 'dist/metafile-cjs.json']))
for (const format of ['esm', 'cjs']) await rm(`dist/metafile-${format}.json`)

await mkdir('dist/frameworks')
for (const name of builtInFrameworks)
  await writeFile(`dist/frameworks/${name}.json`, JSON.stringify(await loadFramework(`data/frameworks/${name}`)))

/** The types are the same for both formats, but each file leads to those of its own, and from CommonJS types of an ESM-only package are reached only so. */
function commonjsTypes(types: string): string {
  return types
    .replace(/ from '(\.\/[^']+)\.js';$/gm, " from '$1.cjs';")
    .replace(/^import (\{ VFile \} from 'vfile');$/m, "import type $1 with { 'resolution-mode': 'import' };")
    .replace(/^import 'vfile';\n/m, '')
}
