import {stringify} from 'csv-stringify/browser/esm/sync'
import type {Analysis} from '../model/analysis.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {pageOf, paragraphOf} from './citation.ts'
import {clean} from './clean.ts'
import {type Lookup, lookup} from './lookup.ts'
import {
  actionPhrases,
  askedPhrase,
  conditionPhrase,
  damagePhrase,
  hundredths,
  quoteOf,
  targetPhrases,
  targetText,
  whyPhrase,
} from './phrases.ts'

/**
 * The quoted passages, one row an opportunity, for a spreadsheet. Cells that a spreadsheet would run as a formula are
 * made text. Paragraphs and pages keep the word before them: Excel takes "(3)" for -3 and "5.10" for 5.1.
 */
export function csv(analysis: Analysis): string {
  const found = lookup(analysis)
  const {label} = found.words
  const rows = analysis.opportunities.flatMap((opportunity) => {
    const passage = found.passage(opportunity.passage)
    return passage ? [cells(opportunity, passage, found)] : []
  })
  const header = [
    label.document,
    label.page,
    label.paragraph,
    label.section,
    label.quote,
    label.leadIn,
    label.role,
    label.targets,
    label.asked,
    label.strength,
    label.conditions,
    label.libraries,
    label.actions,
    label.priority,
    label.why,
    label.sure,
    label.damaged,
    label.id,
  ]
  // The mark at the start tells Excel that this is UTF-8.
  return stringify([header, ...rows], {bom: true, escape_formulas: true, record_delimiter: 'windows'})
}

function cells(opportunity: Opportunity, passage: AnalyzedPassage, found: Lookup): (string | number)[] {
  const {words} = found
  const document = found.document(opportunity.document)
  const texts = [
    document?.title ?? opportunity.document,
    pageOf(passage, document, words),
    paragraphOf(passage, words),
    passage.locator.headings.join(' › '),
    quoteOf(passage),
    passage.context ?? '',
    `${found.label(opportunity.framework, opportunity.role)} (${opportunity.role})`,
    targetPhrases(opportunity, found).map(targetText).join('; '),
    askedPhrase(opportunity, words),
    words.strength[opportunity.strength],
    conditionPhrase(passage, words),
    words.recognitionShort[opportunity.recognition],
    actionPhrases(opportunity, found).join('; '),
  ]
  const sure = passage.confidence === null ? '' : hundredths(passage.confidence)
  return [
    ...texts.map(cell),
    hundredths(opportunity.priority),
    cell(whyPhrase(opportunity)),
    sure,
    cell(damagePhrase(passage, words) ?? ''),
    cell(opportunity.id),
  ]
}

// A formula may hide behind white space that a spreadsheet trims.
function cell(text: string): string {
  return clean(text).trim()
}
