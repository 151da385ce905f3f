import type {Addressee, Strength} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import {clauses} from './clauses.ts'
import type {Cues} from './cues.ts'

/** One thing that a passage asks. */
export interface Ask {
  strength: Strength
  addressee: Addressee[]
  /** Those named in the same sentence in another place: asked where nobody else is. */
  beside: Addressee[]
  /** Asked by "recommends", "urges". */
  recommending: boolean
  /** "Must" with nobody named or beside a "should": binds in a text that binds, and is a view in any other. */
  opinion: boolean
  /** A bare order at the head of a list item ("promote …"): the sentence that opens the list says more. */
  order: boolean
}

/** Those whom roundabout wording asks. Teachers for whom something "should be provided" are not asked. */
const MAY_BE_BESIDE: ReadonlySet<Addressee> = new Set(['states'])

/** How many words may stand between the writer and "will". */
const WRITER = 8

/** The cues of verbs that may ask. */
const verbs = [
  'binding',
  'necessity',
  'recommendation',
  'encouragement',
  'undertaking',
  'asking',
  'inviting',
  'committing',
  'commitment',
  'imperatives',
] as const

/** Every ask in a text, read by its grammar: who stands before the verb, after "urges", or behind a passive's "by". */
export function asks(cues: Cues, body: number): Ask[] {
  // Most passages ask nothing, and need no grammar.
  if (verbs.every((cue) => cues.of(cue).length === 0)) return []
  const clause = clauses(cues)
  const found: Ask[] = []
  const add = (verb: Hit, strength: Strength, addressee: Addressee[], more: Partial<Ask> = {}): void => {
    const beside = strength === 'commitment' ? [] : clause.named(verb).filter((who) => MAY_BE_BESIDE.has(who))
    found.push({strength, addressee, beside, recommending: false, opinion: false, order: false, ...more})
  }

  // "Should there be …" asks a question or puts a case.
  const opens = (verb: Hit) => verb.start === body || !clause.same(verb.start - 1, verb.start)
  const modals = (cue: 'binding' | 'necessity' | 'recommendation' | 'encouragement', strength: Strength): void => {
    for (const verb of cues.of(cue)) {
      if (opens(verb) || clause.told(verb)) continue
      // "should be encouraged to" looks passive, and asks its subject.
      const asking = cues.of('encouragement').some((hit) => hit.start <= verb.end && hit.start >= verb.start)
      const addressee = asking ? clause.subjects(verb) : clause.actors(verb)
      const view = addressee.length === 0 || cues.of('recommendation').length > 0
      add(verb, strength, addressee, {opinion: cue === 'necessity' && view})
    }
  }
  modals('binding', 'obligation')
  modals('necessity', 'obligation')
  modals('recommendation', 'recommendation')
  modals('encouragement', 'encouragement')
  for (const verb of cues.of('undertaking')) add(verb, 'obligation', clause.subjects(verb))
  for (const verb of cues.of('asking')) {
    const addressee = clause.objects(verb)
    if (addressee.length > 0) add(verb, 'recommendation', addressee, {recommending: true})
  }
  for (const verb of cues.of('inviting')) {
    const addressee = clause.objects(verb)
    if (addressee.length > 0) add(verb, 'encouragement', addressee)
  }
  for (const verb of cues.of('committing')) add(verb, 'commitment', clause.actors(verb))
  for (const verb of cues.of('commitment')) {
    if (clause.follows(verb, cues.of('writers'), WRITER)) add(verb, 'commitment', clause.actors(verb))
  }
  for (const verb of cues.of('imperatives')) {
    // "Promote …", not "Finance." alone.
    const goesOn = verb.start === body && clause.same(body, verb.end)
    if (goesOn) add(verb, 'recommendation', [], {beside: [], order: true})
  }
  return found
}
