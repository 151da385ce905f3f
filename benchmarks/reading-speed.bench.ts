// How long does reading a PDF to passages take, beside the plain text of pdf-parse (at most 1.3 times as long) and that of
// pdftotext? And how much of the heap is kept after reading a long one (at most 2 MB for 100 pages more than getText)?
//   npm run bench reading-speed [-- folder or file.pdf …]
import {heapKept} from './heap.ts'
import {median, sideBySide} from './measure.ts'
import {pdfsBelow, pdftotext} from './pdftotext.ts'
import {readerOf} from './reader.ts'

const TIMES = 3
const PAGES = 400

export default async function readingSpeed(inputs: string[]): Promise<void> {
  const roots = inputs.length > 0 ? inputs : ['../shared/data/documents/open-science-reports']
  const files = (await Promise.all(roots.map(pdfsBelow))).flat()
  const readers = {getText: readerOf('getText', files), passages: readerOf('passages', files)}
  const things = {
    getText: readers.getText.run,
    passages: readers.passages.run,
    pdftotext() {
      for (const file of files) pdftotext(file)
    },
  }
  // The first run compiles and loads.
  const seconds = await sideBySide(1, things)
    .then(() => sideBySide(TIMES, things))
    .finally(() => {
      for (const reader of Object.values(readers)) reader.stop()
    })
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
