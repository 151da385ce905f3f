import type {Analysis} from '../model/analysis.ts'
import {type Addressee, type Strength, strengths} from '../model/appraisal.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {Lookup} from './lookup.ts'
import type {Missing} from './missing.ts'

/** The figures of all documents together. */
export interface Totals {
  documents: number
  passages: number
  calling: number
  named: number
  implied: number
  silent: number
  naming: number
}

export function totals({documents, coverage}: Analysis): Totals {
  const sum = (of: (one: (typeof coverage.documents)[number]) => number): number =>
    coverage.documents.reduce((total, one) => total + of(one), 0)
  return {
    documents: documents.length,
    passages: sum((one) => one.passages),
    calling: sum((one) => one.calling),
    named: sum((one) => one.recognition.named),
    implied: sum((one) => one.recognition.implied),
    silent: sum((one) => one.recognition.silent),
    naming: sum((one) => one.naming),
  }
}

/** How strongly a passage may ask for something; a promise asks nobody, a statement nothing. */
const ASKING: readonly Strength[] = strengths.filter((one) => one !== 'commitment' && one !== 'statement')

/** How many opportunities ask for something, and whom most of them ask. */
export function asking({entries}: Lookup): {asks: number; most: Addressee | null; strengths: readonly Strength[]} {
  const counts = new Map<Addressee, number>()
  const asking = entries.filter(({opportunity}) => ASKING.includes(opportunity.strength))
  for (const {opportunity} of asking) {
    for (const who of opportunity.addressee) counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [null]
  return {asks: asking.length, most, strengths: ASKING}
}

/** A promise weighs as much as a recommendation, as in priority. */
const FIRMNESS: Record<Strength, number> = {
  obligation: 3,
  commitment: 2,
  recommendation: 2,
  encouragement: 1,
  statement: 0,
}

/** The passages that leave libraries out, those first that ask most firmly; of equals the one of higher priority. */
export function firmest(missing: readonly Missing[]): Missing[] {
  const firmness = ({opportunity}: Missing): number => FIRMNESS[opportunity.strength]
  return [...missing].sort((a, b) => firmness(b) - firmness(a) || b.opportunity.priority - a.opportunity.priority)
}

/**
 * Passages that name libraries and can be quoted for it: not where only the title of a text or an address names them. One
 * that cuts something is a risk instead.
 */
export function recognitions({analysis, citable}: Lookup): AnalyzedPassage[] {
  return analysis.passages.filter((passage) => {
    const {level, as} = passage.recognition
    return citable(passage) && level === 'named' && as !== 'reference' && passage.appraisal.polarity === 'positive'
  })
}

/** Passages that cut or limit something that libraries do, or speak of libraries in doing so. */
export function risks({analysis, citable, roleFrameworks}: Lookup): AnalyzedPassage[] {
  const {minScore} = analysis.provenance.options
  return analysis.passages.filter(
    (passage) =>
      citable(passage) &&
      passage.appraisal.polarity === 'negative' &&
      (passage.recognition.level !== 'silent' ||
        passage.alignments.some(({framework, score}) => roleFrameworks.includes(framework) && score >= minScore)),
  )
}
