import type {AnalyzedPassage} from '../model/passage.ts'
import {type Html, html} from './html-escape.ts'
import {anchors, quotation} from './html-passage.ts'
import type {Lookup} from './lookup.ts'
import {recognitions, risks} from './summary.ts'

/** The passages that name libraries, and those that cut something. */
export function passagesSections(found: Lookup): Html {
  const {sentence, title} = found.words
  const naming = recognitions(found)
  const cutting = risks(found)
  return html`${section('recognitions', title.recognitions, naming.length > 0 ? sentence.recognitions : sentence.noRecognitions, naming, found)}
${cutting.length > 0 ? section('risks', title.risks, sentence.risks, cutting, found) : null}`
}

function section(id: string, title: string, intro: string, passages: AnalyzedPassage[], found: Lookup): Html {
  const places = anchors(found)
  const ranks = new Map(found.entries.map(({passage}, n) => [passage.id, n + 1]))
  const items = passages.map((passage) => {
    const rank = ranks.get(passage.id)
    const link =
      rank === undefined
        ? null
        : html`<p class="also"><a href="#${places.get(passage.id) ?? ''}">${found.words.sentence.alsoOpportunity(rank)}</a></p>\n`
    return html`<article class="passage">
${quotation(passage, [], found)}
${link}</article>
`
  })
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p>${intro}</p>
${items}</section>`
}
