import type {Analysis} from '../model/analysis.ts'
import type {Addressee} from '../model/appraisal.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {Lookup} from './lookup.ts'

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

/** Whom the calling passages ask to act most often, and how many promise something instead. */
export function asks({entries}: Lookup): {most: Addressee | null; asking: number; promising: number} {
  const counts = new Map<Addressee, number>()
  let promising = 0
  for (const {passage} of entries) {
    const {strength, addressee} = passage.appraisal
    if (strength === 'commitment') promising += 1
    else if (strength !== 'statement') for (const who of addressee) counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  const [most, asking] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [null, 0]
  return {most, asking, promising}
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
export function risks({analysis, citable, roleFramework}: Lookup): AnalyzedPassage[] {
  const {minScore} = analysis.provenance.options
  return analysis.passages.filter(
    (passage) =>
      citable(passage) &&
      passage.appraisal.polarity === 'negative' &&
      (passage.recognition.level !== 'silent' ||
        passage.alignments.some(({framework, score}) => framework === roleFramework && score >= minScore)),
  )
}
