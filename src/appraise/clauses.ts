import type {Addressee} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import type {Cues} from './cues.ts'

/** How many words may stand between one who is asked and the verb. */
const REACH = 25

/** How many words may stand between "that" and the verb of its clause. */
const CLAUSE = 10

/** How many words may stand between a verb and the first who is asked behind it. */
const NEXT = 3

/** The grammar of a text: who does what a verb says, and whether the verb asks or only tells of an ask. */
export interface Clauses {
  /** Those who stand before a verb and act. */
  subjects(verb: Hit): Addressee[]
  /** Those who stand right behind a verb of asking. */
  objects(verb: Hit): Addressee[]
  /** Those named anywhere in the sentence. */
  named(verb: Hit): Addressee[]
  /** The same as subjects, or those behind "by" where the verb is passive. */
  actors(verb: Hit): Addressee[]
  /** Whether the verb stands in a clause that tells of an ask: "the view that States should …". */
  told(verb: Hit): boolean
  /** Whether one of the cues stands before the verb in its sentence. */
  follows(verb: Hit, cues: readonly Hit[], reach: number): boolean
  /** Whether two words are in one sentence. */
  same(a: number, b: number): boolean
}

const askers = ['asking', 'inviting', 'binding', 'necessity', 'undertaking', 'recommendation', 'encouragement'] as const

export function clauses({text, words, sentence, of, skipped, addressees}: Cues): Clauses {
  const same = (a: number, b: number) => sentence()[a] === sentence()[b]
  const before = (verb: Hit, hits: readonly Hit[], reach: number) =>
    hits.filter((hit) => hit.end <= verb.start && verb.start - hit.end <= reach && same(hit.start, verb.start)).at(-1)
  const within = (hits: readonly Hit[], start: number, end: number) =>
    hits.some((hit) => hit.start >= start && hit.end <= end)
  const comma = (start: number, end: number) => text.slice(words[start - 1]?.end, words[end]?.start).includes(',')
  const joined = (start: number, end: number) =>
    !within(of('prepositions'), start, end) && (comma(start, end) || within(of('conjunctions'), start, end))

  // "at the request of the States", "of teachers and schools"
  const governed = (hit: Hit): boolean => {
    const by = of('prepositions').filter((word) => word.end <= hit.start)
    if (by.some((word) => words.slice(word.end, hit.start).every(({text}) => skipped(text)))) return true
    const and = of('conjunctions').find((word) => word.end === hit.start)
    return addressees.some((other) => other.end === and?.start && governed(other))
  }

  // "States that hold records should …" is a clause about somebody, and their own verb comes behind it.
  const about = (that: Hit) => addressees.some((hit) => hit.end === that.start)

  const subjects = (verb: Hit): Addressee[] => {
    const that = of('subordinators').filter((word) => !about(word))
    const from = before(verb, that, Number.POSITIVE_INFINITY)?.end ?? 0
    const near = addressees.filter((hit) => hit.start >= from && hit.end <= verb.start && verb.start - hit.end <= REACH)
    return unique(near.filter((hit) => same(hit.start, verb.start) && !governed(hit)))
  }

  // "Member States, the Director-General of UNESCO and universities": each joined to the one before.
  const objects = (verb: Hit): Addressee[] => {
    const chain: {who: Addressee}[] = []
    let end = verb.end
    for (const hit of addressees) {
      const reach = chain.length > 0 ? NEXT + 1 : NEXT
      if (hit.start < end || hit.start - end > reach || !same(hit.start, verb.end - 1)) continue
      if (chain.length === 0 || joined(end, hit.start)) chain.push(hit)
      else if (!governed(hit)) break
      end = hit.end
    }
    return unique(chain)
  }

  const passive = (verb: Hit): boolean => {
    // "should, where necessary, be given"; "will be opened", all of which is the verb
    const near = (hit: Hit) => hit.start >= verb.start && hit.start - verb.end <= NEXT && same(hit.start, verb.start)
    return of('passive').some(near) && !of('active').some(near)
  }

  return {
    subjects,
    objects,
    same,
    named: (verb) => unique(addressees.filter((hit) => same(hit.start, verb.start))),
    actors: (verb) => {
      if (!passive(verb)) return subjects(verb)
      const by = of('agent').find((word) => word.start >= verb.end && same(word.start, verb.start))
      return by ? objects(by) : []
    },
    told: (verb) => {
      // "methods which must be found"
      if (before(verb, of('relatives'), 1)) return true
      const that = before(verb, of('subordinators'), CLAUSE)
      if (!that || comma(that.end, verb.start) || (about(that) && that.end < verb.start)) return false
      // "recommends that States should …" asks.
      return !before(that, askers.flatMap(of), Number.POSITIVE_INFINITY)
    },
    follows: (verb, hits, reach) => before(verb, hits, reach) !== undefined,
  }
}

function unique(hits: readonly {who: Addressee}[]): Addressee[] {
  return [...new Set(hits.map((hit) => hit.who))]
}
