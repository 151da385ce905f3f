import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {AlignaryError} from '../index.ts'

/** Writes files, each whole or not at all, and makes the folders that they stand in. */
export async function write(files: readonly (readonly [path: string, content: string | Uint8Array])[]): Promise<void> {
  for (const [file, content] of files) {
    try {
      await mkdir(dirname(file), {recursive: true})
      await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new AlignaryError('cannot-write', `${file} cannot be written: ${reason}. Choose another place with --out.`)
    }
  }
}
