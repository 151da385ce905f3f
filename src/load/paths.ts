import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the running code: `dist` in the built package, where the build puts what it made of the data. */
export function besideCode(): string {
  return dirname(fileURLToPath(import.meta.url))
}

/** The package's `data` folder: the same from the sources and from the built package. */
export function dataFolder(): string {
  let folder = besideCode()
  while (!existsSync(join(folder, 'data', 'frameworks'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The package is incomplete: its data folder is missing. Install it again.')
    folder = parent
  }
  return join(folder, 'data')
}
