import type {RootContent} from 'mdast'
import type {AnalyzedPassage} from '../model/passage.ts'
import {judgedPhrases} from './judged.ts'
import type {Entry, Lookup} from './lookup.ts'
import {missing} from './missing.ts'
import {blockquote, heading, list, paragraph, strong} from './markdown-nodes.ts'
import {
  actionPhrases,
  alsoPhrase,
  conditionPhrase,
  damagePhrase,
  fullCitation,
  hundredths,
  quoteOf,
  recognitionPhrase,
  rolePhrase,
  strengthPhrase,
  targetTexts,
  whoPhrase,
} from './phrases.ts'
import {whyPhrase} from './reasons.ts'
import {requestOf} from './request.ts'

/** One opportunity: its roles, the quote to use, and what to know of it. */
export function opportunityNodes({opportunity, passage, document}: Entry, rank: number, found: Lookup): RootContent[] {
  const {label} = found.words
  const targets = targetTexts(opportunity, passage, found)
  const facts: [string, string][] = [
    [label.asked, whoPhrase(opportunity, passage, found.words)],
    [label.strength, strengthPhrase(passage, found.words)],
    [label.conditions, conditionPhrase(passage, found.words)],
    [label.libraries, recognitionPhrase(passage, found)],
    [label.targets, targets.join('; ') || label.noTarget],
    [label.actions, actionPhrases(opportunity, found).join('; ')],
    [label.request, requestOf(opportunity, passage, document, found) ?? ''],
    [label.also, alsoPhrase(opportunity, found)],
    [label.judged, judgedPhrases(opportunity, found)],
    [label.why, whyPhrase(opportunity, found)],
  ]
  return [
    heading(3, `${rank}. ${opportunity.roles.map((role) => rolePhrase(role, found)).join('; ')}`),
    ...passageNodes(passage, found),
    list(facts.filter(([, fact]) => fact !== '').map(([name, fact]) => [strong(`${name}:`), ` ${fact}`])),
  ]
}

/** A passage as it can be quoted: the sentence that opens its list, its words, and where they stand. */
export function passageNodes(passage: AnalyzedPassage, found: Lookup): RootContent[] {
  const leadIn = passage.context === null ? [] : [paragraph(`${passage.context} […]`)]
  const {confidence} = passage
  const recognized = confidence === null ? [] : [paragraph(found.words.sentence.recognized(hundredths(confidence)))]
  const damaged = damagePhrase(passage, found.words)
  return [
    blockquote(...leadIn, paragraph(quoteOf(passage))),
    ...recognized,
    paragraph(`— ${fullCitation(passage, found.document(passage.document), found)}`),
    ...(damaged === null ? [] : [paragraph(strong(damaged))]),
  ]
}

/** So many passages that leave libraries out are listed; all of them stand among the opportunities. */
const MISSING = 20

/** The passages that leave libraries out, a line each. */
export function missingNodes(found: Lookup): RootContent[] {
  const {sentence} = found.words
  const all = missing(found)
  if (all.length === 0) return [paragraph(sentence.noMissing)]
  const items = all.slice(0, MISSING).map(({passage, opportunity, others}) => {
    const role = opportunity.roles.slice(0, 1).map((one) => rolePhrase(one, found))
    const named = others.length > 0 ? `; ${sentence.others(others)}` : ''
    return [strong(fullCitation(passage, found.document(passage.document), found)), `: ${role.join('')}${named}`]
  })
  const rest = all.length - items.length
  return [paragraph(sentence.missing), list(items), ...(rest > 0 ? [paragraph(sentence.more(rest))] : [])]
}
