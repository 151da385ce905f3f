import type {VFile} from 'vfile'
import type {PdfPage, PdfSource} from './source.ts'

/** Says which pages were left out, which could not be read, and which are pictures. */
export function tellPages(file: VFile, {pages, total}: PdfSource, ocr: boolean): void {
  const which = (test: (page: PdfPage) => boolean) => pages.flatMap((page, index) => (test(page) ? [index + 1] : []))
  const broken = which((page) => page.broken)
  const recognized = which((page) => isRecognized(page))
  const empty = which((page) => page.drawn && !isRecognized(page))
  const nothing = which((page) => page.void)
  if (pages.length < total) {
    file.message(
      `The PDF has ${total} pages. Only the first ${pages.length} are read: allow more with --max-pages if you need them.`,
      {ruleId: 'pages-left-out'},
    )
  }
  if (broken.length > 0) {
    file.message(
      `${naming(broken)} cannot be read and ${broken.length === 1 ? 'is' : 'are'} left out: get the file again, or save it anew from a PDF viewer.`,
      {ruleId: 'damaged'},
    )
  }
  if (nothing.length > 0) {
    file.message(
      `${naming(nothing)} ${nothing.length === 1 ? 'holds' : 'hold'} nothing whatever. Look in a PDF viewer: if something should stand there, the file is damaged.`,
      {ruleId: 'empty-page'},
    )
  }
  if (recognized.length > 0) {
    const sure = Math.round(meanConfidence(pages) * 100)
    file.message(
      `${naming(recognized)} (${recognized.length} of ${total}) ${recognized.length === 1 ? 'is a picture' : 'are pictures'}: the words were recognized (OCR), ${sure} % sure on average. Compare each quote with the original.`,
      {ruleId: 'recognized'},
    )
  }
  if (empty.length > 0) {
    file.message(
      `${naming(empty)} ${empty.length === 1 ? 'holds' : 'hold'} pictures and little or no text: ` +
        (ocr
          ? 'text recognition (OCR) found no words there.'
          : 'if words matter there, read the PDF with text recognition (--ocr), or run it through OCR first.'),
      {ruleId: 'page-without-text'},
    )
  }
}

function isRecognized({items}: PdfPage): boolean {
  return items.some(({confidence}) => confidence !== null)
}

/** How sure the recognized words are, by their length. */
function meanConfidence(pages: readonly PdfPage[]): number {
  let [sum, chars] = [0, 0]
  for (const {items} of pages) {
    for (const {text, confidence} of items) {
      if (confidence === null) continue
      sum += confidence * text.length
      chars += text.length
    }
  }
  return sum / chars
}

/** "Pages 3, 4 and 7", with long rows shortened: "Pages 3 to 9 and 12". */
function naming(pages: number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const range = ranges.at(-1)
    if (range && range[1] === page - 1) range[1] = page
    else ranges.push([page, page])
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`))
  const last = words.pop() ?? ''
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`
}
