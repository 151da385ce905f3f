import {createHash} from 'node:crypto'
import type {Stats} from 'node:fs'
import {readFile, realpath, stat} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
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

/**
 * Turns paths, folders, globs and contents into documents to read: in the order given, folders and globs sorted, a file
 * that several names lead to once. What is larger than `maxBytes` is refused, a file before it is read.
 */
export async function listInputs(inputs: readonly Input[], maxBytes: number): Promise<Pending[]> {
  if (inputs.length === 0)
    throw new AlignaryError('no-input', 'There is nothing to analyze. Name a file, a folder or a pattern.')
  const pending: Pending[] = []
  const seen = new Set<string>()
  const add = async (path: string) => {
    // Links may lead to one file by many ways, in a loop by endless ones.
    const real = await realpath(path).catch(() => path)
    if (seen.has(real)) return
    seen.add(real)
    pending.push(onDisk(path, maxBytes))
  }
  for (const input of inputs) {
    if (typeof input !== 'string') pending.push(atHand(input.name, bytes(input.content), maxBytes))
    else if (input.trim() === '') {
      throw new AlignaryError(
        'no-input',
        'An input is empty text ("") where a file, a folder or a pattern should be named.',
      )
    } else {
      const found = await stat(input).catch(() => null)
      if (found && !found.isDirectory()) await add(input)
      else if (found || isDynamicPattern(input)) {
        const files = found ? await filesOf(input) : await glob(input)
        if (files.length === 0) {
          const reason = found
            ? `The folder holds no document. Documents end in ${[...ENDINGS].join(', ')}.`
            : 'No file fits this pattern.'
          pending.push({name: input, open: async () => refused(input, 'not-found', reason)})
        }
        for (const file of files.sort()) await add(file)
      } else {
        const reason = 'There is no such file. Check the path.'
        pending.push({name: input, open: async () => refused(input, 'not-found', reason)})
      }
    }
  }
  return pending
}

async function filesOf(folder: string): Promise<string[]> {
  const files = await glob('**/*', {cwd: folder})
  return files.map((file) => join(folder, file)).filter((file) => ENDINGS.has(extname(file).toLowerCase()))
}

function onDisk(path: string, maxBytes: number): Pending {
  const name = basename(path)
  return {
    name,
    open: async () => {
      try {
        const found = await stat(path)
        // A pipe or a device may never come to an end.
        if (!found.isFile())
          return refused(path, 'not-a-file', `This is ${kindOf(found)} and no file. Save its content to a file first.`)
        if (found.size > maxBytes) return tooLarge(name, found.size, maxBytes)
        return opened(name, new Uint8Array(await readFile(path)))
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
        return refused(path, 'not-found', `It cannot be opened (${code}). Check that you may read it.`)
      }
    },
  }
}

function atHand(name: string, content: Uint8Array, maxBytes: number): Pending {
  return {
    name,
    open: async () => (content.length > maxBytes ? tooLarge(name, content.length, maxBytes) : opened(name, content)),
  }
}

/** The bytes are hashed before a reader has them: pdf.js takes them away. */
function opened(name: string, value: Uint8Array): VFile {
  return new VFile({path: name, value, data: {sha256: createHash('sha256').update(value).digest('hex')}})
}

function tooLarge(path: string, size: number, maxBytes: number): VFile {
  const reason = `It is larger (${size.toLocaleString('en')} bytes) than is allowed (${maxBytes.toLocaleString('en')}).`
  return refused(path, 'too-large', `${reason} Allow more with --max-bytes, or split it.`)
}

function refused(path: string, ruleId: string, reason: string): VFile {
  const file = new VFile({path})
  file.message(reason, {ruleId}).fatal = true
  return file
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return found.isDirectory() ? 'a folder' : 'a device'
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
