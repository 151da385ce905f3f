import {type Html, html} from './html-escape.ts'
import {anchors} from './html-passage.ts'
import type {Lookup} from './lookup.ts'
import {type Missing, missing} from './missing.ts'
import {beginningOf} from './phrases.ts'

/** So many stand open; the rest is one click away. */
const OPEN = 20

/** The passages that leave libraries out, each with a link to what can be done with it. */
export function missingSection(found: Lookup): Html {
  const {title, sentence} = found.words
  const places = anchors(found)
  const items = missing(found).map((one) => item(one, places.get(one.passage.id) ?? '', found))
  const rest = items.slice(OPEN)
  return html`<section aria-labelledby="missing">
<h2 id="missing">${title.missing}</h2>
<p>${items.length > 0 ? sentence.missing : sentence.noMissing}</p>
${items.length > 0 ? html`<ul class="missing">${items.slice(0, OPEN)}</ul>` : null}
${rest.length > 0 ? html`<details><summary>${sentence.rest(rest.length)}</summary>\n<ul class="missing">${rest}</ul></details>` : null}
</section>`
}

function item({passage, document, opportunity, others}: Missing, place: string, found: Lookup): Html {
  const {words} = found
  const [role] = opportunity.roles
  const where = found.analysis.documents.length > 1 ? html`<bdi>${document.title}</bdi>, ` : null
  return html`<li>${where}<a href="#${place}">${found.citation(passage)}</a>: ${role ? found.label(role.framework, role.role) : null}${
    others.length > 0 ? html`; <strong>${words.sentence.others(others)}</strong>` : null
  }<br><q><bdi>${beginningOf(passage)}</bdi></q></li>\n`
}
