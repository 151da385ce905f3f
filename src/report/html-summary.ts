import type {DocumentCoverage} from '../model/analysis.ts'
import type {DocumentRecord} from '../model/document.ts'
import {recognitionLevels} from '../model/recognition.ts'
import {type Html, html} from './html-escape.ts'
import type {Lookup} from './lookup.ts'
import {kindPhrase, recognitionSign} from './phrases.ts'
import {missing} from './missing.ts'
import {asks, recognitions, risks, totals} from './summary.ts'

/** Links to the sections, each with what it holds. */
export function navigation(found: Lookup): Html {
  const {analysis, words} = found
  const link = (id: string, title: string, count: number | null): Html =>
    html`<li><a href="#${id}">${title}${count === null ? null : html` <span class="count">${count}</span>`}</a></li>`
  const risky = risks(found).length
  return html`<nav aria-label="${words.label.sections}"><ul>
${link('summary', words.short.summary, null)}
${link('matrix', words.short.matrix, null)}
${link('opportunities', words.short.opportunities, analysis.opportunities.length)}
${link('missing', words.short.missing, missing(found).length)}
${link('recognitions', words.short.recognitions, recognitions(found).length)}
${risky > 0 ? link('risks', words.short.risks, risky) : null}
${link('coverage', words.short.coverage, null)}
${analysis.provenance.corrections === null ? null : link('corrections', words.short.corrections, analysis.corrections.length)}
${analysis.problems.length > 0 ? link('problems', words.short.problems, analysis.problems.length) : null}
${link('limits', words.short.limits, null)}
</ul></nav>`
}

/** The first screen: what the documents ask, in numbers and a sentence each. */
export function summarySection(found: Lookup): Html {
  const {analysis, words} = found
  const {sentence, title} = words
  const all = totals(analysis)
  const notRead = analysis.problems.filter(({severity}) => severity === 'error').length
  const {most, asking, promising} = asks(found)
  const figures: [number, string, string][] = [
    [all.named, sentence.namedFigure(all.named), 'named'],
    [all.implied, sentence.impliedFigure(all.implied), 'implied'],
    [all.silent, sentence.silentFigure(all.silent), 'silent'],
  ]
  if (most !== null) figures.push([asking, sentence.askingFigure(asking, most), 'asking'])
  if (promising > 0) figures.push([promising, sentence.promisingFigure(promising), 'promising'])
  return html`<header id="summary">
<p class="eyebrow">${title.eyebrow}</p>
<h1 dir="auto">${analysis.provenance.options.title}</h1>
<p class="lede">${sentence.callingIn(all.calling, all.passages, all.documents)}; ${sentence.naming(all.named)}.</p>
${notRead > 0 ? html`<p class="notice"><a href="#problems">${sentence.notRead(notRead)}</a></p>` : null}
${
  all.calling === 0
    ? null
    : html`<ul class="figures">
${figures.map(([number, text, name]) => html`<li class="${name}"><strong>${number}</strong> <span>${text}</span></li>\n`)}</ul>`
}
</header>
<section aria-labelledby="documents">
<h2 id="documents">${title.documents}</h2>
<ul class="documents">
${analysis.documents.map((document) => documentItem(document, found))}</ul>
</section>`
}

function documentItem(document: DocumentRecord, {analysis, words}: Lookup): Html {
  const coverage = analysis.coverage.documents.find((one) => one.document === document.id)
  const pages = document.pages === null ? null : `, ${words.sentence.pages(document.pages)}`
  return html`<li>
<h3 dir="auto">${document.title}</h3>
<p class="about">${kindPhrase(document, words)}${pages}</p>
${coverage ? recognitionBar(coverage, words) : null}
</li>
`
}

function recognitionBar({passages, calling, recognition, operative}: DocumentCoverage, words: Lookup['words']): Html {
  let from = 0
  const bars = recognitionLevels.map((level) => {
    const start = from
    from += recognition[level]
    return html`<rect class="${level}" x="${start}" width="${recognition[level]}" height="1"/>`
  })
  const counts = recognitionLevels.map(
    (level) =>
      html`<li class="${level}"><span aria-hidden="true">${recognitionSign[level]}</span> ${recognition[level]} ${words.recognitionShort[level]}</li>\n`,
  )
  const bar = html`<svg class="bar" viewBox="0 0 ${calling} 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
  const within =
    operative && words.sentence.operative(operative.calling, operative.passages, operative.recognition.named)
  return html`<p>${words.sentence.calling(calling, passages)}.</p>
${within === null ? null : html`<p>${within}.</p>\n`}${calling > 0 ? html`${bar}\n<ul class="levels">${counts}</ul>` : null}`
}
