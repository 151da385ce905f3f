import type {Addressee, Strength} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
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

type Named = Hit & {who: Addressee}

/** Those whom roundabout wording asks. Teachers for whom something "should be provided" are not asked. */
const MAY_BE_BESIDE: ReadonlySet<Addressee> = new Set(['states'])

/** How many words may stand between one who is asked and the verb. */
const REACH = 25

/** How many words may stand between "that" and the verb of its clause. */
const CLAUSE = 10

/** Every ask in a text, read by its grammar: who stands before the verb, after "urges", or behind a passive's "by". */
export function asks(cues: Cues, body: number): Ask[] {
  const {text, words, addressees} = cues
  const found: Ask[] = []
  const same = (a: number, b: number) => cues.sentence()[a] === cues.sentence()[b]
  const between = (a: number, b: number) => text.slice(words[a - 1]?.end ?? 0, words[b]?.start ?? 0)
  const last = (hits: readonly Hit[], at: Hit, reach: number) =>
    hits.filter((hit) => hit.end <= at.start && at.start - hit.end <= reach && same(hit.start, at.start)).at(-1)

  // "at the request of the States", "of teachers and schools": governed by "of", an article or another between them or not.
  const governed = (hit: Hit): boolean =>
    cues.of('prepositions').some((word) => word.end <= hit.start && words.slice(word.end, hit.start).every(({text}) => cues.skipped(text))) ||
    addressees.some((other) => cues.of('conjunctions').some((and) => and.start === other.end && and.end === hit.start) && governed(other))
  const joined = (end: number, start: number) =>
    !cues.of('prepositions').some((word) => word.start >= end && word.end <= start) &&
    (between(end, start).includes(',') || cues.of('conjunctions').some((word) => word.start >= end && word.end <= start))
  // "States that hold records should …": a clause about somebody, not one that says what somebody thinks.
  const relative = (that: Hit) => addressees.some((hit) => hit.end === that.start)
  const subjects = (verb: Hit): Addressee[] => {
    const that = cues.of('subordinators').filter((word) => !relative(word) && word.end <= verb.start && same(word.start, verb.start)).at(-1)
    return unique(addressees.filter((hit) => hit.start >= (that?.end ?? 0) && hit.end <= verb.start && same(hit.start, verb.start) && verb.start - hit.end <= REACH && !governed(hit)))
  }
  const objects = (verb: Hit, reach: number): Addressee[] => {
    // "Member States, the Director-General of UNESCO and universities": each joined to the one before.
    const chain: Named[] = []
    let end = verb.end
    for (const hit of addressees) {
      if (hit.start < end || !same(hit.start, verb.end - 1) || hit.start - end > (chain.length > 0 ? 4 : reach)) continue
      if (chain.length === 0 || joined(end, hit.start)) chain.push(hit)
      else if (!governed(hit)) break
      end = hit.end
    }
    return unique(chain)
  }
  const agents = (verb: Hit): Addressee[] => {
    const by = cues.of('agent').find((word) => word.start >= verb.end && same(word.start, verb.start))
    return by ? objects(by, 3) : []
  }
  const add = (verb: Hit, strength: Strength, addressee: Addressee[], more: Partial<Ask> = {}): void => {
    const beside = more.order || strength === 'commitment' ? [] : unique(addressees.filter((hit) => MAY_BE_BESIDE.has(hit.who) && same(hit.start, verb.start)))
    found.push({strength, addressee, beside, recommending: false, opinion: false, order: false, ...more})
  }

  const askers = (['asking', 'inviting', 'binding', 'necessity', 'undertaking', 'recommendation', 'encouragement'] as const).flatMap((cue) => cues.of(cue))
  // "methods which must be found", "the view that States should …" tell of an ask; "recommends that States should …" makes it.
  const told = (verb: Hit): boolean => {
    if (last(cues.of('relatives'), verb, 1)) return true
    const that = last(cues.of('subordinators'), verb, CLAUSE)
    if (!that || between(that.end, verb.start).includes(',') || (relative(that) && that.end < verb.start)) return false
    return !askers.some((hit) => hit.end <= that.start && same(hit.start, verb.start))
  }
  // "Should there be …" asks a question or puts a case.
  const opens = (verb: Hit) => verb.start === body || !same(verb.start - 1, verb.start)
  // "should, where necessary, be given"
  const passive = (verb: Hit): boolean => {
    const near = (hit: Hit) => hit.start >= verb.start && hit.start - verb.end <= 3 && hit.end > verb.start && same(hit.start, verb.start)
    return cues.of('passive').some(near) && !cues.of('active').some(near)
  }
  const modal = (verb: Hit, strength: Strength, opinion = false): void => {
    if (opens(verb) || told(verb)) return
    const asking = cues.of('encouragement').some((hit) => hit.start <= verb.end && hit.start >= verb.start)
    const addressee = passive(verb) && !asking ? agents(verb) : subjects(verb)
    add(verb, strength, addressee, {opinion: opinion && (addressee.length === 0 || cues.of('recommendation').length > 0)})
  }
  for (const verb of cues.of('necessity')) modal(verb, 'obligation', true)
  for (const verb of cues.of('binding')) modal(verb, 'obligation')
  for (const verb of cues.of('undertaking')) add(verb, 'obligation', subjects(verb))
  for (const verb of cues.of('recommendation')) modal(verb, 'recommendation')
  for (const verb of cues.of('encouragement')) modal(verb, 'encouragement')
  for (const [cue, strength] of [['asking', 'recommendation'], ['inviting', 'encouragement']] as const) {
    for (const verb of cues.of(cue)) {
      const addressee = objects(verb, 3)
      if (addressee.length > 0) add(verb, strength, addressee, {recommending: cue === 'asking'})
    }
  }
  for (const verb of cues.of('committing')) add(verb, 'commitment', passive(verb) ? agents(verb) : subjects(verb))
  for (const verb of cues.of('commitment')) if (last(cues.of('writers'), verb, 8)) add(verb, 'commitment', passive(verb) ? agents(verb) : subjects(verb))
  // "Promote …", not "Finance." alone.
  for (const verb of cues.of('imperatives')) if (verb.start === body && same(body, verb.end)) add(verb, 'recommendation', [], {order: true})
  return found
}

function unique(hits: readonly {who: Addressee}[]): Addressee[] {
  return [...new Set(hits.map((hit) => hit.who))]
}
