import type {PdfSource} from './source.ts'

/** The number printed on each page; where none is found on a page, the label that the file gives it. */
export function pageNumbers(printed: (string | null)[], {pages}: PdfSource): (string | null)[] {
  const both = pages.filter((page, index) => page.label !== null && printed[index])
  const agreeing = pages.filter((page, index) => page.label !== null && page.label === printed[index])
  // Labels that contradict what is printed are the work of a program, not of the publisher.
  const trusted = agreeing.length * 2 > both.length || (both.length === 0 && printed.every((number) => number === null))
  return pages.map((page, index) => printed[index] ?? (trusted ? page.label : null))
}
