import type {VFile} from 'vfile'
import {decode} from './encoding.ts'

/** The bytes of a file. */
export function bytesOf(file: VFile): Uint8Array {
  return typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
}

/** The text of a file, and a warning on it where bytes had to be guessed. */
export function textOf(file: VFile, declared?: string): string {
  const {text, guessed} = decode(bytesOf(file), declared)
  const first = guessed[0]
  if (first !== undefined) {
    const line = text.slice(0, first).split(/\r\n|\n|\r/).length
    file.message(
      `${guessed.length === 1 ? '1 byte is' : `${guessed.length} bytes are`} not valid UTF-8 (the first in line ${line}) ` +
        'and read as Windows-1252. If letters look wrong, save the file as UTF-8.',
      {ruleId: 'encoding', source: 'alignary', place: {line, column: 1}},
    )
  }
  return clean(text)
}

/**
 * What no quotation should carry: a byte order mark, soft hyphens, zero-width characters that only steer line breaks or
 * directions, and control characters other than line ends, tabs and form feeds. Composed characters and letters one by
 * one ("fi" for the ligature), as everybody types them.
 */
export function clean(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB06]/g, (letters) => letters.normalize('NFKC'))
    .replace(CONTROL, ' ')
    .normalize('NFC')
}

const CONTROL = /[^\P{Cc}\s\u0085]/gu
