import type {Addressee, Shown, Strength} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import {clauses, type Whom} from './clauses.ts'
import {conditions} from './conditions.ts'
import {type Cues, show} from './cues.ts'

/** One who is asked, and the words that name it. */
export interface Asked {
  who: Addressee
  shown: Shown
}

/** One thing that a passage asks. */
export interface Ask {
  strength: Strength
  /** The verb that asks, with its "not". */
  shown: Shown
  /** Whether it asks to refrain. */
  refuses: boolean
  addressee: Asked[]
  /** Those named in the same sentence in another place, but not as served: asked where nobody else is. */
  beside: Asked[]
  /** What its sentence makes it depend on. */
  conditions: readonly Shown[]
  /** Asked by "recommends", "urges". */
  recommending: boolean
  /** "Must" beside a "should": binds in a convention, and is a view in any other text. */
  opinion: boolean
  /** A bare order at the head of a list item ("promote …"): the sentence that opens the list says more. */
  order: boolean
}

/** Those whom roundabout wording asks. Teachers for whom something "should be provided" are not asked. */
const MAY_BE_BESIDE: ReadonlySet<Addressee> = new Set(['states'])

/** How many words may stand between the writer and "will". */
const WRITER = 12

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
] as const

/** Every ask in a text, read by its grammar: who stands before the verb, after "urges", or behind a passive's "by". */
export function asks(cues: Cues, body: number, place: Shown['in']): Ask[] {
  const orders = cues.of('imperatives').filter(({start}) => start === body)
  // Most passages ask nothing, and need no grammar.
  if (orders.length === 0 && verbs.every((cue) => cues.of(cue).length === 0)) return []
  const clause = clauses(cues)
  const dependsOn = conditions(cues, place)
  const found: Ask[] = []
  const asked = (whom: readonly Whom[]): Asked[] => whom.map((hit) => ({who: hit.who, shown: show(cues, hit, place)}))
  const add = (verb: Hit, strength: Strength, whom: readonly Whom[], more: Partial<Ask> = {}): void => {
    const negated = clause.negated(verb)
    const beside = strength === 'commitment' ? [] : clause.beside(verb).filter(({who}) => MAY_BE_BESIDE.has(who))
    found.push({
      strength,
      shown: show(cues, negated ?? verb, place),
      refuses: negated !== null,
      addressee: asked(whom),
      beside: asked(beside),
      conditions: dependsOn.get(cues.sentence()[verb.start]) ?? [],
      recommending: false,
      opinion: false,
      order: false,
      ...more,
    })
  }

  // "Should there be …" asks a question or puts a case.
  const opens = (verb: Hit) => verb.start === body || !clause.same(verb.start - 1, verb.start)
  const modals = (cue: 'binding' | 'necessity' | 'recommendation' | 'encouragement', strength: Strength): void => {
    for (const verb of cues.of(cue)) {
      if (opens(verb) || clause.told(verb, cue !== 'binding')) continue
      // "should be encouraged to" looks passive, and asks its subject.
      const asking = cues.of('encouragement').some((hit) => hit.start <= verb.end && hit.start >= verb.start)
      const whom = asking ? clause.subjects(verb) : clause.actors(verb)
      add(verb, strength, whom, {opinion: cue === 'necessity' && cues.of('recommendation').length > 0})
    }
  }
  modals('binding', 'obligation')
  modals('necessity', 'obligation')
  modals('recommendation', 'recommendation')
  modals('encouragement', 'encouragement')
  for (const verb of cues.of('undertaking')) add(verb, 'obligation', clause.subjects(verb))
  for (const verb of cues.of('asking')) {
    const whom = clause.objects(verb)
    if (whom.length > 0) add(verb, 'recommendation', whom, {recommending: true})
  }
  for (const verb of cues.of('inviting')) {
    const whom = clause.objects(verb)
    if (whom.length > 0) add(verb, 'encouragement', whom)
  }
  for (const verb of cues.of('committing')) add(verb, 'commitment', clause.actors(verb))
  for (const verb of cues.of('commitment')) {
    if (!clause.told(verb) && clause.follows(verb, cues.of('writers'), WRITER))
      add(verb, 'commitment', clause.actors(verb))
  }
  for (const verb of orders) {
    // "Promote …", not "Finance." alone.
    if (clause.same(body, verb.end)) add(verb, 'recommendation', [], {beside: [], order: true})
  }
  // "States may denounce this. The denunciation shall be notified …": the one who may is the one who shall.
  if (found.length === 0) return found
  const permitted = asked(cues.of('permission').flatMap((verb) => (clause.told(verb) ? [] : clause.actors(verb))))
  return found.map((ask) => (ask.order || ask.beside.length > 0 ? ask : {...ask, beside: permitted}))
}
