// `npm test`: every check there is, and at the end one plain line with the sum of what passed and failed.
//   --packed       also install the packed tarball into an empty project and run it there (asks the registry)
//   --allow-skips  a skipped test is no failure, even where CI is set
import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

interface VitestResult {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {status: string; assertionResults: {status: string; fullName: string}[]}[]
}

const failures: string[] = []
const counts: Counts[] = []

step('types', 'npm run --silent typecheck')
step('lint and format', 'npm run --silent lint')
step('build', 'npm run build')
counts.push(tests())
if (process.argv.includes('--packed')) step('packed tarball', 'tsx scripts/try-package.ts')

const sum = (of: keyof Counts) => counts.reduce((total, count) => total + count[of], 0)
const skipsFail = Boolean(process.env['CI']) && !process.argv.includes('--allow-skips')
if (skipsFail && sum('skipped') > 0) failures.push('tests were skipped where all should run')
for (const failure of failures) console.log(`FAILED: ${failure}`)
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
)
process.exitCode = failures.length > 0 || sum('failed') > 0 ? 1 : 0

function run(command: string): SpawnSyncReturns<Buffer> {
  console.log(`\n> ${command}`)
  return spawnSync(command, {shell: true, stdio: 'inherit'})
}

/** A step counts as one check. */
function step(name: string, command: string): void {
  const {status} = run(command)
  if (status !== 0) failures.push(`${name} (${command})`)
  counts.push({passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0})
}

function tests(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'alignary-test-'))
  const file = join(folder, 'result.json')
  try {
    const {status} = run(`vitest run --reporter=default --reporter=json --outputFile.json="${file}"`)
    const result: VitestResult = JSON.parse(readFileSync(file, 'utf8'))
    // A file that cannot even be loaded has no test that could fail.
    const broken = result.testResults.filter(
      ({status, assertionResults}) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    ).length
    const failed = result.numFailedTests + broken
    if (failed > 0 || status !== 0) failures.push('tests (see above)')
    const skipped = result.testResults
      .flatMap(({assertionResults}) => assertionResults)
      .filter(({status}) => status !== 'passed' && status !== 'failed')
    for (const {fullName} of skipped) console.log(`skipped: ${fullName}`)
    // Something outside every test can fail too, an unhandled rejection for one.
    return {passed: result.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: skipped.length}
  } catch (error) {
    failures.push(`tests: no result (${error instanceof Error ? error.message : String(error)})`)
    return {passed: 0, failed: 1, skipped: 0}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
