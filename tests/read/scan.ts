import {buffer} from 'node:stream/consumers'
import {PDFParse} from 'pdf-parse'
import PDFDocument from 'pdfkit'

/** A PDF of pages of another (counted from 1) as pictures, as a scanner makes it. */
export async function scanOf(pdf: Uint8Array, pages: number[], dpi = 200): Promise<Uint8Array> {
  const scan = new PDFDocument({autoFirstPage: false})
  for (const picture of await picturesOf(pdf, pages, dpi)) addPicture(scan, picture)
  scan.end()
  return new Uint8Array(await buffer(scan))
}

/** A PDF that shows each text as text, and the first page of each PDF as a picture, with a stamp written over it. */
export async function mixOf(pages: (string | Uint8Array)[], stamp = ''): Promise<Uint8Array> {
  const mix = new PDFDocument({autoFirstPage: false})
  for (const page of pages) {
    if (typeof page === 'string') mix.addPage({size: 'A4'}).fontSize(11).text(page)
    else {
      for (const picture of await picturesOf(page, [1], 200)) addPicture(mix, picture)
      if (stamp) mix.fontSize(8).text(stamp, 70, 40)
    }
  }
  mix.end()
  return new Uint8Array(await buffer(mix))
}

interface Picture {
  png: Buffer
  /** In points. */
  size: [number, number]
}

async function picturesOf(pdf: Uint8Array, pages: number[], dpi: number): Promise<Picture[]> {
  const parser = new PDFParse({
    data: pdf.slice(),
    verbosity: 0,
    standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/',
  })
  const {pages: pictures} = await parser.getScreenshot({partial: pages, scale: dpi / 72, imageDataUrl: false})
  await parser.destroy()
  return pictures.map(({data, width, height, scale}) => ({
    png: Buffer.from(data),
    size: [width / scale, height / scale],
  }))
}

function addPicture(pdf: PDFKit.PDFDocument, {png, size: [width, height]}: Picture): void {
  pdf.addPage({size: [width, height], margin: 0}).image(png, 0, 0, {width, height})
}
