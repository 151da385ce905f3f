import type {VFile} from 'vfile'
import {AlignaryError} from '../errors.ts'
import type {Reader, ReaderOptions} from '../model/reader.ts'
import {RecognitionError} from './pdf/ocr.ts'
import {rebuild} from './pdf/rebuild.ts'
import {type PdfSource, readSource} from './pdf/source.ts'
import {tellPages} from './pdf/tell.ts'
import {bytesOf} from './source.ts'

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
    tellPages(file, source, options.ocr !== undefined)
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

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** The end of the bytes without the zeros and line ends that some programs pad a file with. */
function end(bytes: Uint8Array): number {
  let length = bytes.length
  while (length > 0 && (bytes[length - 1] === 0 || bytes[length - 1] === 10 || bytes[length - 1] === 13)) length--
  return length
}
