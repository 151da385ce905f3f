import type {AnalyzedPassage} from '../../model/passage.ts'
import {type Html, html} from './escape.ts'
import type {View} from './view.ts'

/** So many letters of a neighbour are shown, those nearest to the passage. */
const LETTERS = 600

/** The text before and after a passage, so that it is not quoted against its sense. */
export function around(passage: AnalyzedPassage, view: View): Html {
  const {page} = view.words
  const {before, after} = view.around(passage.id)
  return html`<details class="around"><summary>${page.around}</summary>
<noscript>${neighbour(page.before, before, page.first, ending)}${neighbour(page.after, after, page.last, beginning)}</noscript></details>
`
}

function neighbour(name: string, passage: AnalyzedPassage | null, none: string, cut: (text: string) => string): Html {
  if (passage === null) return html`<p>${none}</p>\n`
  const language = passage.language === null ? null : html` lang="${passage.language}"`
  return html`<p class="near">${name}</p>\n<p${language} dir="auto">${cut(passage.text)}</p>\n`
}

function beginning(text: string): string {
  if (text.length <= LETTERS) return text
  const cut = text.slice(0, LETTERS)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LETTERS).trimEnd()} …`
}

function ending(text: string): string {
  if (text.length <= LETTERS) return text
  const cut = text.slice(-LETTERS)
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`
}
