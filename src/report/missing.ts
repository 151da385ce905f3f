import type {AnalyzedPassage} from '../model/passage.ts'
import type {Entry, Lookup} from './lookup.ts'

/** A passage that calls on a library role and leaves libraries out. */
export interface Missing extends Entry {
  /** The other institutions that it names, as written. */
  others: string[]
}

/**
 * Where libraries are missing: opportunities that do not mention them, in the operative part of a document that has one. Those that name
 * other institutions come first, then those that ask for something, the best first.
 */
export function missing({entries, analysis}: Lookup): Missing[] {
  const withOperative = new Set(
    analysis.coverage.documents.filter(({operative}) => operative !== null).map(({document}) => document),
  )
  const rank = ({others, opportunity}: Missing): number =>
    (others.length > 0 ? 0 : 2) + (opportunity.strength === 'statement' ? 1 : 0)
  return entries
    .filter(
      ({opportunity, passage}) =>
        opportunity.recognition === 'silent' && (passage.part === 'operative' || !withOperative.has(passage.document)),
    )
    .map((entry) => ({...entry, others: othersIn(entry.passage)}))
    .sort((a, b) => rank(a) - rank(b))
}

/** The other institutions that a passage names, as written, each once. */
export function othersIn({recognition}: AnalyzedPassage): string[] {
  return [...new Map(recognition.others.map(({quote}) => [quote.toLowerCase(), quote])).values()]
}
