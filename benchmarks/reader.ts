// As a program of its own: reads PDFs in one way, as often as it is told to.
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'

type Way = 'getText' | 'passages'

export interface Reader {
  /** Reads all PDFs once. */
  run(): Promise<void>
  stop(): void
}

/** A way to read PDFs in a process of its own: what one does to the built-in objects must not speed up or slow down another. */
export function readerOf(way: Way, files: readonly string[]): Reader {
  const child = fork(import.meta.filename, [way, ...files], {execArgv: ['--import', 'tsx']})
  return {
    async run() {
      const ended = once(child, 'exit').then(() => ['it ended'])
      const answer = once(child, 'message')
      child.send('run')
      const [problem] = await Promise.race([answer, ended])
      if (problem) throw new Error(`${way}: ${problem}`)
    },
    stop() {
      child.kill()
    },
  }
}

async function getTexts(files: readonly string[]): Promise<string> {
  const {PDFParse} = await import('pdf-parse')
  for (const file of files) {
    const parser = new PDFParse({data: new Uint8Array(await readFile(file)), verbosity: 0})
    await parser.getText()
    await parser.destroy()
  }
  return ''
}

/** What was wrong with the documents that could not be read. */
async function getPassages(files: readonly string[]): Promise<string> {
  const {passages} = await import('../src/index.ts')
  const contents = await Promise.all(files.map(async (file) => ({name: basename(file), content: await readFile(file)})))
  const {documents, problems} = await passages(contents)
  return documents.length < files.length ? problems.map(({message}) => message).join('\n') || 'too few documents' : ''
}

if (process.argv[1] === import.meta.filename) {
  const [, , way, ...files] = process.argv
  const read = way === 'passages' ? getPassages : getTexts
  process.on('message', () => {
    read(files).then(
      (problem) => process.send?.(problem),
      (error) => process.send?.(String(error)),
    )
  })
}
