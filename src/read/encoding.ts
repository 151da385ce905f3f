/** Bytes as text, and what had to be guessed. */
export interface Decoded {
  text: string
  /** "utf-8", "utf-16le", "utf-16be", "windows-1252", "mixed", or what the file itself declares. */
  encoding: string
  /** Offsets into `text` of characters whose bytes are not valid in the expected encoding. */
  guessed: number[]
}

/** Windows-1252 where it differs from Latin-1: 0x80 to 0x9F. TextDecoder is not used for it: several releases of Node
 *  decode these as control characters. */
const WINDOWS_1252 =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178'

const LATIN = /^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i
const UTF_8 = /^utf-?8$/i

/**
 * Decodes bytes: by byte order mark, else as UTF-16 where every other byte is zero, else as strict UTF-8, else as the
 * `declared` encoding, else piece by piece: what is valid UTF-8 as that, every other byte as Windows-1252.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return {text: new TextDecoder(utf16).decode(bytes), encoding: utf16, guessed: []}
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', guessed: []}
  } catch {
    return (declared !== undefined && decodeDeclared(bytes, declared)) || decodePieces(bytes)
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const pairs = Math.floor(sample.length / 2)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}

function decodeDeclared(bytes: Uint8Array, label: string): Decoded | undefined {
  if (UTF_8.test(label)) return undefined
  if (LATIN.test(label)) {
    return {text: Array.from(bytes, windows1252).join(''), encoding: 'windows-1252', guessed: []}
  }
  try {
    return {text: new TextDecoder(label).decode(bytes), encoding: label.toLowerCase(), guessed: []}
  } catch {
    return undefined
  }
}

function decodePieces(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8')
  const pieces: string[] = []
  const guessed: number[] = []
  let length = 0
  let multibyte = false
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  let start = 0
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i)
    if (size > 0) {
      if (size > 1) multibyte = true
      i += size
      continue
    }
    add(utf8.decode(bytes.subarray(start, i)))
    guessed.push(length)
    add(windows1252(bytes[i] ?? 0))
    i++
    start = i
  }
  add(utf8.decode(bytes.subarray(start)))
  return {text: pieces.join(''), encoding: multibyte ? 'mixed' : 'windows-1252', guessed}
}

/** The length of the valid UTF-8 sequence at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0
  if (first < 0x80) return 1
  const size =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  for (let k = 1; k < size; k++) {
    const next = bytes[i + k] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  const second = bytes[i + 1] ?? 0
  // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
  return size
}

function windows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? '\uFFFD') : String.fromCharCode(byte)
}
