import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {copyFile, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import type {PDFParse} from 'pdf-parse'
import type {Worker} from 'tesseract.js'
import {AlignaryError} from '../../errors.ts'
import {itemsOf, levelSizes, type RecognizedLine} from './recognized.ts'
import type {PdfPage} from './source.ts'

// What Tesseract was made for; more makes it slower and no better.
const DPI = 300
// A page of A2 at that. Larger ones, as maps and posters are, are drawn smaller.
const MOST_PIXELS = 35e6
// The data of the neural network that tesseract.js itself takes by default; the package holds a larger, older kind too.
const DATA = '4.0.0_best_int'
const LSTM_ONLY = 1

/** Text recognition itself broke down: no fault of the document. */
export class RecognitionError extends Error {
  constructor(reason: string) {
    super(`Text recognition failed (${reason}). Read the PDF without --ocr, or try again.`)
  }
}

/** Reads pictures of text. */
interface Recognizer {
  /** The lines on a picture (PNG), with places in its pixels. */
  recognize(png: Uint8Array): Promise<RecognizedLine[]>
  close(): Promise<void>
}

/**
 * Makes sure that text recognition is installed with these languages.
 *
 * @throws {AlignaryError} `bad-option` with the line that installs what is missing
 */
export function checkRecognition(languages: readonly string[]): void {
  const missing = ['tesseract.js', ...languages.map(dataPackage)].filter((name) => locate(name) === null)
  if (missing.length === 0) return
  throw new AlignaryError(
    'bad-option',
    `Text recognition was asked for (ocr), and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed. ` +
      `Install with: npm install ${missing.join(' ')}`,
  )
}

export interface RecognizeOptions {
  /** As Tesseract names them: `eng`. */
  languages: readonly string[]
  signal?: AbortSignal | undefined
  /** Called before each page: the how-manieth of those to be recognized it is. */
  onPage?: ((page: number, pages: number) => void) | undefined
}

/** Gives pages that are pictures the words that are seen on them. Other pages stay as they are. */
export async function recognizePages(
  parser: PDFParse,
  pages: readonly PdfPage[],
  {languages, signal, onPage}: RecognizeOptions,
): Promise<void> {
  const scans = pages.filter(({drawn}) => drawn)
  if (scans.length === 0) return
  const recognizer = await openRecognizer(languages, signal)
  try {
    for (const [index, page] of scans.entries()) {
      onPage?.(index + 1, scans.length)
      const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (page.width * page.height)))
      const number = pages.indexOf(page) + 1
      const png = await draw(parser, number, scale)
      // A picture that cannot be drawn, or shows no words, leaves its page as it is, which is said.
      const items = png === null ? [] : itemsOf(await recognizer.recognize(png), 1 / scale)
      // A stamp that is written over the picture is seen on it too.
      if (items.length > 0) page.items = items
    }
  } finally {
    await recognizer.close()
  }
  levelSizes(scans.flatMap(({items}) => items.filter(({confidence}) => confidence !== null)))
}

async function draw(parser: PDFParse, page: number, scale: number): Promise<Uint8Array | null> {
  try {
    const {pages} = await parser.getScreenshot({partial: [page], scale, imageBuffer: true, imageDataUrl: false})
    return pages[0]?.data ?? null
  } catch {
    return null
  }
}

/** Starts a recognizer. It works in a thread of its own, which ends with `close` or when `signal` aborts. */
async function openRecognizer(languages: readonly string[], signal: AbortSignal | undefined): Promise<Recognizer> {
  checkRecognition(languages)
  const {createWorker} = (await import('tesseract.js')).default
  let fail: (reason: unknown) => void = () => {}
  // What goes wrong in the thread comes here; without a handler tesseract.js would throw it where nobody can catch it.
  const failed = new Promise<never>((_, reject) => {
    fail = (reason) => reject(new RecognitionError(String(reason)))
  })
  failed.catch(() => {})
  const data = await collect(languages)
  let worker: Worker | null = null
  try {
    const starting = createWorker([...languages], LSTM_ONLY, {
      langPath: data.folder,
      cacheMethod: 'none',
      errorHandler: fail,
    })
    worker = await Promise.race([starting, failed])
    // Otherwise it guesses, and prints the guess.
    await worker.setParameters({user_defined_dpi: String(DPI)})
  } finally {
    await data.release()
  }
  const running = worker
  const stop = () => {
    fail(signal?.reason)
    void running.terminate()
  }
  signal?.addEventListener('abort', stop, {once: true})
  return {
    async recognize(png) {
      signal?.throwIfAborted()
      const reading = running.recognize(Buffer.from(png), {}, {text: false, blocks: true})
      const {data} = await Promise.race([reading, failed])
      return (data.blocks ?? []).flatMap(({paragraphs}) => paragraphs.flatMap(({lines}) => lines))
    },
    async close() {
      signal?.removeEventListener('abort', stop)
      await running.terminate()
    },
  }
}

/** tesseract.js looks for all languages in one folder, and each comes in a package of its own. */
async function collect(languages: readonly string[]): Promise<{folder: string; release(): Promise<void>}> {
  const files = languages.map((language) =>
    join(locate(dataPackage(language)) ?? '', DATA, `${language}.traineddata.gz`),
  )
  const [only] = files
  if (only !== undefined && files.length === 1) return {folder: dirname(only), release: async () => {}}
  const folder = await mkdtemp(join(tmpdir(), 'alignary-ocr-'))
  for (const [index, file] of files.entries()) await copyFile(file, join(folder, `${languages[index]}.traineddata.gz`))
  return {folder, release: () => rm(folder, {recursive: true, force: true})}
}

function dataPackage(language: string): string {
  return `@tesseract.js-data/${language}`
}

/** The folder of an installed package, or `null`. */
function locate(name: string): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return null
  }
}
