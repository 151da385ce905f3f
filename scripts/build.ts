// Makes `dist` from nothing: bundles and types by tsup, then what tsup cannot do.
import {execFileSync} from 'node:child_process'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {notices} from './notices.ts'

await rm('dist', {recursive: true, force: true})
await mkdir('dist')
execFileSync('npx', ['--no-install', 'tsup'], {stdio: 'inherit', shell: process.platform === 'win32'})
await writeFile('dist/index.d.cts', commonjsTypes(await readFile('dist/index.d.ts', 'utf8')))
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await notices(['dist/metafile-esm.json', 'dist/metafile-cjs.json']))
for (const format of ['esm', 'cjs']) await rm(`dist/metafile-${format}.json`)

/** The types are the same for both formats, but from CommonJS those of an ESM-only package are reached only so. */
function commonjsTypes(types: string): string {
  return types.replace(/^import (\{ VFile \} from 'vfile');$/m, "import type $1 with { 'resolution-mode': 'import' };")
}
