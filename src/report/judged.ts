import type {AppliedCorrection} from '../model/corrections.ts'
import type {Opportunity, RoleFit} from '../model/opportunity.ts'
import type {Lookup} from './lookup.ts'
import {hundredths, rolePhrase} from './phrases.ts'

/** How many words of a quote name its passage. */
const SHOWN = 14

/** "Confirmed by A. Librarian, 2025-03-01", where a person confirmed or added a role of a passage; else `null`. */
export function judgedPhrase(passage: string, {framework, role}: RoleFit, {correction, words}: Lookup): string | null {
  const one = correction(passage, framework, role)
  return one ? words.sentence.judged(one) : null
}

/** The same of all roles of an opportunity, each with its name; "" where there is none. */
export function judgedPhrases({passage, roles}: Opportunity, found: Lookup): string {
  const phrases = roles.map((role) => ({role, judged: judgedPhrase(passage, role, found)}))
  return phrases
    .flatMap(({role, judged}) => (judged === null ? [] : [`${rolePhrase(role, found)}: ${judged}`]))
    .join('; ')
}

/** "3 confirmed, 2 rejected, 1 added, 1 no longer found"; `null` where there was no corrections file. */
export function correctionCounts({analysis: {provenance}, words}: Lookup): string | null {
  return provenance.corrections && words.sentence.corrections(provenance.corrections)
}

/** A correction that was applied, in words: what was said, of what, where, and how like the words still are. */
export interface CorrectionPhrase {
  said: string
  concept: string
  where: string
  /** The passage's id. */
  passage: string
  quote: string
  note: string
}

/** The corrections that were applied, in the order of their file. Those that were not are problems. */
export function correctionPhrases(found: Lookup): CorrectionPhrase[] {
  return found.analysis.corrections.flatMap((one) => {
    const places = one.passages.flatMap((id) => found.passage(id) ?? [])
    const [first] = places
    return first ? [{...phrase(one, found), passage: first.id, where: places.map(found.citation).join('; ')}] : []
  })
}

function phrase(one: AppliedCorrection, {label, words}: Lookup) {
  const {framework, concept, quote, likeness, note} = one
  const list = quote.trim().split(/\s+/)
  const some = list.slice(0, SHOWN).join(' ')
  const changed = likeness === null || likeness === 1 ? [] : [words.sentence.alike(hundredths(likeness))]
  return {
    said: words.sentence.judged(one),
    concept: `${label(framework, concept)} (${concept})`,
    quote: `${words.open}${list.length > SHOWN ? `${some} …` : some}${words.close}`,
    note: [...changed, ...(note === null ? [] : [note])].join(' '),
  }
}
