import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A folder with these files, gone when the test is over. A name that ends in "/" is an empty folder. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alignary-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(name.endsWith('/') ? path : dirname(path), {recursive: true})
    if (!name.endsWith('/')) await writeFile(path, content)
  }
  return folder
}

/** A short draft in which roles and goals are found. */
export const draft = `# Draft recommendation on reading

1. Member States should support adult literacy in public libraries, in line with SDG 4.
2. Governments are encouraged to give researchers open access to publications.
3. The Secretariat keeps a list of meetings.
`
