import type {DocumentRecord} from '../../model/document.ts'
import {type RecognitionLevel, recognitionLevels} from '../../model/recognition.ts'
import {kindPhrase, recognitionSign} from '../phrases.ts'
import {type Html, html} from './escape.ts'
import {narrowing} from './link.ts'
import type {View} from './view.ts'

/** So many are shown at first. */
const OPEN = 12

/** How each document recognises libraries: a bar, and beside it the numbers, each a link to what it counts. */
export function documentsSection(view: View): Html {
  const {page} = view.words
  const items = view.analysis.documents.map((document) => item(document, view))
  const rest = items.slice(OPEN)
  return html`<section aria-labelledby="recognition">
<h2 id="recognition">${page.recognition}</h2>
<p>${page.recognitionIntro}</p>
<ul class="documents">
${items.slice(0, OPEN)}</ul>
${rest.length > 0 ? html`<details class="rest"><summary>${page.moreDocuments(rest.length)}</summary>\n<noscript><ul class="documents">${rest}</ul></noscript></details>\n` : null}</section>`
}

function item(document: DocumentRecord, view: View): Html {
  const {analysis, words, entries} = view
  const {sentence, page} = words
  const coverage = analysis.coverage.documents.find((one) => one.document === document.id)
  const operative = coverage?.operative ?? null
  const counts: Record<RecognitionLevel, number> = {named: 0, implied: 0, silent: 0}
  for (const {opportunity} of entries) if (opportunity.document === document.id) counts[opportunity.recognition] += 1
  const all = counts.named + counts.implied + counts.silent
  const pages = document.pages === null ? null : `, ${sentence.pages(document.pages)}`
  return html`<li>
<h3 dir="auto">${document.title}</h3>
<p class="about">${kindPhrase(document, words)}${pages}</p>
${coverage ? html`<p>${sentence.calling(coverage.calling, coverage.passages)}.</p>\n` : null}${
  operative === null
    ? null
    : html`<p>${sentence.operative(operative.calling, operative.passages, operative.recognition.named)}.</p>\n`
}${all > 0 ? html`<p>${page.opportunities(all)}</p>\n${bar(counts, all)}\n${levels(counts, document, view)}\n` : null}</li>
`
}

function bar(counts: Record<RecognitionLevel, number>, all: number): Html {
  let from = 0
  const bars = recognitionLevels.map((level) => {
    const start = from
    from += counts[level]
    return html`<rect class="${level}" x="${start}" width="${counts[level]}" height="1"/>`
  })
  return html`<svg class="bar" viewBox="0 0 ${all} 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
}

function levels(counts: Record<RecognitionLevel, number>, {id}: DocumentRecord, {words}: View): Html {
  const items = recognitionLevels.map((level) => {
    const text = html`${counts[level]} ${words.recognitionShort[level]}`
    const shown = counts[level] > 0 ? narrowing({document: id, recognition: level}, text) : text
    return html`<li class="${level}"><span aria-hidden="true">${recognitionSign[level]}</span> ${shown}</li>\n`
  })
  return html`<ul class="levels">${items}</ul>`
}
