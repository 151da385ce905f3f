import {defineConfig, type Options} from 'tsup'

// What stays outside the bundles are the `dependencies` of package.json; all else is bundled. CONTRIBUTING.md says why.
const common: Options = {target: 'node20', platform: 'node', dts: false, silent: true}

export default defineConfig([
  {
    ...common,
    entry: {index: 'src/index.ts', remark: 'src/remark/remark.ts', cli: 'src/cli/main.ts'},
    format: 'esm',
    // The command line and the library share their code, and each command is loaded when it runs.
    splitting: true,
    dts: {entry: {index: 'src/index.ts', remark: 'src/remark/remark.ts'}},
    // Says which packages are in the bundles: scripts/notices.ts collects their licences.
    metafile: true,
  },
  {
    ...common,
    entry: {index: 'src/index.ts', remark: 'src/remark/commonjs.ts'},
    format: 'cjs',
    splitting: false,
    // `import.meta.url`
    shims: true,
    // The plugin for remark is loaded as ES module, as unified itself: a second bundle of all would double the package.
    external: [/\/remark\.js$/],
    // ESM only, so `require` could not load it everywhere.
    noExternal: ['vfile'],
    metafile: true,
  },
])
