import {createHash} from 'node:crypto'

/** A run of text, placed from the lower left corner in points. Helvetica 11 unless told. */
export interface Shown {
  text: string
  x?: number
  y: number
  size?: number
  bold?: boolean
}

export interface PdfOptions {
  title?: string
  password?: string
  /** The first page's label, in lower-case Roman figures from there on. */
  romanFrom?: number
}

/** The least PDF that shows these pages (A4). */
export function makePdf(pages: Shown[][], options: PdfOptions = {}): Uint8Array {
  const labels = options.romanFrom ? `/PageLabels << /Nums [0 << /S /r /St ${options.romanFrom} >>] >>` : ''
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const secret = options.password === undefined ? null : encryption(options.password)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    options.title && !secret ? `<< /Title (${escape(options.title)}) >>` : '<< >>',
    ...pages.flatMap((page, index) => {
      const number = 7 + index * 2
      const content = page.map(show).join('\n')
      const stream = secret ? secret.encrypt(number, content) : content
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${number} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${secret?.trailer ?? ''} >>`
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${body}${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** Lines under each other, 14 points apart, as one column of a page. */
export function column(lines: string[], from: {x?: number; y?: number; size?: number; bold?: boolean} = {}): Shown[] {
  const {y = 740, ...rest} = from
  return lines.map((text, index) => ({text, y: y - index * 14, ...rest}))
}

function show({text, x = 70, y, size = 11, bold = false}: Shown): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`
}

function escape(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

// The oldest way to encrypt a PDF (RC4, 40 bits), enough to ask for a password.
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')

function encryption(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const id = Buffer.from('0123456789abcdef')
  const key = md5(padded, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const user = rc4(key, PADDING)
  return {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(owner)} /U ${hex(user)} >>`,
    encrypt(object: number, text: string): string {
      const own = md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10)
      return rc4(own, Buffer.from(text, 'latin1')).toString('latin1')
    },
  }
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({length: 256}, (_, index) => index)
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0])
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    [...data].map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}
