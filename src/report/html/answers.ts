import type {ConceptSummary} from '../../model/analysis.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {askedPhrase, beginningOf} from '../phrases.ts'
import {firmest} from '../summary.ts'
import {type Html, html} from './escape.ts'
import {narrowing} from './link.ts'
import type {View} from './view.ts'

/** So many goals, and so many places, are shown; the rest is one click away. */
const SHOWN = 3

/** What a reader asks first: which goals, where libraries are named, and where they are missing most. */
export function answers(view: View): Html {
  const {page, sentence} = view.words
  const [strongest] = firmest(view.missing)
  return html`<div class="answers">
<section aria-labelledby="top-goals"><h2 id="top-goals">${page.goals}</h2>
${topGoals(view)}</section>
<section aria-labelledby="top-named"><h2 id="top-named">${page.named}</h2>
${topNamed(view)}</section>
<section aria-labelledby="top-silent"><h2 id="top-silent">${page.silent}</h2>
${strongest ? silent(strongest, view) : html`<p>${sentence.noMissing}</p>\n`}</section>
</div>`
}

function topGoals(view: View): Html {
  const {page} = view.words
  const goals = view.analysis.coverage.concepts
    .filter(({framework, level, passages}) => framework === view.goalFramework && level === 'goal' && passages > 0)
    .sort((a, b) => b.passages - a.passages)
  if (goals.length === 0) return html`<p>${page.noGoals}</p>\n`
  const most = goals[0]?.passages ?? 1
  const others = goals.length - SHOWN
  return html`<ol>${goals.slice(0, SHOWN).map((goal) => goalItem(goal, most, view))}</ol>
${others > 0 ? html`<p class="all"><a href="#coverage-goals">${page.otherGoals(others)}</a></p>\n` : null}`
}

function goalItem({label, concept, passages}: ConceptSummary, most: number, view: View): Html {
  const {page} = view.words
  const opportunities = view.entries.filter(({passage}) => view.goalsOf(passage).includes(concept)).length
  const bar = html`<svg class="bar" viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${passages}" height="1"/></svg>`
  return html`<li><b>${page.goal(label, concept)}</b> ${page.goalPassages(passages)}${
    opportunities > 0 ? html`, ${narrowing({goal: concept}, page.goalOpportunities(opportunities))}` : null
  }${bar}</li>
`
}

/** Places that name libraries, under their documents: those in opportunities first, the best of them before the others. */
function topNamed(view: View): Html {
  const {naming, words, analysis} = view
  if (naming.length === 0) return html`<p>${words.sentence.noRecognitions}</p>\n`
  const rank = ({id}: AnalyzedPassage): number => view.rank(id) ?? view.entries.length + 1
  const cited = (passage: AnalyzedPassage): string => `${passage.document}\n${view.citation(passage)}`
  const places = new Map<string, AnalyzedPassage>()
  for (const passage of [...naming].sort((a, b) => rank(a) - rank(b))) {
    if (!places.has(cited(passage))) places.set(cited(passage), passage)
  }
  const shown = [...places.values()].slice(0, SHOWN)
  const lists = analysis.documents.map(({id, title}) => {
    const here = shown.filter(({document}) => document === id)
    if (here.length === 0) return null
    const links = here.map(
      (one) => html`<li><a href="#${view.quoteAnchor(one.id)}"><bdi>${view.citation(one)}</bdi></a></li>\n`,
    )
    return html`${analysis.documents.length > 1 ? html`<p class="in"><bdi>${title}</bdi></p>\n` : null}<ul>${links}</ul>\n`
  })
  return html`<p>${words.page.namedIn(naming.length, shown.length)}</p>
${lists}${naming.length > shown.length ? html`<p class="all"><a href="#recognitions">${words.page.allNamed(naming.length)}</a></p>\n` : null}`
}

function silent({passage, opportunity}: View['missing'][number], view: View): Html {
  const {words, missing} = view
  return html`<blockquote dir="auto"><p>${beginningOf(passage)}</p></blockquote>
<p><b>${placeOf(passage, view)}</b>. ${words.strengthMeaning[opportunity.strength]}. ${
    opportunity.addressee.length > 0 ? html`${words.label.asked}: ${askedPhrase(opportunity, words)}. ` : null
  }
<a class="go" href="#${view.anchor(passage.id) ?? ''}">${words.page.use}</a></p>
<p class="all"><a href="#missing">${words.page.allSilent(missing.length)}</a></p>
`
}

/** The citation, with the document where there are several. */
function placeOf(passage: AnalyzedPassage, {analysis, document, citation}: View): Html {
  const title = analysis.documents.length > 1 ? document(passage.document)?.title : undefined
  return html`${title === undefined ? null : html`<bdi>${title}</bdi>, `}<bdi>${citation(passage)}</bdi>`
}
