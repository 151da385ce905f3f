import {type Html, html} from './escape.ts'
import {correctionCounts, correctionPhrases} from '../judged.ts'
import type {View} from './view.ts'

/** What a person said of the alignments, and how much of it was applied. */
export function correctionsSection(view: View): Html {
  const counts = correctionCounts(view)
  if (counts === null) return html``
  const {title} = view.words
  const items = correctionPhrases(view).map(({said, concept, where, passage, quote, note}) => {
    const anchor = view.anchor(passage)
    const place = anchor === null ? where : html`<a href="#${anchor}">${where}</a>`
    return html`<li><strong>${said}:</strong> ${concept}, ${place}. <bdi>${quote}</bdi>${note === '' ? null : html` <small>${note}</small>`}</li>\n`
  })
  return html`<section aria-labelledby="corrections">
<h2 id="corrections">${title.corrections}</h2>
<p>${counts}.</p>
${items.length > 0 ? html`<ul class="corrections">${items}</ul>` : null}
</section>`
}
