import {AlignaryError} from '../errors.ts'
import type {FoundEvidence} from '../model/evidence.ts'
import type {Framework} from '../model/framework.ts'
import type {Matcher} from '../model/matcher.ts'

/**
 * A user's matcher whose evidence is checked, so that no false quote and no weight out of range gets into an analysis.
 *
 * @throws {AlignaryError} `bad-option` when it is called and its evidence is faulty
 */
export function trusted(match: Matcher, frameworks: readonly Framework[]): Matcher {
  const known = new Set(frameworks.flatMap(({name, concepts}) => concepts.map(({notation}) => `${name}/${notation}`)))
  return (passage) => {
    const found = match(passage)
    for (const one of found) {
      const fault = faultOf(one, passage.text, known)
      if (fault)
        throw new AlignaryError('bad-option', `A matcher of yours returned evidence that cannot be used: ${fault}.`)
    }
    return found
  }
}

function faultOf(
  {framework, concept, by, quote, start, end, weight}: FoundEvidence,
  text: string,
  known: ReadonlySet<string>,
): string | null {
  if (!known.has(`${framework}/${concept}`))
    return `there is no concept "${concept}" in a framework "${framework}" of this analysis`
  if (by !== 'mention' && by !== 'rule') return `by is "${by}"; a matcher gives "mention" or "rule"`
  if (!(weight > 0 && weight <= 1)) return `weight is ${weight}; it must be above 0 and at most 1`
  if (quote === '' || text.slice(start, end) !== quote) return `quote "${quote}" is not text.slice(${start}, ${end})`
  return null
}
