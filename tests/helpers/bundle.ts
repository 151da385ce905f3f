import {rm} from 'node:fs/promises'
import {build} from 'tsup'

/** The command line made of the sources as they are. It stands in the project, whose `data` it looks for upwards. */
export const bundle = 'node_modules/.cache/alignary'

export default async function setup(): Promise<void> {
  await rm(bundle, {recursive: true, force: true})
  await build({
    config: false,
    silent: true,
    target: 'node20',
    platform: 'node',
    entry: {cli: 'src/cli/main.ts'},
    format: 'esm',
    splitting: true,
    outDir: bundle,
  })
}
