import type {VFile} from 'vfile'
import {AlignaryError} from '../errors.ts'
import type {Reader, ReaderOptions} from '../model/reader.ts'
import {RecognitionError} from './pdf/ocr.ts'
import {rebuild} from './pdf/rebuild.ts'
import {type PdfPage, type PdfSource, readSource} from './pdf/source.ts'

// `%PDF-` may stand anywhere in the first kilobyte.
const HEAD = 1024
const TAIL = 2048

/** Reads PDF: rebuilds paragraphs, titles, notes and pages from the places of the words. */
export const pdf: Reader = {
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  sniff: (bytes) => latin(bytes.subarray(0, HEAD)).includes('%PDF-'),
  async read(file, options) {
    const source = await load(file, bytesOf(file), options)
    const {tree, hasText} = rebuild(source)
    const pages = source.total
    if (!hasText && source.pages.some((page) => page.broken))
      damaged(file, 'The PDF is damaged: no text is left in it.')
    if (!hasText) {
      file.fail(
        `This PDF of ${pages} ${pages === 1 ? 'page' : 'pages'} holds no text: it is a scan, pictures of pages. ` +
          (options.ocr
            ? 'Text recognition (OCR) found no words on them either.'
            : 'Read it with text recognition (--ocr), or run it through OCR first and analyze the result.'),
        {ruleId: 'no-text'},
      )
    }
    tellPages(file, source)
    return {tree, title: source.title, pages, matter: {}}
  },
}

async function load(file: VFile, bytes: Uint8Array, options: ReaderOptions): Promise<PdfSource> {
  const tail = latin(bytes.subarray(Math.max(0, end(bytes) - TAIL)))
  if (!tail.includes('%%EOF') && !tail.includes('startxref')) {
    damaged(file, 'The PDF breaks off before its end.')
  }
  try {
    const source = await readSource(bytes, options)
    if (source.pages.length > 0 && !source.pages.every((page) => page.broken)) return source
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') encrypted(file, options.password)
    options.signal?.throwIfAborted()
    if (error instanceof RecognitionError || error instanceof AlignaryError)
      file.fail(error.message, {ruleId: 'recognition'})
  }
  return damaged(file, 'The PDF is damaged and cannot be opened.')
}

function encrypted(file: VFile, password: string | undefined): never {
  const what =
    password === undefined ? 'This PDF is encrypted and asks for a password' : 'The password does not open this PDF'
  file.fail(`${what}: give it with --password, or save the file without a password and analyze that.`, {
    ruleId: 'encrypted',
  })
}

function damaged(file: VFile, what: string): never {
  file.fail(`${what} Get the file again from its source, or open it in a PDF viewer and save it anew.`, {
    ruleId: 'damaged',
  })
}

/** Says which pages were left out, which could not be read, and which are pictures. */
function tellPages(file: VFile, {pages, total}: PdfSource): void {
  const which = (test: (page: PdfPage) => boolean) => pages.flatMap((page, index) => (test(page) ? [index + 1] : []))
  const broken = which((page) => page.broken)
  const recognized = which((page) => page.drawn && page.items.length > 0)
  const empty = which((page) => page.drawn && page.items.length === 0)
  if (pages.length < total) {
    file.message(
      `The PDF has ${total} pages. Only the first ${pages.length} are read: allow more with --max-pages if you need them.`,
      {ruleId: 'pages-left-out'},
    )
  }
  if (broken.length > 0) {
    file.message(
      `${naming(broken)} cannot be read and ${broken.length === 1 ? 'is' : 'are'} left out: get the file again, or save it anew from a PDF viewer.`,
      {ruleId: 'damaged'},
    )
  }
  if (recognized.length > 0) {
    const sure = Math.round(meanConfidence(pages) * 100)
    file.message(
      `${naming(recognized)} (${recognized.length} of ${total}) ${recognized.length === 1 ? 'is a picture' : 'are pictures'}: the words were recognized (OCR), ${sure} % sure on average. Compare each quote with the original.`,
      {ruleId: 'recognized'},
    )
  }
  if (empty.length > 0) {
    file.message(
      `${naming(empty)} ${empty.length === 1 ? 'holds' : 'hold'} pictures and no text: if words matter there, read the PDF with text recognition (--ocr), or run it through OCR first.`,
      {ruleId: 'page-without-text'},
    )
  }
}

/** How sure the recognized words are, by their length. */
function meanConfidence(pages: readonly PdfPage[]): number {
  let [sum, chars] = [0, 0]
  for (const {items} of pages) {
    for (const {text, confidence} of items) {
      if (confidence === null) continue
      sum += confidence * text.length
      chars += text.length
    }
  }
  return sum / chars
}

/** "Pages 3, 4 and 7", with long rows shortened: "Pages 3 to 9 and 12". */
function naming(pages: number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const range = ranges.at(-1)
    if (range && range[1] === page - 1) range[1] = page
    else ranges.push([page, page])
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`))
  const last = words.pop() ?? ''
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`
}

function bytesOf(file: VFile): Uint8Array {
  return typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** The end of the bytes without the zeros and line ends that some programs pad a file with. */
function end(bytes: Uint8Array): number {
  let length = bytes.length
  while (length > 0 && (bytes[length - 1] === 0 || bytes[length - 1] === 10 || bytes[length - 1] === 13)) length--
  return length
}
