import {defineConfig} from 'vitest/config'

const built = ['tests/package/**/*.test.ts']
const commands = ['tests/cli/**/*.test.ts']

export default defineConfig({
  test: {
    // Real documents take a while on a small machine.
    testTimeout: 30_000,
    projects: [
      {extends: true, test: {name: 'source', include: ['tests/**/*.test.ts'], exclude: [...built, ...commands]}},
      // Run the command line, from the sources as they are.
      {extends: true, test: {name: 'cli', include: commands, globalSetup: 'tests/helpers/bundle.ts'}},
      // Run what `npm run build` made.
      {extends: true, test: {name: 'package', include: built, testTimeout: 120_000}},
    ],
  },
})
