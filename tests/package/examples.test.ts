import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {beforeEach, expect, it} from 'vitest'
import {notBuilt} from './built.ts'

/** What each example prints; their standard input, where they read it. */
const examples: Record<string, {prints: RegExp; input?: string}> = {
  'letter-points.js': {prints: /paragraph \d+.*page \d+: “[\s\S]+libraries are (named|implied|passed over)/},
  'classify-stream.js': {
    prints: /^E1 [01]\.\d\d .*literacy.*\nnone /,
    input: 'Adult literacy is taught in libraries.\nTea.\n',
  },
  'coding-sheet.js': {prints: /^(\{"concepts":\[\],"text":".+,"document":"medium-term-strategy".*\}\n){20}$/},
  'corrections.js': {
    prints:
      /first\.md: 1 confirmed, 0 rejected, 1 added, 1 not applied\n {2}paragraph 1: library-roles I1\n {2}paragraph 2: sdg 16, sdg 16\.10\n[\s\S]*second\.md: 1 confirmed, 0 rejected, 1 added, 1 not applied\n {2}paragraph 2: library-roles I1\n {2}paragraph 3: sdg 16, /,
  },
  'own-reporter.js': {
    prints: /^(- \[ \] [A-Z]\d+, asked of .+ \(Draft Recommendation on Open Science, para\. .+\): .+ …\n){10}$/,
  },
  'remark-messages.js': {
    prints:
      /^(medium-term-strategy\.md:\d+:\d+-\d+:\d+: .+\([A-Z]\d+\).*\. .+\n( {2}.+\n)?){5}\d+ blocks bear on a Sust.*\n$/,
  },
  'own-framework.js': {
    prints: /paragraph 1: reach H, because of “open.*\n[\s\S]*paragraph 2: reach M, because of “mobile library”/,
  },
}

beforeEach((context) => context.skip(!existsSync('dist'), notBuilt))

it('are all tried here', () => {
  expect(
    readdirSync('examples')
      .filter((file) => file.endsWith('.js'))
      .sort(),
  ).toEqual(Object.keys(examples).sort())
})

// They import "alignary" by its name, which is the built package.
it.each(Object.entries(examples))('%s runs', (file, {prints, input = ''}) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [`examples/${file}`], {input, encoding: 'utf8'})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  expect(stdout).toMatch(prints)
})
