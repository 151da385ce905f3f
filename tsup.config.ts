import {defineConfig, type Options} from 'tsup'

// What stays outside the bundles are the `dependencies` of package.json; all else is bundled. CONTRIBUTING.md says why.
const common: Options = {target: 'node20', platform: 'node', dts: false, silent: true}

export default defineConfig([
  {
    ...common,
    entry: {index: 'src/index.ts', cli: 'src/cli/main.ts'},
    format: 'esm',
    // The command line and the library share their code, and each command is loaded when it runs.
    splitting: true,
    dts: {entry: {index: 'src/index.ts'}},
    // Says which packages are in the bundles: scripts/notices.ts collects their licences.
    metafile: true,
  },
  {
    ...common,
    entry: {index: 'src/index.ts'},
    format: 'cjs',
    splitting: false,
    // `import.meta.url`
    shims: true,
    // ESM only, so `require` could not load it everywhere.
    noExternal: ['vfile'],
    metafile: true,
  },
])
