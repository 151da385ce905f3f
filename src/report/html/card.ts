import type {RoleFit} from '../../model/opportunity.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {judgedPhrase} from '../judged.ts'
import type {Entry} from '../lookup.ts'
import {
  actionPhrases,
  alsoPhrase,
  conditionPhrase,
  recognitionPhrase,
  recognitionSign,
  strengthPhrase,
  type TargetPhrase,
  targetPhrases,
  whoPhrase,
} from '../phrases.ts'
import {requestOf} from '../request.ts'
import {around} from './around.ts'
import {type Html, html} from './escape.ts'
import {quotation} from './passage.ts'
import type {View} from './view.ts'
import {why} from './why.ts'

/**
 * One passage and what can be done with it: a part for each role.
 *
 * @param later leaves all but the heading to the script, which writes it when it comes near: so a long page opens at once
 */
export function card({passage, document, opportunity}: Entry, rank: number, later: boolean, view: View): Html {
  const {words} = view
  const {roles, strength, recognition, addressee} = opportunity
  const anchor = view.anchor(passage.id) ?? ''
  const actions = actionPhrases(opportunity, view)
  const request = requestOf(opportunity, passage, document, view)
  const conditions = conditionPhrase(passage, words)
  const also = alsoPhrase(opportunity, view)
  const body = html`<div class="said">
${quotation(passage, roles, view)}${also === '' ? null : html`\n<p class="same">${also}</p>`}
</div>
<dl class="facts">
<div><dt>${words.label.asked}</dt><dd>${whoPhrase(opportunity, passage, words)}</dd></div>
<div><dt>${words.label.strength}</dt><dd>${strengthPhrase(passage, words)}</dd></div>
${conditions === '' ? null : html`<div><dt>${words.label.conditions}</dt><dd>${conditions}</dd></div>\n`}<div><dt>${words.label.libraries}</dt><dd class="${recognition}"><span aria-hidden="true">${recognitionSign[recognition]}</span> ${recognitionPhrase(passage, view)}</dd></div>
${passage.part === 'body' ? null : html`<div><dt>${words.label.part}</dt><dd>${words.part[passage.part]}</dd></div>\n`}</dl>
<div class="parts">
${request === null ? null : html`<p class="request"><span>${words.label.request}</span> ${request}</p>\n`}${
  actions.length === 0 ? null : html`<p class="action"><span>${words.label.actions}</span> ${actions.join('; ')}</p>\n`
}${roles.map((one) => rolePart(one, passage, roles.length > 1, view))}</div>
`
  return html`<article class="card${later ? ' waiting' : null}" id="${anchor}" data-document="${opportunity.document}" data-strength="${strength}" data-recognition="${recognition}" data-asked="${addressee.join(' ')}" data-roles="${roles.map(view.roleValue).join(' ')}" data-goals="${view.goalsOf(passage).join(' ')}">
<h3><a class="rank" href="#${anchor}" aria-label="${words.page.link(rank)}">${rank}</a> <span class="roles">${roles.map((one, n) => html`${n > 0 ? html` <span class="plus">+</span> ` : null}${roleName(one, view)}`)}</span></h3>
${later ? html`<noscript class="later">${body}</noscript>\n` : body}<div class="more">
${around(passage, view)}<details><summary>${words.label.whyThis}</summary>
<noscript>${why(opportunity, passage, view)}</noscript></details>
</div>
</article>
`
}

/** The targets of one role. The card's heading names the role; it is said again only where there are several. */
function rolePart(role: RoleFit, passage: AnalyzedPassage, named: boolean, view: View): Html {
  const {words} = view
  const targets = targetPhrases(role, passage, view)
  const both = targets.filter(({met}) => met)
  const roleOnly = targets.filter(({met}) => !met)
  const judged = judgedPhrase(passage.id, role, view)
  return html`<section class="role">
${named ? html`<h4>${roleName(role, view)}</h4>\n` : null}${judged === null ? null : html`<p class="judged">${judged}</p>\n`}${
  targets.length === 0 ? html`<p class="none">${words.label.noTarget}</p>\n` : null
}${targetList('met', words.label.met, both)}${targetList('role-only', both.length > 0 ? words.label.roleAlso : words.label.roleOnly, roleOnly)}</section>
`
}

function roleName({framework, role}: RoleFit, {label}: View): Html {
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
