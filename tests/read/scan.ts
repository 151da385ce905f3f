import {buffer} from 'node:stream/consumers'
import {PDFParse} from 'pdf-parse'
import PDFDocument from 'pdfkit'

/** A PDF whose pages (counted from 1) are pictures, as a scanner makes them; the others show no text either. */
export async function scanOf(pdf: Uint8Array, pages: number[], dpi = 200): Promise<Uint8Array> {
  const parser = new PDFParse({
    data: pdf.slice(),
    verbosity: 0,
    standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/',
  })
  const {pages: pictures} = await parser.getScreenshot({partial: pages, scale: dpi / 72, imageDataUrl: false})
  await parser.destroy()
  const scan = new PDFDocument({autoFirstPage: false})
  for (const {data, width, height, scale} of pictures) {
    const size: [number, number] = [width / scale, height / scale]
    scan.addPage({size, margin: 0}).image(Buffer.from(data), 0, 0, {width: size[0], height: size[1]})
  }
  scan.end()
  return new Uint8Array(await buffer(scan))
}
