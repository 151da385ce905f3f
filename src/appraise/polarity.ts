import type {Hit} from '../text/terms.ts'
import type {Cues} from './cues.ts'

/** How many words may stand between "not" and the cut that it rules out. */
const NOT = 3

/** What a passage cuts or limits of what libraries do or need. */
export function risks(cues: Cues): Hit[] {
  const negations = cues.of('negation')
  return cues
    .of('negative')
    .filter((cut) => !negations.some((no) => no.end <= cut.start && cut.start - no.end <= NOT))
}
