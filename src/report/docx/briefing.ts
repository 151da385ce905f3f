import type {Analysis} from '../../model/analysis.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import {type Lookup, lookup} from '../lookup.ts'
import {missing} from '../missing.ts'
import {fullCitation, kindPhrase, recognitionPhrase, rolePhrase} from '../phrases.ts'
import {asking, recognitions, totals} from '../summary.ts'
import type {Markup} from '../xml.ts'
import {paragraph, table} from './blocks.ts'
import {opportunityBlocks} from './briefing-roles.ts'
import {annexBlocks} from './briefing-annex.ts'
import {quoteBlocks, rest, withoutDamage} from './briefing-quotable.ts'
import {wordFile} from './parts.ts'

/** A table of more rows is no briefing. */
const ROWS = 12

/** A briefing: what a meeting needs to know. Passages with damaged text are counted and not quoted. */
export function briefingDocx(analysis: Analysis): Uint8Array {
  const found = lookup(analysis)
  const blocks = [
    ...titlePage(found),
    ...summary(found),
    ...recognitionTable(found),
    ...missingTable(found),
    ...opportunityBlocks(found),
    ...annexBlocks(found),
  ]
  return wordFile(blocks, analysis.provenance.options.title, found.words.language)
}

function titlePage({analysis, words}: Lookup): Markup[] {
  const {tool, version, options} = analysis.provenance
  return [
    paragraph(options.title, {style: 'Title'}),
    paragraph(words.title.eyebrow, {style: 'Subtitle'}),
    ...analysis.documents.map((document) =>
      paragraph([{strong: document.title}, `, ${kindPhrase(document, words)}${pages(document.pages, words)}`]),
    ),
    paragraph(words.briefing.made(tool, version), {style: 'Small'}),
  ]
}

function pages(n: number | null, {sentence}: Lookup['words']): string {
  return n === null ? '' : `, ${sentence.pages(n)}`
}

function summary(found: Lookup): Markup[] {
  const {analysis, words} = found
  const {sentence, label, recognitionShort} = words
  const all = totals(analysis)
  const {asks, most} = asking(found)
  const promises = found.entries.filter(({opportunity}) => opportunity.strength === 'commitment').length
  const rows = analysis.documents.map((document) => {
    const coverage = analysis.coverage.documents.find((one) => one.document === document.id)
    const {named = 0, implied = 0, silent = 0} = coverage?.recognition ?? {}
    return [document.title, ...[coverage?.passages ?? 0, coverage?.calling ?? 0, named, implied, silent].map(String)]
  })
  const figures = [
    ...(asks === 0 ? [] : [`${asks} ${words.page.askingFigure(asks, most)}`]),
    ...(promises === 0 ? [] : [`${promises} ${sentence.promisingFigure(promises)}`]),
  ]
  const header = [
    label.document,
    label.passages,
    label.calling,
    recognitionShort.named,
    recognitionShort.implied,
    recognitionShort.silent,
  ]
  return [
    paragraph(words.briefing.summary, {style: 'Heading1', newPage: true}),
    paragraph([
      {strong: `${sentence.calling(all.calling, all.passages)}.`},
      ` ${sentence.ofThese}: ${sentence.recognised(all)}.`,
    ]),
    ...figures.map((figure) => paragraph(figure)),
    ...(rows.length > 0 ? [table(header, rows, [5, 2.2, 2, 2, 2.3, 2.6])] : []),
    ...(analysis.problems.some(({severity}) => severity === 'error')
      ? [paragraph(sentence.notRead(analysis.problems.filter(({severity}) => severity === 'error').length))]
      : []),
  ]
}

function recognitionTable(found: Lookup): Markup[] {
  const {briefing, sentence} = found.words
  const {quotable, note} = withoutDamage(recognitions(found), (passage) => passage, found)
  const rows = quotable
    .slice(0, ROWS)
    .map((passage) => [
      citationOf(passage, found),
      quoteBlocks(passage, found).join(' '),
      recognitionPhrase(passage, found),
    ])
  return [
    paragraph(briefing.recognitions, {style: 'Heading1'}),
    ...(rows.length === 0
      ? [paragraph(sentence.noRecognitions)]
      : [
          paragraph(sentence.recognitions),
          table([briefing.where, briefing.quote, briefing.how], rows, [whereWidth(found), 8, 3]),
          ...rest(quotable.length - rows.length, found),
        ]),
    ...note,
  ]
}

function missingTable(found: Lookup): Markup[] {
  const {briefing, sentence} = found.words
  const {quotable, note} = withoutDamage(missing(found), ({passage}) => passage, found)
  const rows = quotable.slice(0, ROWS).map(({passage, opportunity, others}) => [
    citationOf(passage, found),
    quoteBlocks(passage, found).join(' '),
    opportunity.roles
      .slice(0, 1)
      .map((role) => rolePhrase(role, found))
      .join(''),
    others.join(', '),
  ])
  return [
    paragraph(briefing.missing, {style: 'Heading1'}),
    ...(rows.length === 0
      ? [paragraph(sentence.noMissing)]
      : [
          paragraph(sentence.missing),
          table([briefing.where, briefing.quote, briefing.role, briefing.others], rows, [whereWidth(found), 7, 3, 2.8]),
          ...rest(quotable.length - rows.length, found),
        ]),
    ...note,
  ]
}

/** Where there are several documents, their titles stand beside the place. */
function whereWidth({analysis}: Lookup): number {
  return analysis.documents.length === 1 ? 3 : 4
}

/** The place, after the document's title where there are several. */
function citationOf(passage: AnalyzedPassage, found: Lookup): string {
  if (found.analysis.documents.length === 1) return found.citation(passage)
  return fullCitation(passage, found.document(passage.document), found)
}
