import type {Alignment} from '../model/alignment.ts'
import type {Evidence} from '../model/evidence.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {type Html, html} from './html-escape.ts'
import {quotation} from './html-passage.ts'
import type {Group, Lookup} from './lookup.ts'
import {
  actionPhrases,
  conditionPhrase,
  hundredths,
  recognitionSign,
  strengthPhrase,
  type TargetPhrase,
  targetPhrases,
  whoPhrase,
} from './phrases.ts'

/** How many mentions and rules are spelt out beside the words of a model; the rest is in report.json. */
const RULES_SHOWN = 6

/** One passage and what can be done with it: a part for each role. */
export function card({passage, opportunities}: Group, rank: number, anchor: string, found: Lookup): Html {
  const {words} = found
  const [first] = opportunities
  if (!first) return html``
  const {strength, recognition, addressee} = first
  const conditions = conditionPhrase(passage, words)
  return html`<article class="card" id="${anchor}" data-document="${first.document}" data-strength="${strength}" data-recognition="${recognition}" data-asked="${addressee.join(' ')}">
<h3><span class="rank">${rank}</span> <span class="roles">${opportunities.map((one, n) => html`${n > 0 ? html` <span class="plus">+</span> ` : null}${roleName(one, found)}`)}</span></h3>
<div class="said">
${quotation(passage, opportunities, found)}
</div>
<dl class="facts">
<div><dt>${words.label.asked}</dt><dd>${whoPhrase(first, passage, words)}</dd></div>
<div><dt>${words.label.strength}</dt><dd>${strengthPhrase(passage, words)}</dd></div>
${conditions === '' ? null : html`<div><dt>${words.label.conditions}</dt><dd>${conditions}</dd></div>\n`}<div><dt>${words.label.libraries}</dt><dd class="${recognition}"><span aria-hidden="true">${recognitionSign[recognition]}</span> ${words.recognition[recognition]}</dd></div>
${passage.part === 'body' ? null : html`<div><dt>${words.label.part}</dt><dd>${words.part[passage.part]}</dd></div>\n`}</dl>
<div class="parts">
${opportunities.map((one) => rolePart(one, passage, opportunities.length > 1, found))}</div>
</article>
`
}

/** What can be done about one role. The card's heading names the role; it is said again only where there are several. */
function rolePart(opportunity: Opportunity, passage: AnalyzedPassage, named: boolean, found: Lookup): Html {
  const {words} = found
  const targets = targetPhrases(opportunity, found)
  const both = targets.filter(({met}) => met)
  const roleOnly = targets.filter(({met}) => !met)
  const [action, ...others] = actionPhrases(opportunity, found)
  return html`<section class="role" data-role="${opportunity.role}" data-goals="${found.goalsOf(passage).join(' ')}">
${named ? html`<h4>${roleName(opportunity, found)}</h4>\n` : null}${action === undefined ? null : html`<p class="action"><span>${words.label.action}</span> ${action}</p>\n`}${
  targets.length === 0 ? html`<p class="none">${words.label.noTarget}</p>\n` : null
}${targetList('met', words.label.met, both)}${targetList('role-only', both.length > 0 ? words.label.roleAlso : words.label.roleOnly, roleOnly)}<details><summary>${words.label.whyThis}</summary>
${why(opportunity, passage.alignments, others, found)}
</details>
</section>
`
}

function roleName({framework, role}: Opportunity, {label}: Lookup): Html {
  return html`${label(framework, role)} <small>${role}</small>`
}

function targetList(kind: string, name: string, targets: TargetPhrase[]): Html {
  if (targets.length === 0) return html``
  const items = targets.map(
    ({label, code, note}) =>
      html`<li>${label}${label.includes(code) ? null : html` <small>${code}</small>`}${note === '' ? null : html` <em>${note}</em>`}</li>`,
  )
  return html`<div class="targets ${kind}"><span>${name}</span><ul>${items}</ul></div>\n`
}

function why(opportunity: Opportunity, alignments: Alignment[], others: string[], found: Lookup): Html {
  const {words, label} = found
  const {sentence} = words
  const reasons = opportunity.reasons.map(
    ({of, share, text}) => html`<li>${text} <small>${words.reason[of]}, ${hundredths(share)}</small></li>\n`,
  )
  const fit = alignments.find((one) => one.framework === opportunity.framework && one.concept === opportunity.role)
  const goals = alignments.filter(({framework, level}) => framework === found.goalFramework && level === 'goal')
  return html`<p>${sentence.priority(hundredths(opportunity.priority))}</p>
<ul>${reasons}</ul>
<p>${sentence.relevance(label(opportunity.framework, opportunity.role), hundredths(opportunity.score))}</p>
${evidenceList(fit?.evidence ?? [], words)}
${goals.map((goal) => html`<p>${sentence.goalFit(label(goal.framework, goal.concept), hundredths(goal.score))}</p>\n${evidenceList(goal.evidence, words)}\n`)}${
  others.length > 0 ? html`<p>${words.label.otherActions}: ${others.join('; ')}</p>` : null
}`
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
