import {pageOf, paragraphOf} from './citation.ts'
import {judgedPhrases} from './judged.ts'
import type {Entry, Lookup} from './lookup.ts'
import {
  actionPhrases,
  alsoPhrase,
  askedPhrase,
  conditionPhrase,
  damagePhrase,
  hundredths,
  quoteOf,
  recognitionPhrase,
  rolePhrase,
  targetTexts,
} from './phrases.ts'
import {whyPhrase} from './reasons.ts'
import {requestOf} from './request.ts'
import {type Cell, type Shows, type Table, tableOf} from './table.ts'

/**
 * The opportunities, a row each, the most promising first. Paragraphs and pages keep the word before them: Excel takes "(3)"
 * for -3 and "5.10" for 5.1.
 */
export function opportunityTable(found: Lookup): Table {
  const {words} = found
  const {label} = words
  const column = (title: string, width: number, cell: (of: Entry) => Cell): Shows<Entry> => ({title, width, cell})
  return tableOf(
    words.title.opportunities,
    [
      column(label.document, 24, ({document}) => document.title),
      column(label.page, 8, ({passage, document}) => pageOf(passage, document, words)),
      column(label.paragraph, 12, ({passage}) => paragraphOf(passage, words)),
      column(label.section, 24, ({passage}) => passage.locator.headings.join(' › ')),
      column(label.quote, 60, ({passage}) => quoteOf(passage)),
      column(label.leadIn, 24, ({passage}) => passage.context),
      column(label.roles, 28, ({opportunity}) => opportunity.roles.map((role) => rolePhrase(role, found)).join('; ')),
      column(label.targets, 28, ({opportunity, passage}) => targetTexts(opportunity, passage, found).join('; ')),
      column(label.asked, 16, ({opportunity}) => askedPhrase(opportunity, words)),
      column(label.strength, 16, ({opportunity}) => words.strength[opportunity.strength]),
      column(label.conditions, 20, ({passage}) => conditionPhrase(passage, words)),
      column(label.libraries, 16, ({opportunity}) => words.recognitionShort[opportunity.recognition]),
      column(label.recognition, 28, ({passage}) => recognitionPhrase(passage, found)),
      column(label.actions, 36, ({opportunity}) => actionPhrases(opportunity, found).join('; ')),
      column(label.request, 48, ({opportunity, passage, document}) => requestOf(opportunity, passage, document, found)),
      column(label.also, 24, ({opportunity}) => alsoPhrase(opportunity, found)),
      column(label.priority, 9, ({opportunity}) => hundredths(opportunity.priority)),
      column(label.why, 36, ({opportunity}) => whyPhrase(opportunity, found)),
      column(label.judged, 24, ({opportunity}) => judgedPhrases(opportunity, found)),
      column(label.sure, 12, ({passage: {confidence}}) => (confidence === null ? null : hundredths(confidence))),
      column(label.damaged, 24, ({passage}) => damagePhrase(passage, words)),
      column(words.data.filePage, 9, ({passage}) => passage.locator.pdfPage),
      column(label.id, 20, ({opportunity}) => opportunity.passage),
    ],
    found.entries,
  )
}
