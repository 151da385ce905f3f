import type {VFile} from 'vfile'
import type {Reader} from '../model/reader.ts'
import {rebuild} from './pdf/rebuild.ts'
import {type PdfSource, readSource} from './pdf/source.ts'

// `%PDF-` may stand anywhere in the first kilobyte.
const HEAD = 1024
const TAIL = 2048

/** Reads PDF: rebuilds paragraphs, titles, notes and pages from the places of the words. */
export const pdf: Reader = {
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  sniff: (bytes) => latin(bytes.subarray(0, HEAD)).includes('%PDF-'),
  async read(file, {password}) {
    const source = await load(file, bytesOf(file), password)
    tellMissing(file, source)
    const {tree, hasText} = rebuild(source)
    const pages = source.pages.length
    if (!hasText && source.pages.some((page) => page.broken))
      damaged(file, 'The PDF is damaged: no text is left in it.')
    if (!hasText) {
      file.fail(
        `This PDF of ${pages} ${pages === 1 ? 'page' : 'pages'} holds no text: it is a scan, pictures of pages. Run it through OCR (text recognition) first, then analyze the result.`,
        {ruleId: 'no-text'},
      )
    }
    return {tree, title: source.title, pages, matter: {}}
  },
}

async function load(file: VFile, bytes: Uint8Array, password: string | undefined): Promise<PdfSource> {
  const tail = latin(bytes.subarray(Math.max(0, end(bytes) - TAIL)))
  if (!tail.includes('%%EOF') && !tail.includes('startxref')) {
    damaged(file, 'The PDF breaks off before its end.')
  }
  try {
    const source = await readSource(bytes, password)
    if (source.pages.length > 0 && !source.pages.every((page) => page.broken)) return source
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') encrypted(file, password)
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

/** Says which pages of a document that has text show none. */
function tellMissing(file: VFile, {pages}: PdfSource): void {
  const broken = pages.flatMap((page, index) => (page.broken ? [index + 1] : []))
  const empty = pages.flatMap((page, index) => (page.drawn ? [index + 1] : []))
  const text = pages.some((page) => page.items.length > 0)
  if (broken.length > 0) {
    file.message(
      `${naming(broken)} cannot be read and ${broken.length === 1 ? 'is' : 'are'} left out: get the file again, or save it anew from a PDF viewer.`,
      {ruleId: 'damaged'},
    )
  }
  if (text && empty.length > 0) {
    file.message(
      `${naming(empty)} ${empty.length === 1 ? 'holds' : 'hold'} pictures and no text: if words matter there, run the PDF through OCR (text recognition) first.`,
      {ruleId: 'page-without-text'},
    )
  }
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
