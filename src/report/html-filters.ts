import {addressees, strengths} from '../model/appraisal.ts'
import {recognitionLevels} from '../model/recognition.ts'
import {type Html, html} from './html-escape.ts'
import type {Lookup} from './lookup.ts'

type Choice = [value: string, label: string]

/** The form that narrows the list. The script shows it; without the script the whole list is there. */
export function filters(found: Lookup): Html {
  const {analysis, words} = found
  const {label} = words
  const {opportunities, coverage} = analysis
  const met = <T extends string>(all: readonly T[], used: (value: T) => boolean, name: Record<T, string>): Choice[] =>
    all.filter(used).map((value) => [value, name[value]])
  const goals = new Set(found.entries.flatMap(({passage}) => found.goalsOf(passage)))
  const roles = new Set(opportunities.flatMap(({roles}) => roles.map(({role}) => role)))
  const concepts = (framework: string, codes: Set<string>): Choice[] =>
    coverage.concepts
      .filter((one) => one.framework === framework && codes.has(one.concept))
      .map((one) => [one.concept, `${one.label} (${one.concept})`])
  const read = analysis.documents.filter(({id}) => opportunities.some((one) => one.document === id))
  return html`<form id="filters" hidden role="search" aria-label="${label.filters}">
${select(
  'document',
  label.document,
  read.map(({id, title}) => [id, title]),
  label.any,
)}
${select('role', label.role, concepts(found.roleFramework, roles), label.any)}
${select('goal', label.goal, concepts(found.goalFramework, goals), label.any)}
${select(
  'asked',
  label.asked,
  met(addressees, (who) => opportunities.some((one) => one.addressee.includes(who)), words.addressee),
  label.any,
)}
${select(
  'strength',
  label.strength,
  met(strengths, (how) => opportunities.some((one) => one.strength === how), words.strength),
  label.any,
)}
${select(
  'recognition',
  label.libraries,
  met(recognitionLevels, (how) => opportunities.some((one) => one.recognition === how), words.recognition),
  label.any,
)}
<label class="search"><span>${label.search}</span> <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<button type="reset">${label.reset}</button>
</form>
<p id="shown" role="status" hidden data-template="${words.sentence.shown('{n}', opportunities.length)}"></p>
<p id="no-match" hidden>${words.sentence.noMatch}</p>`
}

function select(name: string, label: string, choices: Choice[], any: string): Html {
  const options = choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)
  return html`<label><span>${label}</span> <select name="${name}"><option value="">${any}</option>${options}</select></label>`
}
