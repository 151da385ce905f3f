import {createHash} from 'node:crypto'
import {readFile, stat} from 'node:fs/promises'
import {basename, extname, join, resolve} from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {VFile} from 'vfile'
import {AlignaryError} from '../errors.ts'
import type {Input} from '../options.ts'

/** Endings that are picked out of a folder. A file named outright is read whatever its ending. */
const ENDINGS = new Set(['.md', '.markdown', '.txt', '.text', '.pdf', '.html', '.htm', '.xhtml', '.docx'])

/** A document that is opened when its turn comes. A file that cannot be opened has no value and a fatal message. */
export interface Pending {
  name: string
  open(): Promise<VFile>
}

/** Turns paths, folders, globs and contents into documents to read: in the order given, folders and globs sorted. */
export async function listInputs(inputs: readonly Input[]): Promise<Pending[]> {
  if (inputs.length === 0)
    throw new AlignaryError('no-input', 'There is nothing to analyze. Name a file, a folder or a pattern.')
  const pending: Pending[] = []
  const seen = new Set<string>()
  const add = (path: string) => {
    if (seen.has(resolve(path))) return
    seen.add(resolve(path))
    pending.push(onDisk(path))
  }
  for (const input of inputs) {
    if (typeof input !== 'string') {
      pending.push({name: input.name, open: async () => opened(input.name, bytes(input.content))})
      continue
    }
    const kind = await kindOf(input)
    if (kind === 'file') add(input)
    else if (kind === 'folder' || isDynamicPattern(input)) {
      const files = (
        kind === 'folder' ? (await glob('**/*', {cwd: input})).map((file) => join(input, file)) : await glob(input)
      ).filter((file) => kind !== 'folder' || ENDINGS.has(extname(file).toLowerCase()))
      if (files.length === 0)
        pending.push(
          nothing(
            input,
            kind === 'folder'
              ? `The folder holds no document. Documents end in ${[...ENDINGS].join(', ')}.`
              : 'No file fits this pattern.',
          ),
        )
      files.sort().forEach(add)
    } else pending.push(nothing(input, 'There is no such file. Check the path.'))
  }
  return pending
}

function onDisk(path: string): Pending {
  const name = basename(path)
  return {
    name,
    open: async () => {
      try {
        return opened(name, new Uint8Array(await readFile(path)))
      } catch (error) {
        return nothing(
          path,
          `It cannot be opened (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}). Check that you may read it.`,
        ).open()
      }
    },
  }
}

/** The bytes are hashed before a reader has them: pdf.js takes them away. */
function opened(name: string, value: Uint8Array): VFile {
  return new VFile({path: name, value, data: {sha256: createHash('sha256').update(value).digest('hex')}})
}

function nothing(path: string, reason: string): Pending {
  return {
    name: path,
    open: async () => {
      const file = new VFile({path})
      file.message(reason, {ruleId: 'not-found'}).fatal = true
      return file
    },
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
