import type {Hit} from '../text/terms.ts'
import type {Cues} from './cues.ts'

/** How many words may stand between one who is asked and the verb. */
const REACH = 25

/** How many words may stand between "that" and the verb of its clause. */
const CLAUSE = 10

/** How many words may stand between a verb and the first who is asked behind it. */
const NEXT = 3

/** How many words may stand between a verb and its "not". */
const NOT = 1

/** How many words may stand between a preposition and the one whom it governs: "of higher-education personnel". */
const ADJECTIVES = 2

/** One who is asked, by the words that name it. */
export type Whom = Cues['addressees'][number]

/** The grammar of a text: who does what a verb says, and whether the verb asks or only tells of an ask. */
export interface Clauses {
  /** Those who stand before a verb and act. */
  subjects(verb: Hit): Whom[]
  /** Those who stand right behind a verb of asking. */
  objects(verb: Hit): Whom[]
  /** Those named anywhere in the sentence, but for whom something is done; none where the verb asks nobody. */
  beside(verb: Hit): Whom[]
  /** The same as subjects, or those behind "by" where the verb is passive. */
  actors(verb: Hit): Whom[]
  /** The verb with its "not", or `null` where it has none. */
  negated(verb: Hit): Hit | null
  /** Whether the verb stands in a clause that tells of an ask: "the view that States should …". */
  told(verb: Hit, relative?: boolean): boolean
  /** Whether one of the cues stands before the verb in its sentence. */
  follows(verb: Hit, cues: readonly Hit[], reach: number): boolean
  /** Whether two words are in one sentence. */
  same(a: number, b: number): boolean
}

const askers = ['asking', 'inviting', 'binding', 'necessity', 'undertaking', 'recommendation', 'encouragement'] as const

export function clauses({text, words, sentence, of, skipped, addressees}: Cues): Clauses {
  const same = (a: number, b: number) => sentence()[a] === sentence()[b]
  const inSentence = bySentence(sentence)
  const before = (verb: Hit, hits: readonly Hit[], reach: number) =>
    inSentence(hits, verb.start).findLast((hit) => hit.end <= verb.start && verb.start - hit.end <= reach)
  const within = (hits: readonly Hit[], start: number, end: number) =>
    inSentence(hits, start).some((hit) => hit.start >= start && hit.end <= end)
  const comma = (start: number, end: number) => text.slice(words[start - 1]?.end, words[end]?.start).includes(',')
  const joined = (start: number, end: number) =>
    !within(of('prepositions'), start, end) && (comma(start, end) || within(of('conjunctions'), start, end))

  const prepositions = new Set(of('prepositions').map(({end}) => end))
  const conjunctions = new Map(of('conjunctions').map(({start, end}) => [end, start]))
  const named = new Map(addressees.map((hit) => [hit.end, hit]))

  // Nothing but a word stands before this one: no comma, no other who is asked, no "and".
  const plain = (at: number) => !comma(at, at) && !named.has(at) && !conjunctions.has(at) && same(at - 1, at)
  // "at the request of the States", "of teachers and schools"; of these "to all States", for whom something is done
  const governed = new Set<Hit>()
  const served = new Set<Hit>()
  const serving = new Set(of('serving').map(({end}) => end))
  for (const hit of addressees) {
    let at = hit.start
    for (let other = 0; at > 0 && !prepositions.has(at); at--) {
      if (skipped(words[at - 1]?.text ?? '')) continue
      if (other === ADJECTIVES || !plain(at)) break
      other++
    }
    const other = named.get(conjunctions.get(hit.start) ?? -1)
    if (prepositions.has(at) || (other && governed.has(other))) governed.add(hit)
    if (serving.has(at) || (other && served.has(other))) served.add(hit)
  }

  // "States that hold records should …" is a clause about somebody, and their own verb comes behind it.
  const about = (that: Hit) => named.has(that.start)
  const openers = of('subordinators').filter((word) => !about(word))
  const asking = askers.flatMap(of)

  const subjects = (verb: Hit): Whom[] => {
    const from = before(verb, openers, Number.POSITIVE_INFINITY)?.end ?? 0
    const near = inSentence(addressees, verb.start).filter((hit) => {
      return hit.start >= from && hit.end <= verb.start && verb.start - hit.end <= REACH
    })
    return near.filter((hit) => !governed.has(hit))
  }

  // "Member States, the Director-General of UNESCO and universities": each joined to the one before.
  const objects = (verb: Hit): Whom[] => {
    const chain: Whom[] = []
    let end = verb.end
    for (const hit of inSentence(addressees, verb.end - 1)) {
      const reach = chain.length > 0 ? NEXT + 1 : NEXT
      if (hit.start < end || hit.start - end > reach) continue
      if (chain.length === 0 || joined(end, hit.start)) chain.push(hit)
      else if (!governed.has(hit)) break
      end = hit.end
    }
    return chain
  }

  // "should, where necessary, be given"; "will be opened", all of which is the verb
  const behind = (verb: Hit, cues: readonly Hit[]) =>
    inSentence(cues, verb.start).some((hit) => hit.start >= verb.start && hit.start - verb.end <= NEXT)
  const passive = (verb: Hit): boolean => behind(verb, of('passive')) && !behind(verb, of('active'))

  return {
    subjects,
    objects,
    same,
    beside: (verb) => {
      if (behind(verb, of('impersonal'))) return []
      return inSentence(addressees, verb.start).filter((hit) => !served.has(hit))
    },
    actors: (verb) => {
      if (!passive(verb)) return subjects(verb)
      const by = inSentence(of('agent'), verb.start).find((word) => word.start >= verb.end)
      return by ? objects(by) : []
    },
    negated: (verb) => {
      const near = (no: Hit) => no.start >= verb.start - NOT - 1 && no.end <= verb.end + NOT + 1
      const nots = inSentence(of('negators'), verb.start).filter(near)
      if (nots.length === 0) return null
      const [starts, ends] = [[verb, ...nots].map(({start}) => start), [verb, ...nots].map(({end}) => end)]
      return {...verb, start: Math.min(...starts), end: Math.max(...ends)}
    },
    told: (verb, relative = true) => {
      // "methods which must be found"
      if (relative && before(verb, of('relatives'), 1)) return true
      const that = before(verb, of('subordinators'), CLAUSE)
      if (!that || comma(that.end, verb.start) || (about(that) && that.end < verb.start)) return false
      // "recommends that States should …" asks.
      return !before(that, asking, Number.POSITIVE_INFINITY)
    },
    follows: (verb, hits, reach) => before(verb, hits, reach) !== undefined,
  }
}

/** Of a list of hits those in the sentence of a word, without a walk through all of a long text for each. */
export function bySentence(
  sentence: Cues['sentence'],
): <T extends Hit>(hits: readonly T[], word: number) => readonly T[] {
  const known = new WeakMap<readonly Hit[], Map<number | undefined, Hit[]>>()
  return <T extends Hit>(hits: readonly T[], word: number): readonly T[] => {
    if (hits.length === 0) return hits
    let groups = known.get(hits)
    if (!groups) {
      groups = new Map()
      for (const hit of hits) {
        const at = sentence()[hit.start]
        const group = groups.get(at)
        if (group) group.push(hit)
        else groups.set(at, [hit])
      }
      known.set(hits, groups)
    }
    return (groups.get(sentence()[word]) ?? []) as T[]
  }
}
