import type {RoleFit} from '../../model/opportunity.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {type Html, html} from './escape.ts'
import type {Lookup} from '../lookup.ts'
import {markedQuote} from '../marks.ts'
import {damagePhrase, fullCitation, hundredths} from '../phrases.ts'

/** A passage as it can be quoted: where it stands, the sentence that opens its list, its words, and a button to copy. */
export function quotation(passage: AnalyzedPassage, roles: readonly RoleFit[], found: Lookup): Html {
  const {words} = found
  const document = found.document(passage.document)
  // A document's title is in its citation, and need not stand above each of its passages.
  const headings = passage.locator.headings.filter((title, n) => n > 0 || title !== document?.title)
  const title = found.analysis.documents.length > 1 ? (document?.title ?? passage.document) : null
  const path = headings.map((title, n) => html`${n > 0 ? ' › ' : null}<bdi>${title}</bdi>`)
  const damaged = damagePhrase(passage, words)
  const language = passage.language === null ? null : html` lang="${passage.language}"`
  return html`${headings.length > 0 ? html`<p class="path">${path}</p>\n` : null}<blockquote${language} dir="auto">
${passage.context === null ? null : html`<p class="lead-in">${passage.context} […]</p>\n`}<p class="quote">${markedQuote(passage, roles)}</p>
</blockquote>
${passage.confidence === null ? null : html`<p class="recognized">${words.sentence.recognized(hundredths(passage.confidence))}</p>\n`}${damaged === null ? null : html`<p class="caution">${damaged}</p>\n`}<p class="source"><cite>${title === null ? null : html`<bdi>${title}</bdi>, `}<b><bdi>${found.citation(passage)}</bdi></b></cite>
<button type="button" class="copy" data-citation="${fullCitation(passage, document, found)}" data-done="${words.label.copied}" data-failed="${words.label.notCopied}">${words.label.copy}</button></p>`
}
