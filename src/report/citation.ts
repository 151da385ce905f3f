import type {DocumentRecord} from '../model/document.ts'
import type {Passage} from '../model/passage.ts'
import type {Words} from './words.ts'

// "Article 5.2", "SO 2" and "Preamble, 4th paragraph" say what they are; "14(b)", "A.3", "XIV" and "7(b)(iii)" do not.
const WORD = /\p{L}{3,}|^\p{Lu}{2}/u
const ROMAN = /\b[ivxlcdm]+\b/gi

/**
 * Where a passage stands, as a letter would cite it.
 *
 * @example
 * citation(passage, document, words) // "para. 14(b), p. 7"
 */
export function citation(passage: Passage, document: DocumentRecord | undefined, words: Words): string {
  return [place(passage, words), pageOf(passage, document, words)].filter((part) => part !== '').join(', ')
}

/** The paragraph's number with the word for it, or "" where it has none. */
export function paragraphOf(passage: Passage, words: Words): string {
  const number = passage.locator.paragraph
  if (passage.kind === 'footnote') return words.citation.footnote(number)
  if (number === null) return ''
  if (WORD.test(number.replace(ROMAN, ''))) return number
  return words.citation.paragraph(number)
}

/** The page where it begins, or "" where the document has none. The file's own count is used only where none is printed. */
export function pageOf(passage: Passage, document: DocumentRecord | undefined, words: Words): string {
  const {page, pdfPage} = passage.locator
  if (page !== null) return words.citation.page(page)
  if (pdfPage === null) return ''
  return document?.mediaType === 'application/pdf' ? words.citation.pdfPage(pdfPage) : words.citation.filePage(pdfPage)
}

function place(passage: Passage, words: Words): string {
  const paragraph = paragraphOf(passage, words)
  if (paragraph !== '') return paragraph
  const section = passage.locator.headings.at(-1)
  if (section !== undefined) {
    return passage.kind === 'tableRow' ? words.citation.tableIn(section) : words.citation.section(section)
  }
  return words.citation.beginning(firstWords(passage))
}

function firstWords(passage: Passage): string {
  const all = passage.text.slice(passage.bodyStart).split(/\s+/u)
  const first = all.slice(0, 6).join(' ').slice(0, 80)
  return all.length > 6 ? `${first} …` : first
}
