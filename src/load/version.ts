import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {dataFolder} from './paths.ts'

/** The version in package.json, beside the data folder. */
export function packageVersion(): string {
  const manifest: {version?: string} = JSON.parse(readFileSync(join(dataFolder(), '..', 'package.json'), 'utf8'))
  return manifest.version ?? '0.0.0'
}
