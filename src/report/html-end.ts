import {strengths} from '../model/appraisal.ts'
import type {ConceptSummary} from '../model/analysis.ts'
import type {DocumentRecord} from '../model/document.ts'
import {type Html, html, type Part, webAddress} from './html-escape.ts'
import type {Lookup} from './lookup.ts'
import {hundredths, kindPhrase} from './phrases.ts'

/** How many passages bear on each goal and role, and how strongly they ask. */
export function coverageSection(found: Lookup): Html {
  const {analysis, words} = found
  const {label, title, sentence} = words
  const {documents, coverage, opportunities} = analysis
  const concepts = (level: string): Part[][] =>
    coverage.concepts
      .filter((concept) => concept.level === level && concept.passages > 0)
      .map((concept) => [
        conceptName(concept),
        concept.passages,
        ...documents.map(({id}) => concept.byDocument[id] ?? 0),
      ])
  const asked = strengths.map((strength) => {
    const of = opportunities.filter((one) => one.strength === strength)
    return [
      words.strengthMeaning[strength],
      of.length,
      ...documents.map(({id}) => of.filter((one) => one.document === id).length),
    ]
  })
  const columns = [label.total, ...documents.map((document) => html`<bdi>${document.title}</bdi>`)]
  return html`<section aria-labelledby="coverage">
<h2 id="coverage">${title.coverage}</h2>
<p>${sentence.coverage}</p>
${table('coverage-goals', title.goals, [label.goal, ...columns], concepts('goal'))}
<p>${sentence.coverageRoles}</p>
${table('coverage-roles', title.roles, [label.role, ...columns], roleCounts(found))}
${table('coverage-strengths', label.showTable, [label.strength, ...columns], asked)}
</section>`
}

/** The passages that call on each role, in all and by document, and how many of them name libraries. */
function roleCounts({analysis, words, roleFramework}: Lookup): Part[][] {
  const {documents, coverage} = analysis
  return coverage.concepts
    .filter(({framework}) => framework === roleFramework)
    .flatMap((concept) => {
      const counts = coverage.roles.filter((one) => one.framework === concept.framework && one.role === concept.concept)
      if (counts.length === 0) return []
      const cell = (list: typeof counts): Part => {
        const sum = (of: (one: (typeof counts)[number]) => number) => list.reduce((total, one) => total + of(one), 0)
        return words.sentence.namedOf(
          sum(({passages}) => passages),
          sum(({recognition}) => recognition.named),
        )
      }
      return [
        [
          conceptName(concept),
          cell(counts),
          ...documents.map(({id}) => cell(counts.filter((one) => one.document === id))),
        ],
      ]
    })
}

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

/** A table that scrolls sideways by itself, so that the page never does. */
export function table(id: string, caption: string, header: Part[], rows: Part[][]): Html {
  const body = rows.map(([first = null, ...cells]) => {
    const rest = cells.map((cell) => html`<td${typeof cell === 'number' ? html` class="number"` : null}>${cell}</td>`)
    return html`<tr><th scope="row">${first}</th>${rest}</tr>\n`
  })
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table><caption id="${id}">${caption}</caption>
<thead><tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>`
}

function conceptName({label, concept, uri}: ConceptSummary): Html {
  const address = webAddress(uri)
  const code = html`<small>${concept}</small>`
  return address === null ? html`${label} ${code}` : html`<a href="${address}" rel="noreferrer">${label}</a> ${code}`
}

/** What kind and stage were read from: to be looked at before a letter calls a draft adopted. */
function basis({basis: {kind, stage}}: DocumentRecord, words: Lookup['words']): string {
  const shown = [...new Set([kind, stage])].filter((word) => word !== '')
  return shown.map((word) => (word === 'told' ? words.label.told : words.sentence.basis(word))).join('; ')
}
