import type {AnalyzedPassage} from '../../model/passage.ts'
import {type Html, html} from './escape.ts'
import {around} from './around.ts'
import {quotation} from './passage.ts'
import type {View} from './view.ts'

/** So many are on the page from the start; the others are written when they come near. */
const AT_ONCE = 10

/** The passages that name libraries, and those that cut something. */
export function passagesSections(view: View): Html {
  const {naming, cutting, words} = view
  const {sentence, title} = words
  return html`${section('recognitions', title.recognitions, naming.length > 0 ? sentence.recognitions : sentence.noRecognitions, naming, view)}
${cutting.length > 0 ? section('risks', title.risks, sentence.risks, cutting, view) : null}`
}

function section(id: string, title: string, intro: string, passages: AnalyzedPassage[], view: View): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}" tabindex="-1">${title}</h2>
<p>${intro}</p>
${passages.map((passage, n) => item(passage, n >= AT_ONCE, view))}</section>`
}

function item(passage: AnalyzedPassage, later: boolean, view: View): Html {
  const [rank, anchor] = [view.rank(passage.id), view.anchor(passage.id)]
  const body = html`${quotation(passage, [], view)}
${rank === null || anchor === null ? null : html`<p class="also"><a href="#${anchor}">${view.words.sentence.alsoOpportunity(rank)}</a></p>\n`}`
  return html`<article class="passage${later ? ' waiting' : null}" id="${view.quoteAnchor(passage.id)}">
${later ? html`<noscript class="later">${body}</noscript>\n` : body}<div class="more">
${around(passage, view)}</div>
</article>
`
}
