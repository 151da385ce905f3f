import {AlignaryError, type AnalyzeOptions} from '../index.ts'

/** Flags of all commands that read documents. */
export interface ReadingFlags {
  language?: string
  password?: string
  ocr?: true
  ocrLanguages?: string
  maxPages: string
  maxBytes: string
  timeout?: string
}

/** Options of the library from flags of the command line. Ranges are checked there; here numbers must be some at all. */
export function readingOptions(flags: ReadingFlags): Partial<AnalyzeOptions> & {maxBytes: number} {
  const {language, password, ocr, ocrLanguages, maxPages, maxBytes, timeout} = flags
  return {
    language,
    password,
    ocr: ocrLanguages?.split(',').map((one) => one.trim()) ?? ocr,
    maxPages: numberOf('--max-pages', maxPages),
    maxBytes: numberOf('--max-bytes', maxBytes),
    timeout: timeout === undefined ? undefined : numberOf('--timeout', timeout),
  }
}

/** The value of a flag that must be a number at all. */
export function numberOf(flag: string, value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) throw new AlignaryError('bad-option', `${flag}: "${value}" is no number.`)
  return number
}
