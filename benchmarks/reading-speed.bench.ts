// How long does reading a PDF to passages take, beside the plain text of pdf-parse (at most 1.3 times as long) and that of
// pdftotext? And how much of the heap is kept after reading a long one (at most 2 MB for 100 pages more than getText)?
//   npm run bench reading-speed [-- folder or file.pdf …]
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {PDFParse} from 'pdf-parse'
import {passages} from '../src/index.ts'
import {heapKept} from './heap.ts'
import {median, sideBySide} from './measure.ts'
import {pdfsBelow, pdftotext} from './pdftotext.ts'

const TIMES = 3
const PAGES = 400

export default async function readingSpeed(inputs: string[]): Promise<void> {
  const roots = inputs.length > 0 ? inputs : ['../shared/data/documents/open-science-reports']
  const files = (await Promise.all(roots.map(pdfsBelow))).flat()
  const contents = await Promise.all(files.map(async (file) => ({name: basename(file), content: await readFile(file)})))
  const things = {
    async getText() {
      for (const {content} of contents) await getText(content)
    },
    async passages() {
      const {documents, problems} = await passages(contents)
      if (documents.length < contents.length) throw new Error(problems.map(({message}) => message).join('\n'))
    },
    pdftotext() {
      for (const file of files) pdftotext(file)
    },
  }
  // The first run compiles and loads.
  await sideBySide(1, things)
  const seconds = await sideBySide(TIMES, things)
  const took = {
    getText: median(seconds.getText),
    passages: median(seconds.passages),
    pdftotext: median(seconds.pdftotext),
  }
  const [times, beside] = [took.passages / took.getText, took.passages / took.pdftotext]
  console.log(
    `${files.length} PDFs: getText ${took.getText.toFixed(1)} s, passages ${took.passages.toFixed(1)} s (getText × ${times.toFixed(2)}), pdftotext ${took.pdftotext.toFixed(1)} s (× ${beside.toFixed(1)})`,
  )
  const kept = await heapKept(PAGES)
  const grown = ((kept.passages - kept.getText) / PAGES) * 100
  console.log(
    `heap kept after ${PAGES} pages: getText ${kept.getText.toFixed(1)} MB, passages ${kept.passages.toFixed(1)} MB: ${grown.toFixed(2)} MB more for 100 pages`,
  )
}

async function getText(content: Uint8Array): Promise<number> {
  const parser = new PDFParse({data: new Uint8Array(content), verbosity: 0})
  const {total} = await parser.getText()
  await parser.destroy()
  return total
}
