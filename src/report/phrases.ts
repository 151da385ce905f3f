import type {Shown} from '../model/appraisal.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {RecognitionLevel} from '../model/recognition.ts'
import type {Lookup} from './lookup.ts'
import type {Words} from './words.ts'

/** One SDG target of an opportunity, in words. */
export interface TargetPhrase {
  label: string
  code: string
  /** "the goal as a whole", "only where …", or "". */
  note: string
  /** Whether the passage itself speaks of the target's goal; else the target is the role's alone. */
  met: boolean
}

export function targetPhrases(opportunity: Opportunity, found: Lookup): TargetPhrase[] {
  const {label, words} = found
  const goals = new Set(found.goalsOf(found.passage(opportunity.passage)))
  return opportunity.targets.map(({framework, concept, link, condition}) => ({
    label: label(framework, concept),
    code: concept,
    met: goals.has(found.goalOf(framework, concept)),
    note: link === 'goal' ? words.label.wholeGoal : condition === undefined ? '' : `${words.label.onlyIf} ${condition}`,
  }))
}

/** "Literacy for all (4.6), only where …". */
export function targetText({label, code, note}: TargetPhrase): string {
  const named = label.includes(code) ? label : `${label} (${code})`
  return note === '' ? named : `${named}, ${note}`
}

export function askedPhrase(opportunity: Opportunity, words: Words): string {
  if (opportunity.addressee.length === 0) return words.label.nobody
  return opportunity.addressee.map((who) => words.addressee[who]).join('; ')
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

/** The reasons, as sentences. */
export function whyPhrase(opportunity: Opportunity): string {
  return opportunity.reasons.map(({text}) => (/\p{P}$/u.test(text) ? text : `${text}.`)).join(' ')
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

/** A sign for each way of recognising libraries, so that colour is never alone. */
export const recognitionSign: Record<RecognitionLevel, string> = {named: '●', implied: '◐', silent: '○'}

export function hundredths(score: number): number {
  return Math.round(score * 100)
}
