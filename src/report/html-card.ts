import type {Evidence} from '../model/evidence.ts'
import type {Opportunity, RoleFit} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {type Html, html} from './html-escape.ts'
import {quotation} from './html-passage.ts'
import {judgedPhrase} from './judged.ts'
import type {Entry, Lookup} from './lookup.ts'
import {
  actionPhrases,
  alsoPhrase,
  conditionPhrase,
  hundredths,
  recognitionPhrase,
  recognitionSign,
  strengthPhrase,
  type TargetPhrase,
  targetPhrases,
  whoPhrase,
} from './phrases.ts'
import {reasonText} from './reasons.ts'
import {requestOf} from './request.ts'

/** How many mentions and rules are spelt out beside the words of a model; the rest is in report.json. */
const RULES_SHOWN = 6

/** One passage and what can be done with it: a part for each role. */
export function card({passage, document, opportunity}: Entry, rank: number, anchor: string, found: Lookup): Html {
  const {words} = found
  const {roles, strength, recognition, addressee} = opportunity
  const actions = actionPhrases(opportunity, found)
  const request = requestOf(opportunity, passage, document, found)
  const conditions = conditionPhrase(passage, words)
  const also = alsoPhrase(opportunity, found)
  return html`<article class="card" id="${anchor}" data-document="${opportunity.document}" data-strength="${strength}" data-recognition="${recognition}" data-asked="${addressee.join(' ')}" data-roles="${roles.map(({role}) => role).join(' ')}" data-goals="${found.goalsOf(passage).join(' ')}">
<h3><span class="rank">${rank}</span> <span class="roles">${roles.map((one, n) => html`${n > 0 ? html` <span class="plus">+</span> ` : null}${roleName(one, found)}`)}</span></h3>
<div class="said">
${quotation(passage, roles, found)}${also === '' ? null : html`\n<p class="same">${also}</p>`}
</div>
<dl class="facts">
<div><dt>${words.label.asked}</dt><dd>${whoPhrase(opportunity, passage, words)}</dd></div>
<div><dt>${words.label.strength}</dt><dd>${strengthPhrase(passage, words)}</dd></div>
${conditions === '' ? null : html`<div><dt>${words.label.conditions}</dt><dd>${conditions}</dd></div>\n`}<div><dt>${words.label.libraries}</dt><dd class="${recognition}"><span aria-hidden="true">${recognitionSign[recognition]}</span> ${recognitionPhrase(passage, found)}</dd></div>
${passage.part === 'body' ? null : html`<div><dt>${words.label.part}</dt><dd>${words.part[passage.part]}</dd></div>\n`}</dl>
<div class="parts">
${request === null ? null : html`<p class="request"><span>${words.label.request}</span> ${request}</p>\n`}${
  actions.length === 0 ? null : html`<p class="action"><span>${words.label.actions}</span> ${actions.join('; ')}</p>\n`
}${roles.map((one) => rolePart(one, passage, roles.length > 1, found))}<details><summary>${words.label.whyThis}</summary>
${why(opportunity, passage, found)}
</details>
</div>
</article>
`
}

/** The targets of one role. The card's heading names the role; it is said again only where there are several. */
function rolePart(role: RoleFit, passage: AnalyzedPassage, named: boolean, found: Lookup): Html {
  const {words} = found
  const targets = targetPhrases(role, passage, found)
  const both = targets.filter(({met}) => met)
  const roleOnly = targets.filter(({met}) => !met)
  const judged = judgedPhrase(passage.id, role, found)
  return html`<section class="role">
${named ? html`<h4>${roleName(role, found)}</h4>\n` : null}${judged === null ? null : html`<p class="judged">${judged}</p>\n`}${
  targets.length === 0 ? html`<p class="none">${words.label.noTarget}</p>\n` : null
}${targetList('met', words.label.met, both)}${targetList('role-only', both.length > 0 ? words.label.roleAlso : words.label.roleOnly, roleOnly)}</section>
`
}

function roleName({framework, role}: RoleFit, {label}: Lookup): Html {
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

function why(opportunity: Opportunity, {alignments}: AnalyzedPassage, found: Lookup): Html {
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
