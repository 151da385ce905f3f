import {stringify} from 'csv-stringify/browser/esm/sync'
import type {Analysis} from '../model/analysis.ts'
import {pageOf, paragraphOf} from './citation.ts'
import {clean} from './clean.ts'
import {judgedPhrases} from './judged.ts'
import {type Entry, type Lookup, lookup} from './lookup.ts'
import {
  actionPhrases,
  alsoPhrase,
  askedPhrase,
  conditionPhrase,
  damagePhrase,
  hundredths,
  quoteOf,
  rolePhrase,
  targetTexts,
  recognitionPhrase,
} from './phrases.ts'
import {whyPhrase} from './reasons.ts'
import {requestOf} from './request.ts'

/**
 * The quoted passages, one row each, for a spreadsheet. Cells that a spreadsheet would run as a formula are
 * made text. Paragraphs and pages keep the word before them: Excel takes "(3)" for -3 and "5.10" for 5.1.
 */
export function csv(analysis: Analysis): string {
  const found = lookup(analysis)
  const {label} = found.words
  const rows = found.entries.map((entry) => cells(entry, found))
  const header = [
    label.document,
    label.page,
    label.paragraph,
    label.section,
    label.quote,
    label.leadIn,
    label.roles,
    label.targets,
    label.asked,
    label.strength,
    label.conditions,
    label.libraries,
    label.recognition,
    label.actions,
    label.request,
    label.also,
    label.priority,
    label.why,
    label.judged,
    label.sure,
    label.damaged,
    label.id,
  ]
  // The mark at the start tells Excel that this is UTF-8.
  return stringify([header, ...rows], {bom: true, escape_formulas: true, record_delimiter: 'windows'})
}

function cells({opportunity, passage, document}: Entry, found: Lookup): (string | number)[] {
  const {words} = found
  const targets = targetTexts(opportunity, passage, found)
  const texts = [
    document.title,
    pageOf(passage, document, words),
    paragraphOf(passage, words),
    passage.locator.headings.join(' › '),
    quoteOf(passage),
    passage.context ?? '',
    opportunity.roles.map((role) => rolePhrase(role, found)).join('; '),
    targets.join('; '),
    askedPhrase(opportunity, words),
    words.strength[opportunity.strength],
    conditionPhrase(passage, words),
    words.recognitionShort[opportunity.recognition],
    recognitionPhrase(passage, found),
    actionPhrases(opportunity, found).join('; '),
    requestOf(opportunity, passage, document, found) ?? '',
    alsoPhrase(opportunity, found),
  ]
  const sure = passage.confidence === null ? '' : hundredths(passage.confidence)
  return [
    ...texts.map(cell),
    hundredths(opportunity.priority),
    cell(whyPhrase(opportunity, found)),
    cell(judgedPhrases(opportunity, found)),
    sure,
    cell(damagePhrase(passage, words) ?? ''),
    cell(opportunity.passage),
  ]
}

// A formula may hide behind white space that a spreadsheet trims.
function cell(text: string): string {
  return clean(text).trim()
}
