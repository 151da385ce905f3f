import type {Shown} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import {type Cues, show} from './cues.ts'

/** How many words "subject to …" takes with it at most: a comma or the sentence mostly ends it before. */
const LONGEST = 40

/** What the sentences of a text make their asks depend on, by the number of the sentence: "where appropriate". */
export function conditions(cues: Cues, place: Shown['in']): Map<number | undefined, Shown[]> {
  // "shall be subject to ratification" is what is asked and no condition of it.
  const asked = new Set(cues.of('passive').map(({end}) => end))
  const openers = cues.of('provisos').filter(({start}) => !asked.has(start))
  const provisos = openers.map((opener) => ({...opener, end: clauseEnd(cues, opener)}))
  const all = [...cues.of('conditions'), ...provisos].sort((a, b) => a.start - b.start || b.end - a.end)
  const found = new Map<number | undefined, Shown[]>()
  let end = 0
  for (const hit of all) {
    // "subject to national law where appropriate": one within another is told by the longer.
    if (hit.end <= end) continue
    end = hit.end
    const sentence = cues.sentence()[hit.start]
    const known = found.get(sentence)
    if (known) known.push(show(cues, hit, place))
    else found.set(sentence, [show(cues, hit, place)])
  }
  return found
}

/** Where the clause ends that a proviso opens: before a comma, or with the sentence. */
function clauseEnd({text, words, sentence}: Cues, opener: Hit): number {
  const last = Math.min(words.length, opener.end + LONGEST)
  for (let end = opener.end; end < last; end++) {
    if (sentence()[end] !== sentence()[opener.start]) return end
    if (end > opener.end && /[,:()]/.test(text.slice(words[end - 1]?.end, words[end]?.start))) return end
  }
  return last
}
