import type {ConceptSummary} from '../../model/analysis.ts'
import {strengths} from '../../model/appraisal.ts'
import type {Lookup} from '../lookup.ts'
import {type Html, html, type Part, webAddress} from './escape.ts'
import {table} from './table.ts'

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
function roleCounts({analysis, words, roleFrameworks}: Lookup): Part[][] {
  const {documents, coverage} = analysis
  return coverage.concepts
    .filter(({framework}) => roleFrameworks.includes(framework))
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

function conceptName({label, concept, uri}: ConceptSummary): Html {
  const address = webAddress(uri)
  const code = html`<small>${concept}</small>`
  return address === null ? html`${label} ${code}` : html`<a href="${address}" rel="noreferrer">${label}</a> ${code}`
}
