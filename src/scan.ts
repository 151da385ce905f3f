import {aligner} from './align/align.ts'
import {appraiser} from './appraise/appraise.ts'
import type {Settings} from './load/settings.ts'
import {matcher} from './match/match.ts'
import {trusted} from './match/trusted.ts'
import type {TextKind} from './model/document.ts'
import type {AnalyzedPassage, Passage} from './model/passage.ts'

/**
 * What happens to each passage: match, align, appraise. `classify` does the same with texts that are no document's, and must not
 * load all that reads documents.
 */
export function scanner({frameworks, languages, minScore, matchers}: Settings) {
  const match = [matcher(frameworks, languages), ...matchers.map((match) => trusted(match, frameworks))]
  const align = aligner(frameworks, languages, minScore)
  const appraise = appraiser(languages)
  return (passage: Passage, kind: TextKind | null): Omit<AnalyzedPassage, keyof Passage> => {
    const evidence = match.flatMap((find) => find(passage))
    const alignments = align(evidence, passage)
    return {alignments, ...appraise(passage, kind)}
  }
}
