import {addressees, strengths} from '../../model/appraisal.ts'
import {recognitionLevels} from '../../model/recognition.ts'
import {type Html, html} from './escape.ts'
import {asking} from '../summary.ts'
import type {View} from './view.ts'

type Choice = [value: string, label: string]

/** The form that narrows the list. The script shows it; without the script the whole list is there. */
export function filters(view: View): Html {
  const {analysis, words} = view
  const {label} = words
  const {opportunities, coverage} = analysis
  const met = <T extends string>(all: readonly T[], used: (value: T) => boolean, name: Record<T, string>): Choice[] =>
    all.filter(used).map((value) => [value, name[value]])
  const goals = new Set(view.entries.flatMap(({passage}) => view.goalsOf(passage)))
  const roles = new Set(opportunities.flatMap(({roles}) => roles.map(view.roleValue)))
  const concepts = (framework: string, value: (code: string) => string, used: ReadonlySet<string>): Choice[] =>
    coverage.concepts
      .filter((one) => one.framework === framework && used.has(value(one.concept)))
      .map((one) => [value(one.concept), `${one.label} (${one.concept})`])
  const rolesOf = (framework: string): Html =>
    options(concepts(framework, (role) => view.roleValue({framework, role}), roles))
  const frameworks = view.roleFrameworks
  const {asks, strengths: asked} = asking(view)
  const anyAsk: Choice[] = asks > 0 ? [[asked.join(' '), words.page.asks]] : []
  const read = analysis.documents.filter(({id}) => opportunities.some((one) => one.document === id))
  return html`<form id="filters" hidden role="search" aria-label="${label.filters}">
${read.length < 2 ? null : select('document', label.document, options(read.map(({id, title}) => [id, title])), view)}
${select(
  'role',
  label.role,
  frameworks.length > 1
    ? frameworks.map((one) => html`<optgroup label="${one}">${rolesOf(one)}</optgroup>`)
    : frameworks.map(rolesOf),
  view,
)}
${select('goal', label.goal, options(concepts(view.goalFramework, (goal) => goal, goals)), view)}
${select(
  'asked',
  label.asked,
  options(met(addressees, (who) => opportunities.some((one) => one.addressee.includes(who)), words.addressee)),
  view,
)}
${select(
  'strength',
  label.strength,
  options([...anyAsk, ...met(strengths, (how) => opportunities.some((one) => one.strength === how), words.strength)]),
  view,
)}
${select(
  'recognition',
  label.libraries,
  options(
    met(recognitionLevels, (how) => opportunities.some((one) => one.recognition === how), words.recognitionShort),
  ),
  view,
)}
<label class="search"><span>${label.search}</span> <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<button type="reset">${label.reset}</button>
</form>
<p id="shown" role="status" hidden data-template="${words.sentence.shown('{n}', opportunities.length)}"></p>
<p id="no-match" hidden>${words.sentence.noMatch}</p>`
}

function options(choices: Choice[]): Html {
  return html`${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}`
}

function select(name: string, label: string, choices: Html | Html[], {words}: View): Html {
  return html`<label><span>${label}</span> <select name="${name}"><option value="">${words.label.any}</option>${choices}</select></label>`
}
