import {toString} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {MediaType} from '../model/document.ts'
import type {Reader, ReaderOptions, ReadResult} from '../model/reader.ts'
import {docx} from './docx.ts'
import {html} from './html.ts'
import {markdown} from './markdown.ts'
import {foreign, looksBinary, looksLikeMarkdown} from './media-type.ts'
import {pdf} from './pdf.ts'
import type {FatalRule} from './rules.ts'
import {bytesOf} from './source.ts'
import {text} from './text.ts'

/** The readers that come with the library, in the order in which they are asked. */
export const builtInReaders: Reader[] = [pdf, docx, html, markdown, text]

export interface ReadOptions {
  /** Asked before the built-in ones. The first reader that knows the content reads it, else the first by name. */
  readers?: readonly Reader[] | undefined
  /** Opens an encrypted document. */
  password?: string | null | undefined
  /** Of a paged document, how many pages are read at most. */
  maxPages?: number | undefined
  /** Seconds after which reading is given up. */
  timeout?: number | undefined
  /** Languages of text to recognize on pages that are pictures, as Tesseract names them. */
  ocr?: readonly string[] | undefined
  /** Called before each page that is recognized. */
  onPage?: ReaderOptions['onPage']
}

/** Endings of files of words-and-numbers that are no documents, though they are text. */
const DATA = new Set([
  'json',
  'jsonl',
  'ndjson',
  'csv',
  'tsv',
  'xml',
  'yml',
  'yaml',
  'js',
  'ts',
  'css',
  'svg',
  'ris',
  'bib',
  'tex',
  'sql',
])

/**
 * Reads a file to mdast with the reader that fits its content, else its name.
 *
 * @returns `null` when nothing can be read; the file then has a fatal message whose `ruleId` (a {@link FatalRule}) tells
 * why. It never throws.
 */
export async function read(
  file: VFile,
  {readers = [], password, timeout, ...options}: ReadOptions = {},
): Promise<(ReadResult & {mediaType: MediaType}) | null> {
  // A file that could not be opened says so already.
  if (file.value === undefined && file.messages.some(({fatal}) => fatal)) return null
  const clock = startClock(timeout)
  const {signal} = clock
  try {
    const bytes = bytesOf(file)
    if (bytes.every(isSpace))
      fail(file, 'empty', 'The file is empty. Check that it was saved or downloaded completely.')
    const reader = readerFor(file, bytes, [...readers, ...builtInReaders])
    const result = await unlessAborted(signal, reader.read(file, {...options, signal, password: password || undefined}))
    if (!/[\p{L}\p{M}\p{N}]/u.test(toString(result.tree))) {
      fail(
        file,
        'empty',
        'There are no words in the file. If it shows pictures of pages, run text recognition (OCR) first.',
      )
    }
    return {...result, mediaType: reader.mediaType}
  } catch (error) {
    if (signal.aborted && error === signal.reason) addTimeout(file, timeout ?? 0)
    else if (!file.messages.some((message) => message === error)) addFailure(file, error)
    return null
  } finally {
    clock.stop()
  }
}

/** A signal that aborts after some seconds. `AbortSignal.timeout` would let the process end where a reader waits in vain. */
function startClock(seconds: number | undefined): {signal: AbortSignal; stop(): void} {
  const controller = new AbortController()
  const timer = seconds === undefined ? undefined : setTimeout(() => controller.abort(), seconds * 1000)
  return {signal: controller.signal, stop: () => clearTimeout(timer)}
}

/** What a reader gives, or the reason of the signal: a reader that waits and does not look at it is left behind. */
function unlessAborted<T>(signal: AbortSignal, reading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true})
    reading.then(resolve, reject)
  })
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

function addTimeout(file: VFile, seconds: number): void {
  const message = file.message(
    `Reading was given up after ${seconds} seconds. Allow more with --timeout, or fewer pages with --max-pages.`,
    {ruleId: 'timeout', source: 'alignary'},
  )
  message.fatal = true
}

function addFailure(file: VFile, error: unknown): void {
  // What overflows the stack is markup in markup in markup, thousands of levels deep.
  const deep = error instanceof RangeError
  const reason = deep ? 'its parts are nested too deeply' : error instanceof Error ? error.message : String(error)
  const todo = 'Open the file in its own program and save it anew.'
  const message = file.message(`The file cannot be read (${reason}). ${todo}`, {
    ruleId: 'damaged',
    source: 'alignary',
    ...(error instanceof Error && {cause: error}),
  })
  message.fatal = true
}

function readerFor(file: VFile, bytes: Uint8Array, readers: readonly Reader[]): Reader {
  const extension = (file.extname ?? '').slice(1).toLowerCase()
  const named = readers.find(({extensions}) => extensions.includes(extension))
  const sniffed = readers.find(({sniff}) => sniff?.(bytes))
  if (sniffed) return sniffed
  const strange = foreign(bytes)
  if (strange) return fail(file, strange.ruleId, `This is ${strange.what}, which cannot be read. ${strange.todo}`)
  const kind = extension === '' && looksLikeMarkdown(bytes) ? 'text/markdown' : 'text/plain'
  const plain = DATA.has(extension) ? undefined : readers.find(({mediaType}) => mediaType === kind)
  const reader = named ?? plain
  const asText = !reader || reader.mediaType.startsWith('text/')
  if (asText && looksBinary(bytes)) {
    const reason = `The content is not text${extension ? `, though the name ends in .${extension}` : ''}.`
    return fail(file, 'binary', `${reason} Give a PDF, Word (.docx), HTML, Markdown or text file.`)
  }
  const reason = `Files ending in .${extension} are not read. Give a PDF, Word (.docx), HTML, Markdown or text file.`
  return reader ?? fail(file, 'unknown-type', reason)
}

function fail(file: VFile, ruleId: FatalRule, reason: string): never {
  return file.fail(reason, {ruleId, source: 'alignary'})
}
