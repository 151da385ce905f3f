import {card} from './html-card.ts'
import {type Html, html} from './html-escape.ts'
import {filters} from './html-filters.ts'
import {anchors} from './html-passage.ts'
import type {Lookup} from './lookup.ts'

/** So many passages stand open at first; the rest is one click away, and found by the filters all the same. */
const OPEN = 50

/** All opportunities, highest priority first. */
export function opportunitiesSection(found: Lookup): Html {
  const {words, entries} = found
  const places = anchors(found)
  const cards = entries.map((entry, n) => card(entry, n + 1, places.get(entry.passage.id) ?? '', found))
  const rest = cards.slice(OPEN)
  return html`<section aria-labelledby="opportunities" id="list">
<h2 id="opportunities" tabindex="-1">${words.title.opportunities}</h2>
${cards.length === 0 ? html`<p>${words.sentence.noOpportunities}</p>` : html`<p>${words.sentence.howToRead} ${words.sentence.marks}</p>\n${filters(found)}`}
${cards.slice(0, OPEN)}
${rest.length > 0 ? html`<details id="rest"><summary>${words.sentence.rest(rest.length)}</summary>\n${rest}</details>` : null}
</section>`
}
