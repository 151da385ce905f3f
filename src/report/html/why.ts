import type {Evidence} from '../../model/evidence.ts'
import type {Opportunity} from '../../model/opportunity.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {hundredths} from '../phrases.ts'
import type {Lookup} from '../lookup.ts'
import {reasonText} from '../reasons.ts'
import {type Html, html} from './escape.ts'

/** How many mentions and rules are spelt out beside the words of a model; the rest is in report.json. */
const RULES_SHOWN = 6

/** The priority and the scores of an opportunity, walked back to the words that make them. */
export function why(opportunity: Opportunity, {alignments}: AnalyzedPassage, found: Lookup): Html {
  const {words, label} = found
  const {sentence} = words
  const reasons = opportunity.reasons.map(
    (reason) =>
      html`<li>${reasonText(reason, opportunity, found)} <small>${words.reason[reason.of]}, ${hundredths(reason.share)}</small></li>\n`,
  )
  const fits = opportunity.roles.map(({framework, role, score}) => {
    const fit = alignments.find((one) => one.framework === framework && one.concept === role)
    return html`<p>${sentence.relevance(label(framework, role), hundredths(score))}</p>\n${evidenceList(fit?.evidence ?? [], words)}\n`
  })
  const goals = alignments.filter(({framework, level}) => framework === found.goalFramework && level === 'goal')
  return html`<p>${sentence.priority(hundredths(opportunity.priority))}</p>
<ul>${reasons}</ul>
<p>${words.page.weights}</p>
${fits}${goals.map((goal) => html`<p>${sentence.goalFit(label(goal.framework, goal.concept), hundredths(goal.score))}</p>\n${evidenceList(goal.evidence, words)}\n`)}`
}

function evidenceList(evidence: Evidence[], words: Lookup['words']): Html {
  const explicit = evidence.filter(({by}) => by !== 'model').slice(0, RULES_SHOWN)
  const items = [...explicit, ...evidence.filter(({by}) => by === 'model')].map(({quote, by, rule, weight}) => {
    const worth =
      by === 'model' ? `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}` : String(hundredths(weight))
    const name = rule === undefined ? null : html` <code>${rule}</code>`
    const against = weight < 0 ? `, ${words.label.against}` : null
    return html`<li>${words.open}<bdi>${quote}</bdi>${words.close} <small>${words.finder[by]}${name}, ${worth}${against}</small></li>\n`
  })
  return html`<ul>${items}</ul>`
}
