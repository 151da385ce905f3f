import type {RootContent} from 'mdast'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {Lookup} from './lookup.ts'
import {blockquote, heading, list, paragraph, strong} from './markdown-nodes.ts'
import {
  actionPhrases,
  conditionPhrase,
  damagePhrase,
  fullCitation,
  hundredths,
  quoteOf,
  strengthPhrase,
  targetPhrases,
  targetText,
  whoPhrase,
  whyPhrase,
} from './phrases.ts'

/** One opportunity: its role, the quote to use, and what to know of it. */
export function opportunityNodes(opportunity: Opportunity, rank: number, found: Lookup): RootContent[] {
  const passage = found.passage(opportunity.passage)
  if (!passage) return []
  const {label, recognition} = found.words
  const facts: [string, string][] = [
    [label.asked, whoPhrase(opportunity, passage, found.words)],
    [label.strength, strengthPhrase(passage, found.words)],
    [label.conditions, conditionPhrase(passage, found.words)],
    [label.libraries, recognition[opportunity.recognition]],
    [label.targets, targetPhrases(opportunity, found).map(targetText).join('; ') || label.noTarget],
    [label.action, actionPhrases(opportunity, found)[0] ?? ''],
    [label.why, whyPhrase(opportunity)],
  ]
  return [
    heading(3, `${rank}. ${found.label(opportunity.framework, opportunity.role)} (${opportunity.role})`),
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
