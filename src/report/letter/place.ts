import type {AnalyzedPassage} from '../../model/passage.ts'
import {pageOf, paragraphOf} from '../citation.ts'
import {clean} from '../clean.ts'
import type {Lookup} from '../lookup.ts'
import {SAYABLE} from '../request.ts'
import {damaged} from './choice.ts'

/** A longer title is no part of a sentence. */
const TITLE_LETTERS = 90

/** Where a passage stands, as part of a sentence: "paragraph 12(b) (page 3)", "the passage under “Skills” (page 14)". */
export function placeIn(passage: AnalyzedPassage, found: Lookup): string {
  const {words} = found
  const {place} = words.letter
  const spoken = {...words, citation: {...words.citation, ...place}}
  const number = passage.kind === 'footnote' ? '' : clean(paragraphOf(passage, spoken))
  const page = clean(pageOf(passage, found.document(passage.document), spoken))
  const withPage = (where: string) => (page === '' ? where : place.withPage(where, page))
  if (number !== '') {
    return withPage(SAYABLE.test(passage.locator.paragraph ?? '') ? number : place.at(number))
  }
  const title = clean(passage.locator.headings.at(-1) ?? '')
  if (title !== '' && title.length <= TITLE_LETTERS && !damagedTitle(title, passage.document, found))
    return withPage(place.under(title))
  return page === '' ? place.here : place.on(page)
}

/** Whether a title stands in a passage of the document with damaged words. */
export function damagedTitle(title: string, document: string, {analysis}: Lookup): boolean {
  return analysis.passages.some(
    (passage) => passage.document === document && damaged(passage) && passage.text.includes(title),
  )
}
