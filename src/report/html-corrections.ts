import {type Html, html} from './html-escape.ts'
import {anchors} from './html-passage.ts'
import {correctionCounts, correctionPhrases} from './judged.ts'
import type {Lookup} from './lookup.ts'

/** What a person said of the alignments, and how much of it was applied. */
export function correctionsSection(found: Lookup): Html {
  const counts = correctionCounts(found)
  if (counts === null) return html``
  const {title} = found.words
  const shown = new Set(found.entries.map(({passage}) => passage.id))
  const places = anchors(found)
  const items = correctionPhrases(found).map(({said, concept, where, passage, quote, note}) => {
    const place = shown.has(passage) ? html`<a href="#${places.get(passage) ?? ''}">${where}</a>` : where
    return html`<li><strong>${said}:</strong> ${concept}, ${place}. <bdi>${quote}</bdi>${note === '' ? null : html` <small>${note}</small>`}</li>\n`
  })
  return html`<section aria-labelledby="corrections">
<h2 id="corrections">${title.corrections}</h2>
<p>${counts}.</p>
${items.length > 0 ? html`<ul class="corrections">${items}</ul>` : null}
</section>`
}
