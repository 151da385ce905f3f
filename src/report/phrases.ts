import type {Shown} from '../model/appraisal.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Opportunity, RoleFit} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {RecognitionLevel} from '../model/recognition.ts'
import type {Lookup} from './lookup.ts'
import {othersIn} from './missing.ts'
import type {Words} from './words.ts'

/** One SDG target of a role, in words. */
export interface TargetPhrase {
  label: string
  code: string
  /** "the goal as a whole", "only where …", or "". */
  note: string
  /** Whether the passage itself speaks of the target's goal; else the target is the role's alone. */
  met: boolean
}

/** The targets of a role that a passage calls on. */
export function targetPhrases({targets}: RoleFit, passage: AnalyzedPassage, found: Lookup): TargetPhrase[] {
  const {label, words} = found
  const goals = new Set(found.goalsOf(passage))
  return targets.map(({framework, concept, link, condition}) => ({
    label: label(framework, concept),
    code: concept,
    met: goals.has(found.goalOf(framework, concept)),
    note: link === 'goal' ? words.label.wholeGoal : condition === undefined ? '' : words.sentence.onlyIf(condition),
  }))
}

/** The targets of all roles of an opportunity, each once: without a condition where one role has none for it. */
export function targetTexts({roles}: Opportunity, passage: AnalyzedPassage, found: Lookup): string[] {
  const all = roles.flatMap((role) => targetPhrases(role, passage, found))
  const best = new Map<string, TargetPhrase>()
  for (const one of all) {
    const known = best.get(one.code)
    if (!known || (known.note !== '' && one.note === '')) best.set(one.code, one)
  }
  return [...best.values()].map(targetText)
}

/** "Literacy for all (4.6), only where …". */
function targetText({label, code, note}: TargetPhrase): string {
  const named = label.includes(code) ? label : `${label} (${code})`
  return note === '' ? named : `${named}, ${note}`
}

export function askedPhrase({addressee}: Pick<Opportunity, 'addressee'>, words: Words): string {
  if (addressee.length === 0) return words.label.nobody
  return addressee.map((who) => words.addressee[who]).join('; ')
}

/** Who is asked, and the words that name them. */
export function whoPhrase(opportunity: Opportunity, {appraisal}: AnalyzedPassage, words: Words): string {
  return [askedPhrase(opportunity, words), quotes(appraisal.evidence.addressee, words)].filter(Boolean).join(': ')
}

/** How strongly a passage asks, that it asks to refrain where it does, and the words that say so. */
export function strengthPhrase({appraisal}: AnalyzedPassage, words: Words): string {
  const {strength, evidence} = appraisal
  const refrain = evidence.negation.length > 0 ? ` ${words.label.refrain}` : ''
  return [`${words.strengthMeaning[strength]}${refrain}`, quotes(evidence.strength, words)].filter(Boolean).join(': ')
}

/** What the ask depends on, as quoted; "" where it depends on nothing. */
export function conditionPhrase({appraisal}: AnalyzedPassage, words: Words): string {
  return quotes(appraisal.conditions, words)
}

/** Each wording once, in quotation marks. */
function quotes(shown: readonly Shown[], {open, close}: Words): string {
  return [...new Set(shown.map(({quote}) => `${open}${quote}${close}`))].join(', ')
}

/** "Literacy and reading (E1)". */
export function rolePhrase({framework, role}: RoleFit, {label}: Lookup): string {
  return `${label(framework, role)} (${role})`
}

/** Where the same point stands again, or "". */
export function alsoPhrase({also}: Opportunity, found: Lookup): string {
  const places = also.flatMap((id) => {
    const passage = found.passage(id)
    return passage ? [found.citation(passage)] : []
  })
  return places.length === 0 ? '' : found.words.sentence.also(places)
}

/** What can be done, in the framework's words. An action that the analysis does not spell out is left out. */
export function actionPhrases(opportunity: Opportunity, {analysis}: Lookup): string[] {
  return opportunity.actions.flatMap((id) => (Object.hasOwn(analysis.actions, id) ? [analysis.actions[id] ?? id] : []))
}

/** How many damaged words are shown. */
const DAMAGE_SHOWN = 3

/** That a passage or the sentence that opens its list is damaged, with the first of the damaged words; else `null`. */
export function damagePhrase(passage: AnalyzedPassage, words: Words): string | null {
  const {text, bodyStart, damage, context, contextDamage} = passage
  const quoted = [
    ...contextDamage.map(({start, end, read}) => ({written: (context ?? '').slice(start, end), read})),
    ...damage.filter(({end}) => end > bodyStart).map(({start, end, read}) => ({written: text.slice(start, end), read})),
  ]
  if (quoted.length === 0) return null
  return words.sentence.damaged(quoted.slice(0, DAMAGE_SHOWN), quoted.length > DAMAGE_SHOWN)
}

/** "Recommendation (draft)". */
export function kindPhrase(document: DocumentRecord, words: Words): string {
  const stage = document.stage === null ? words.label.stageOpen : words.stage[document.stage]
  return `${words.kind[document.kind]} (${stage})`
}

/** The whole citation: the document's title, said to be a draft where it is one, and the place in it. */
export function fullCitation(passage: AnalyzedPassage, document: DocumentRecord | undefined, found: Lookup): string {
  const title = document?.title ?? passage.document
  const draft = found.words.stage.draft
  const stage = document?.stage === 'draft' && !title.toLowerCase().includes(draft) ? ` (${draft})` : ''
  return `${title}${stage}, ${found.citation(passage)}`
}

/** The words for which a passage is quoted: its text without the number before it. */
export function quoteOf(passage: AnalyzedPassage): string {
  return passage.text.slice(passage.bodyStart)
}

/** So many letters show which passage is meant. */
const BEGINNING = 180

/** The beginning of a quote, cut between words. */
export function beginningOf(passage: AnalyzedPassage): string {
  const quote = quoteOf(passage)
  if (quote.length <= BEGINNING) return quote
  const cut = quote.slice(0, BEGINNING)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || BEGINNING).trimEnd()} …`
}

/** A sign for each way of recognising libraries, so that colour is never alone. */
export const recognitionSign: Record<RecognitionLevel, string> = {named: '●', implied: '◐', silent: '○'}

/** How many of the other institutions are shown. */
const OTHERS_SHOWN = 4

/** How a passage recognises libraries: in which way they are named, where the term is defined, or who else is named. */
export function recognitionPhrase(of: AnalyzedPassage, {words, passage, citation}: Lookup): string {
  const {level, as, definition} = of.recognition
  const {sentence} = words
  const phrase = words.recognition[level]
  const defining = definition === null ? undefined : passage(definition)
  if (defining) return sentence.defined[level === 'named' ? 'named' : 'implied'](phrase, citation(defining))
  if (level === 'named' && as !== null && as !== 'mention') return `${phrase}, ${words.namedAs[as]}`
  const others = level === 'silent' ? othersIn(of) : []
  if (others.length === 0) return phrase
  return sentence.othersNamed(phrase, others.slice(0, OTHERS_SHOWN), others.length > OTHERS_SHOWN)
}

export function hundredths(score: number): number {
  return Math.round(score * 100)
}
