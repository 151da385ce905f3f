import type {DocumentRecord} from '../../model/document.ts'
import {type Html, html} from './escape.ts'
import {table} from './table.ts'
import type {Lookup} from '../lookup.ts'
import {hundredths, kindPhrase} from '../phrases.ts'

/** Problems, limits and provenance. */
export function endSections({analysis, words}: Lookup): Html {
  const {label, title, sentence} = words
  const {problems, provenance, documents} = analysis
  const faults = problems.map(
    ({severity, file, place, message}) =>
      html`<li class="${severity}"><strong>${label[severity]}:</strong> <bdi>${file}</bdi>${place === null ? null : html`, ${place}`}. ${message}</li>\n`,
  )
  const read = documents.map((one) => [
    html`<bdi>${one.name}</bdi>`,
    html`${kindPhrase(one, words)}<br><small>${basis(one, words)}</small>`,
    one.language ?? label.unknown,
    html`<code>${one.sha256}</code>`,
  ])
  const {corrections} = provenance
  return html`${problems.length > 0 ? html`<section aria-labelledby="problems"><h2 id="problems">${title.problems}</h2>\n<ul class="problems">${faults}</ul></section>` : null}
<section aria-labelledby="limits">
<h2 id="limits">${title.limits}</h2>
<ul class="limits">${words.limits.map((limit) => html`<li>${limit}</li>\n`)}</ul>
</section>
<section aria-labelledby="provenance" class="provenance">
<h2 id="provenance">${title.provenance}</h2>
<p>${provenance.tool} ${provenance.version}. ${sentence.minScore(hundredths(provenance.options.minScore))}${corrections === null ? null : html` ${title.corrections}: <bdi>${corrections.file}</bdi>, SHA-256 <code>${corrections.sha256}</code>.`}</p>
${table('made-from', label.documents, [label.document, label.kind, label.language, label.checksum], read)}
${table(
  'made-with',
  label.frameworks,
  [label.framework, label.version, label.checksum],
  provenance.frameworks.map((one) => [one.name, one.version, html`<code>${one.hash}</code>`]),
)}
</section>`
}

/** What kind and stage were read from: to be looked at before a letter calls a draft adopted. */
function basis({basis: {kind, stage}}: DocumentRecord, words: Lookup['words']): string {
  const shown = [...new Set([kind, stage])].filter((word) => word !== '')
  return shown.map((word) => (word === 'told' ? words.label.told : words.sentence.basis(word))).join('; ')
}
