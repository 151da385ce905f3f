import {decode} from './encoding.ts'

/** A kind of file that no reader takes, told by its content. */
export interface Foreign {
  /** "an old Word document (.doc)". */
  what: string
  /** "Save it as .docx or PDF." */
  todo: string
  ruleId: 'unknown-type' | 'encrypted'
}

/** As one character a byte, which is enough to look for marks. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte)
  return text
}

export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 1024).includes('%PDF-')
}

export function isZip(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === 'PK\u0003\u0004'
}

/** A ZIP names its parts uncompressed, at its end. */
export function isDocx(bytes: Uint8Array): boolean {
  return isZip(bytes) && holds(bytes, 'word/document')
}

/** White space, a comment or an XML declaration, as they may stand before the first tag. */
const BEFORE = /\s+|<!--[\s\S]*?-->|<\?xml[^>]*>/y
const HTML = /<(?:!doctype\s+html|html[\s>])/iy

export function isHtml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const {text} = decode(head.subarray(0, head.length - (head.length % 2)))
  // One after the other: as one pattern, comments could be parted in any number of ways.
  let at = 0
  for (BEFORE.lastIndex = 0; BEFORE.test(text); BEFORE.lastIndex = at) at = BEFORE.lastIndex
  HTML.lastIndex = at
  return HTML.test(text)
}

const FRONT_MATTER = /^\s*---[ \t]*\r?\n(?:\w[\w-]*:[^\n]*\n|[ \t#-][^\n]*\n|\r?\n)*?---[ \t]*(?:\r?\n|$)/
/** A line that is a heading, with a blank one around it or the other markup of a heading above. */
const ATX = /(?:^|\n[ \t]*\r?\n)#{1,6}[ \t]+\p{L}[^\n]*(?=\r?\n[ \t]*\r?\n|\r?\n#)/gu

/** Whether text without a name is Markdown: it has front matter, begins with a heading, or has two of them. */
export function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const {text} = decode(bytes.subarray(0, 65_536))
  const head = text.trimStart()
  const [first, second] = head.match(ATX) ?? []
  return FRONT_MATTER.test(head) || (first !== undefined && (second !== undefined || head.startsWith(first)))
}

function holds(bytes: Uint8Array, mark: string): boolean {
  const codes = Array.from(mark, (letter) => letter.charCodeAt(0))
  const first = codes[0] ?? 0
  for (let i = bytes.indexOf(first); i >= 0; i = bytes.indexOf(first, i + 1)) {
    if (codes.every((code, k) => bytes[i + k] === code)) return true
  }
  return false
}

/** By their first bytes. */
const FOREIGN: [mark: string, what: string, todo: string][] = [
  ['{\\rtf', 'a rich text file (.rtf)', 'Save it as .docx or PDF.'],
  ['\u0089PNG', 'a picture (PNG)', 'Run text recognition (OCR) on it and save the result as PDF or text.'],
  ['\u00FF\u00D8\u00FF', 'a picture (JPEG)', 'Run text recognition (OCR) on it and save the result as PDF or text.'],
  ['GIF8', 'a picture (GIF)', 'Run text recognition (OCR) on it and save the result as PDF or text.'],
  ['II*\u0000', 'a picture (TIFF)', 'Run text recognition (OCR) on it and save the result as PDF or text.'],
  ['MM\u0000*', 'a picture (TIFF)', 'Run text recognition (OCR) on it and save the result as PDF or text.'],
  ['%!PS', 'a PostScript file', 'Convert it to PDF.'],
  ['\u001F\u008B', 'a compressed file (gzip)', 'Unpack it first.'],
  ['Rar!', 'an archive (RAR)', 'Unpack it and give the documents in it.'],
  ['7z\u00BC\u00AF', 'an archive (7z)', 'Unpack it and give the documents in it.'],
]

/** By a part they hold. */
const ZIPPED: [mark: string, what: string, todo: string][] = [
  ['opendocument.text', 'an OpenDocument text (.odt)', 'Save it as .docx or PDF.'],
  ['application/epub+zip', 'an e-book (EPUB)', 'Convert it to HTML or PDF.'],
  ['xl/workbook', 'a spreadsheet (.xlsx)', 'Put its text into a document, or save it as PDF.'],
  ['ppt/presentation', 'a presentation (.pptx)', 'Save it as PDF.'],
]

/** Names content that is known but that no reader of this library takes. */
export function foreign(bytes: Uint8Array): Foreign | undefined {
  const head = latin(bytes, 0, 8)
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    // A Word document with a password is packed into the container that .doc files have.
    return holds(bytes, Array.from('EncryptedPackage').join('\u0000'))
      ? {
          what: 'a Word document with a password',
          todo: 'Open it in Word and save it without one.',
          ruleId: 'encrypted',
        }
      : {
          what: 'an old Office document (.doc, .xls or .ppt)',
          todo: 'Save it as .docx or PDF.',
          ruleId: 'unknown-type',
        }
  }
  const known = FOREIGN.find(([mark]) => head.startsWith(mark)) ?? (isZip(bytes) ? zipped(bytes) : undefined)
  return known && {what: known[1], todo: known[2], ruleId: 'unknown-type'}
}

function zipped(bytes: Uint8Array): [string, string, string] {
  const known = ZIPPED.find(([mark]) => holds(bytes, mark))
  return known ?? ['', 'an archive (ZIP)', 'Unpack it and give the documents in it.']
}

/** Whether a file that should be text is none: zero bytes, or more control characters than any text has. */
export function looksBinary(bytes: Uint8Array): boolean {
  const {text, encoding} = decode(bytes.subarray(0, 8192))
  const control = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0
  const strange = encoding === 'utf-8' ? 0 : (text.match(/\uFFFD/g)?.length ?? 0)
  return text.includes('\u0000') || control + strange > Math.max(2, text.length * 0.02)
}
