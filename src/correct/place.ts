import type {Correction} from '../model/corrections.ts'
import type {AnalyzedPassage} from '../model/passage.ts'

/** Whether a passage has the number that is told, however it is spaced: "12 (b)". */
export function inParagraph({locator}: AnalyzedPassage, told: Correction['paragraph']): boolean {
  return told != null && locator.paragraph !== null && plain(locator.paragraph) === plain(String(told))
}

/** Whether a passage stands on the page that is told, as printed or counted. */
export function onPage({locator}: AnalyzedPassage, told: Correction['page']): boolean {
  if (told == null) return false
  const {page, lastPage, pdfPage, lastPdfPage} = locator
  return [page, lastPage, pdfPage, lastPdfPage].some(
    (one) => one !== null && plain(String(one)) === plain(String(told)),
  )
}

function plain(text: string): string {
  return text.replace(/\s/g, '').toLowerCase()
}
