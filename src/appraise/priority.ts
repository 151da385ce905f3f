import type {Strength} from '../model/appraisal.ts'
import type {Opportunity, Place, Reason, RoleFit} from '../model/opportunity.ts'
import type {AnalyzedPassage, Part} from '../model/passage.ts'
import type {RecognitionLevel} from '../model/recognition.ts'

// How much each part can add to the priority. The parts are the questions an advocate asks of a passage: is it about us, does it ask, does
// it ask somebody, does it know of us, does it say what is to be done. The weights follow what readers called worth using among passages
// that call on a role (docs/design.md); whether an SDG is met told nothing and has no share.
const SHARES = {
  relevance: 0.25,
  strength: 0.15,
  addressee: 0.05,
  recognition: 0.25,
  specificity: 0.15,
  part: 0.1,
  novelty: 0.05,
}
const STRENGTH: Record<Strength, number> = {
  obligation: 1,
  commitment: 0.9,
  recommendation: 0.9,
  encouragement: 0.7,
  statement: 0,
}
// A recognition can be cited at once; a gap has first to be argued.
const RECOGNITION: Record<RecognitionLevel, number> = {named: 1, implied: 0.8, silent: 0.2}
/** So many different wordings for its roles make a passage as specific as need be. */
const SPECIFIC = 6
// An opening has its items to follow, and of preambles and definitions no reader would use one.
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
    {of: 'specificity', share: share('specificity', Math.min(wordings / SPECIFIC, 1)), value: wordings},
    {of: 'part', share: share('part', PLACE[place]), value: place},
  ]
}

function placeOf({text, part}: AnalyzedPassage): Place {
  if (text.endsWith(':')) return 'opening'
  return OPERATIVE.has(part) ? 'operative' : REASONING.has(part) ? 'reasoning' : 'elsewhere'
}

/** How many different wordings, found by mentions and rules, speak for the roles: one that says much of what is to be done has many. */
function wordingsFor({alignments}: AnalyzedPassage, roles: readonly RoleFit[]): number {
  const called = new Set(roles.map(({framework, role}) => `${framework}/${role}`))
  const quotes = alignments
    .filter(({framework, concept}) => called.has(`${framework}/${concept}`))
    .flatMap(({evidence}) => evidence)
    .filter(({by}) => by === 'mention' || by === 'rule')
    .map(({quote}) => quote.toLowerCase())
  return new Set(quotes).size
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
