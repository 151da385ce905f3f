import type {PDFParse} from 'pdf-parse'

let loaded: Promise<typeof PDFParse> | undefined

/** pdf-parse, imported when the first PDF comes: it has native parts. */
export function pdfParse(): Promise<typeof PDFParse> {
  loaded ??= load()
  return loaded
}

/**
 * On Node 20 pdf.js puts its own `Array.prototype.push` and `JSON.parse` in place of the built-in ones, for the whole
 * process and several times as slow, because of a corner case of frozen arrays. The built-in ones are put back.
 */
async function load(): Promise<typeof PDFParse> {
  const [{push}, {parse}] = [Array.prototype, JSON]
  try {
    const {PDFParse} = await import('pdf-parse')
    // The part of pdf.js that does the work comes with the first document, and replaces them as well: an empty one will do.
    const none = new PDFParse({data: new Uint8Array(), verbosity: 0})
    await none.getInfo().catch(() => null)
    await none.destroy()
    return PDFParse
  } finally {
    Object.assign(Array.prototype, {push})
    Object.assign(JSON, {parse})
  }
}
