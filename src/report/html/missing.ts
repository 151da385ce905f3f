import {type Html, html} from './escape.ts'
import type {Missing} from '../missing.ts'
import {beginningOf} from '../phrases.ts'
import type {View} from './view.ts'

/** So many stand open; the rest is one click away. */
const OPEN = 20

/** The passages that leave libraries out, each with a link to what can be done with it. */
export function missingSection(view: View): Html {
  const {title, sentence, page} = view.words
  const items = view.missing.map((one) => item(one, view))
  const rest = items.slice(OPEN)
  const partial = view.analysis.coverage.documents.some(({operative}) => operative !== null)
  return html`<section aria-labelledby="missing">
<h2 id="missing">${title.missing}</h2>
<p>${items.length > 0 ? sentence.missing : sentence.noMissing}${partial ? ` ${page.operativeOnly}` : null}</p>
${items.length > 0 ? html`<ul class="missing">${items.slice(0, OPEN)}</ul>` : null}
${rest.length > 0 ? html`<details class="rest"><summary>${sentence.rest(rest.length)}</summary>\n<noscript><ul class="missing">${rest}</ul></noscript></details>` : null}
</section>`
}

function item({passage, document, opportunity, others}: Missing, view: View): Html {
  const {words} = view
  const [role] = opportunity.roles
  const where = view.analysis.documents.length > 1 ? html`<bdi>${document.title}</bdi>, ` : null
  return html`<li>${where}<a href="#${view.anchor(passage.id) ?? ''}">${view.citation(passage)}</a>: ${role ? view.label(role.framework, role.role) : null}${
    others.length > 0 ? html`; <strong>${words.sentence.others(others)}</strong>` : null
  }<br><q><bdi>${beginningOf(passage)}</bdi></q></li>\n`
}
