import type {Recognition} from '../model/recognition.ts'
import type {Hit} from '../text/terms.ts'
import type {Cues} from './cues.ts'

/** Whether libraries are named, covered by a wider term, or passed over. */
export function recognize({text, words, of}: Cues): Recognition {
  const other = of('notLibrary')
  const counted = (cue: 'named' | 'implied') =>
    of(cue).filter((hit) => !other.some((one) => one.start < hit.end && hit.start < one.end))
  const evidence = (hits: readonly Hit[]) =>
    hits.map((hit) => {
      const [start, end] = [words[hit.start]?.start ?? 0, words[hit.end - 1]?.end ?? 0]
      return {quote: text.slice(start, end), start, end}
    })
  const named = counted('named')
  if (named.length > 0) return {level: 'named', evidence: evidence(named)}
  const implied = counted('implied')
  if (implied.length > 0) return {level: 'implied', evidence: evidence(implied)}
  return {level: 'silent', evidence: []}
}
