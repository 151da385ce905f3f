import {recognitionLevels} from '../../model/recognition.ts'
import {asking, totals} from '../summary.ts'
import {answers} from './answers.ts'
import {type Html, html, type Part} from './escape.ts'
import {narrowing} from './link.ts'
import type {View} from './view.ts'

/** Links to the sections, each with what it holds. */
export function navigation(view: View): Html {
  const {analysis, words, missing, naming, cutting} = view
  const link = (id: string, title: string, count: number | null): Html =>
    html`<li><a href="#${id}">${title}${count === null ? null : html` <span class="count">${count}</span>`}</a></li>`
  return html`<nav aria-label="${words.label.sections}"><ul>
${link('summary', words.short.summary, null)}
${link('matrix', words.short.matrix, null)}
${link('opportunities', words.short.opportunities, analysis.opportunities.length)}
${link('missing', words.short.missing, missing.length)}
${link('recognitions', words.short.recognitions, naming.length)}
${cutting.length > 0 ? link('risks', words.short.risks, cutting.length) : null}
${link('coverage', words.short.coverage, null)}
${analysis.provenance.corrections === null ? null : link('corrections', words.short.corrections, analysis.corrections.length)}
${analysis.problems.length > 0 ? link('problems', words.short.problems, analysis.problems.length) : null}
${link('limits', words.short.limits, null)}
</ul></nav>`
}

/** The first screen: what the documents ask, in numbers and a sentence each, and the three things asked first. */
export function summarySection(view: View): Html {
  const {analysis, words, entries} = view
  const {sentence, title, page} = words
  const all = totals(analysis)
  const notRead = analysis.problems.filter(({severity}) => severity === 'error').length
  return html`<header id="summary">
<p class="eyebrow">${title.eyebrow}</p>
<h1 dir="auto">${analysis.provenance.options.title}</h1>
<p class="lede">${page.lede(all.calling, all.passages, all.documents)}</p>
${notRead > 0 ? html`<p class="notice"><a href="#problems">${sentence.notRead(notRead)}</a></p>` : null}
${entries.length === 0 ? null : html`<p class="taken" id="of-these">${page.taken(entries.length, all.calling)}</p>\n${figures(view)}`}
${answers(view)}
</header>`
}

/** Each number leads to the opportunities that it counts. */
function figures(view: View): Html {
  const {words, entries} = view
  const {sentence, page} = words
  const text = {named: sentence.namedFigure, implied: sentence.impliedFigure, silent: sentence.silentFigure}
  const items = recognitionLevels.map((level) => {
    const n = entries.filter(({opportunity}) => opportunity.recognition === level).length
    return figure(level, n, {recognition: level}, text[level](n))
  })
  const {asks, most, strengths} = asking(view)
  if (asks > 0) items.push(figure('asking', asks, {strength: strengths.join(' ')}, page.askingFigure(asks, most)))
  const promises = entries.filter(({opportunity}) => opportunity.strength === 'commitment').length
  if (promises > 0)
    items.push(figure('promising', promises, {strength: 'commitment'}, sentence.promisingFigure(promises)))
  return html`<ul class="figures" aria-labelledby="of-these">
${items}</ul>`
}

function figure(name: string, n: number, wants: Record<string, string>, text: Part): Html {
  const content = html`<strong>${n}</strong> <span>${text}</span>`
  return html`<li class="${name}">${n > 0 ? narrowing(wants, content) : html`<p>${content}</p>`}</li>\n`
}
