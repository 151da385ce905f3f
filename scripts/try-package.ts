// Installs the packed tarball into an empty project, as a user would, and runs it there under each version of Node that
// is promised. It asks the registry for what the package depends on, so it is no part of a plain `npm test`.
import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

const versions = [20, 22, 24]
const folder = mkdtempSync(join(tmpdir(), 'alignary-packed-'))

try {
  const [packed]: {filename: string}[] = JSON.parse(
    output('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  )
  const home = join(folder, 'project')
  cpSync('tests/package/consumer', home, {recursive: true})
  writeFileSync(join(home, 'package.json'), '{"name": "empty", "private": true}')
  process.chdir(home)
  run('npm', 'install', '--no-audit', '--no-fund', join(folder, packed?.filename ?? ''))
  onlyWhatIsUsed()
  checkTypes()
  for (const version of versions) tryWith(version)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** What natural's index would pull in, and what is bundled, must not be installed. */
function onlyWhatIsUsed(): void {
  const names = readdirSync('node_modules')
  const unwanted = ['natural', 'mongoose', 'mongodb', 'pg', 'redis', 'unified', 'remark-parse'].filter((name) =>
    names.includes(name),
  )
  if (unwanted.length > 0) throw new Error(`The package pulls in ${unwanted.join(', ')}.`)
  console.log(`${names.length} packages installed`)
}

/** A strict user of the types, as ESM and as CommonJS, who checks libraries too. */
function checkTypes(): void {
  const tsc = resolve(import.meta.dirname, '../node_modules/typescript/bin/tsc')
  run(
    process.execPath,
    tsc,
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    'types.mts',
    'types.cts',
  )
  console.log('types fit')
}

function tryWith(version: number): void {
  const node = ['-y', '-p', `node@${version}`, 'node']
  const found = output('npx', ...node, '--version').trim()
  if (!found.startsWith(`v${version}.`)) throw new Error(`Node ${version} was wanted, ${found} came.`)
  const [esm, cjs] = ['probe.mjs', 'probe.cjs'].map((file) => output('npx', ...node, file))
  if (esm !== cjs) throw new Error(`Node ${version}: ESM and CommonJS differ.`)
  run('npx', ...node, 'node_modules/alignary/dist/cli.js', 'analyze', '--quiet')
  const {opportunities}: {opportunities: unknown[]} = JSON.parse(readFileSync('report/report.json', 'utf8'))
  if (opportunities.length === 0 || !existsSync('report/report.html'))
    throw new Error(`Node ${version}: nothing was found in the samples.`)
  rmSync('report', {recursive: true})
  console.log(`Node ${found}: ESM, CommonJS and the command line run`)
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, {stdio: 'inherit'})
}

function output(command: string, ...args: string[]): string {
  return execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8})
}
