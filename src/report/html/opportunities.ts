import {card} from './card.ts'
import {type Html, html} from './escape.ts'
import {filters} from './filters.ts'
import type {View} from './view.ts'

/** So many passages stand open at first; the rest is one click away, and found by the filters all the same. */
const OPEN = 50
/** So many are on the page from the start; the others are written when they come near. */
const AT_ONCE = 10

/** All opportunities, highest priority first. */
export function opportunitiesSection(view: View): Html {
  const {words, entries} = view
  const cards = entries.map((entry, n) => card(entry, n + 1, n >= AT_ONCE, view))
  const rest = cards.slice(OPEN)
  return html`<section aria-labelledby="opportunities" id="list">
<h2 id="opportunities" tabindex="-1">${words.title.opportunities}</h2>
${cards.length === 0 ? html`<p>${words.sentence.noOpportunities}</p>` : html`<p>${words.sentence.howToRead} ${words.sentence.marks}</p>\n${filters(view)}`}
${cards.slice(0, OPEN)}
${rest.length > 0 ? html`<details id="rest" class="rest"><summary>${words.sentence.rest(rest.length)}</summary>\n${rest}</details>` : null}
</section>`
}
