import type {DocumentRecord} from '../model/document.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {plain} from './xml.ts'

/** Parts the passages of a document's text. */
const BETWEEN = '\n\n'

/** A passage in the text of its document. */
export interface Placed {
  passage: AnalyzedPassage
  /** Where it begins, and where it ends, in Unicode code points counted from 0; the end is the first that is not its own. */
  start: number
  end: number
}

/** The text of a document as far as an analysis holds it: its passages in order, parted by a blank line. */
export interface SourceText {
  document: DocumentRecord
  text: string
  passages: Placed[]
}

/** The texts that positions in annotations and in coded projects count in. */
export function sourceTexts(documents: readonly DocumentRecord[], passages: readonly AnalyzedPassage[]): SourceText[] {
  const own = new Map(documents.map(({id}): [string, AnalyzedPassage[]] => [id, []]))
  for (const passage of passages) own.get(passage.document)?.push(passage)
  return documents.map((document) => {
    const texts: string[] = []
    let at = 0
    const placed = (own.get(document.id) ?? []).map((passage): Placed => {
      const text = plain(passage.text)
      const start = at
      const end = start + [...text].length
      texts.push(text)
      at = end + BETWEEN.length
      return {passage, start, end}
    })
    return {document, text: texts.join(BETWEEN), passages: placed}
  })
}
