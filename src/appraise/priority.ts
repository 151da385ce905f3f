import type {Strength} from '../model/appraisal.ts'
import type {Opportunity, Place, Reason, RoleFit} from '../model/opportunity.ts'
import type {AnalyzedPassage, Part} from '../model/passage.ts'
import type {RecognitionLevel} from '../model/recognition.ts'

// How much each part can add to the priority. The parts are the questions an advocate asks of a passage: is it about us, does it ask, does
// it ask somebody, does it know of us, does it say what is to be done. The weights follow what readers called worth using among passages
// that call on a role (docs/design.md); whether an SDG is met told nothing and has no share.
const SHARES = {
  relevance: 0.25,
  strength: 0.08,
  addressee: 0.1,
  recognition: 0.22,
  specificity: 0.25,
  part: 0.05,
  novelty: 0.05,
}
/**
 * The least that all parts but the last must come to. Of the coded passages above it readers called 8 in 100 of no use, of all that call
 * on a role 18; one in eight that they would use lies below it (docs/design.md).
 */
export const LEAST = 0.42
const STRENGTH: Record<Strength, number> = {
  obligation: 1,
  commitment: 0.9,
  recommendation: 0.9,
  encouragement: 0.7,
  statement: 0,
}
// A recognition can be cited at once; a gap has first to be argued.
const RECOGNITION: Record<RecognitionLevel, number> = {named: 1, implied: 0.5, silent: 0}
/** So much weight of different wordings for its roles makes a passage as specific as need be. One word alone has 0.25 to 0.5. */
const SPECIFIC = 3
// An opening has its items to follow; preambles and definitions are seldom used, but where they name libraries.
const PLACE: Record<Place, number> = {operative: 1, elsewhere: 0.5, reasoning: 0, opening: 0}
const OPERATIVE: ReadonlySet<Part> = new Set(['operative', 'monitoring', 'principle'])
const REASONING: ReadonlySet<Part> = new Set(['preamble', 'definition'])

/** All parts of a passage's priority but what it adds to the others. `roles`: the best fit first. */
export function reasons(passage: AnalyzedPassage, roles: readonly RoleFit[]): Reason[] {
  const {strength, addressee} = passage.appraisal
  const {level} = passage.recognition
  const score = roles[0]?.score ?? 0
  const wordings = wordingsFor(passage, roles)
  const place = placeOf(passage)
  const share = (of: Reason['of'], worth: number) => round(SHARES[of] * worth)
  return [
    {of: 'relevance', share: share('relevance', score), value: score},
    {of: 'strength', share: share('strength', STRENGTH[strength]), value: strength},
    {of: 'addressee', share: share('addressee', addressee.length > 0 ? 1 : 0), value: addressee.length},
    {of: 'recognition', share: share('recognition', RECOGNITION[level]), value: level},
    {of: 'specificity', share: share('specificity', Math.min(wordings / SPECIFIC, 1)), value: round(wordings)},
    {of: 'part', share: share('part', PLACE[place]), value: place},
  ]
}

function placeOf({text, part, recognition}: AnalyzedPassage): Place {
  if (text.endsWith(':')) return 'opening'
  if (REASONING.has(part) && recognition.level === 'silent') return 'reasoning'
  return OPERATIVE.has(part) ? 'operative' : 'elsewhere'
}

/** What the different wordings that speak for the roles weigh together, each once: one word alone says little, six phrases say much. */
function wordingsFor({alignments}: AnalyzedPassage, roles: readonly RoleFit[]): number {
  const called = new Set(roles.map(({framework, role}) => `${framework}/${role}`))
  const weights = new Map<string, number>()
  for (const {framework, concept, evidence} of alignments) {
    if (!called.has(`${framework}/${concept}`)) continue
    for (const {by, quote, weight} of evidence) {
      if (by === 'model') continue
      const wording = quote.toLowerCase()
      weights.set(wording, Math.max(weight, weights.get(wording) ?? 0))
    }
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

/**
 * Adds what a passage brings that better ones have not: the first of a document for a role gets the whole share, the second half of it,
 * the third a third. An advocate who reads twenty should not read one point twenty times. `ranked`: highest priority first.
 */
export function withNovelty(ranked: readonly Opportunity[]): Opportunity[] {
  const seen = new Map<string, number>()
  return ranked.map((one) => {
    const {framework, role} = one.roles[0] ?? {framework: '', role: ''}
    const key = `${one.document}/${framework}/${role}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const parts: Reason[] = [
      ...one.reasons,
      {of: 'novelty', share: round(SHARES.novelty / (before + 1)), value: before},
    ]
    return {...one, reasons: parts, priority: total(parts)}
  })
}

export function total(reasons: readonly Reason[]): number {
  return round(reasons.reduce((sum, {share}) => sum + share, 0))
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
