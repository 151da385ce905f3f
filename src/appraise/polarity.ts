import type {Hit} from '../text/terms.ts'
import type {Cues} from './cues.ts'

/** How many words, articles apart, may stand between a cut and what is cut: "reduce the cost of libraries" cuts a cost. */
const BEHIND = 1
/** The same for "funds for libraries will, from next year, be cut". */
const BEFORE = 3
/** How many words may stand between "not" and the cut that it rules out. */
const RULED_OUT = 5

/** The words by which a passage cuts or limits something that libraries do or need; none where the cut is ruled out. */
export function risks(cues: Cues): Hit[] {
  const needs = cues.of('needs')
  if (needs.length === 0) return []
  const [cutting, cut] = [cues.of('cutting'), cues.of('cut')]
  if (cutting.length === 0 && cut.length === 0) return []
  const {words, sentence, skipped} = cues
  const apart = (end: number, start: number, reach: number): boolean => {
    if (end > start || sentence()[end - 1] !== sentence()[start]) return false
    let between = 0
    for (let at = end; at < start && between <= reach; at++) if (!skipped(words[at]?.text ?? '')) between++
    return between <= reach
  }
  const negations = cues.of('negation')
  const ruledOut = (hit: Hit) => negations.some((no) => apart(no.end, hit.start, RULED_OUT))
  const span = (first: Hit, last: Hit): Hit => ({...first, end: Math.max(first.end, last.end)})
  return [
    ...cutting.flatMap((verb) => {
      const need = needs.find((one) => apart(verb.end, one.start, BEHIND))
      return need && !ruledOut(verb) ? [span(verb, need)] : []
    }),
    ...cut.flatMap((verb) => {
      const need = needs.findLast((one) => apart(one.end, verb.start, BEFORE))
      return need && !ruledOut(verb) && !ruledOut(need) ? [span(need, verb)] : []
    }),
  ]
}
