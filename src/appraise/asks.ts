import type {Addressee, Strength} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import type {Cues} from './cues.ts'

/** One thing that a passage asks. */
export interface Ask {
  strength: Strength
  addressee: Addressee[]
  /** Those named in the same sentence in another place: asked where nobody else is. */
  beside: Addressee[]
  /** Asked by "recommends", "urges". */
  recommending: boolean
  /** A bare order at the head of a list item ("promote …"): the sentence that opens the list says more. */
  order: boolean
}

/** Those whom roundabout wording asks. Teachers for whom something "should be provided" are not asked. */
const MAY_BE_BESIDE: ReadonlySet<Addressee> = new Set(['states', 'organization'])

/** How many words may stand between one who is asked and the verb. */
const REACH = 25

/** Every ask in a text, read by its grammar: who stands before the verb, after "urges", or behind a passive's "by". */
export function asks(text: string, words: readonly Word[], cues: Cues, body: number): Ask[] {
  const sentence = sentences(text, words)
  const same = (a: number, b: number) => sentence[a] === sentence[b]
  const found: Ask[] = []
  // "at the request of the States": governed by "of", an article between them or not.
  const governed = (hit: Hit): boolean =>
    cues.of('prepositions').some((word) => word.end <= hit.start && words.slice(word.end, hit.start).every(({text}) => cues.skipped(text)))
  const subjects = (verb: Hit): Addressee[] => {
    const before = cues.addressees.filter((hit) => hit.end <= verb.start && same(hit.start, verb.start) && verb.start - hit.end <= REACH)
    return unique(before.filter((hit) => !governed(hit)))
  }
  const objects = (verb: Hit, reach: number): Addressee[] => {
    const after = cues.addressees.filter((hit) => hit.start >= verb.end && same(hit.start, verb.end - 1))
    // "Member States, the Director-General and universities": each within a few words of the one before.
    const chain: typeof after = []
    for (const hit of after) {
      const last = chain.at(-1)
      if (last ? hit.start - last.end <= 4 : hit.start - verb.end <= reach) chain.push(hit)
    }
    return unique(chain)
  }
  const agents = (verb: Hit): Addressee[] => {
    const by = cues.of('agent').find((word) => word.start >= verb.end && same(word.start, verb.start))
    return by ? objects(by, 3) : []
  }
  const add = (verb: Hit, strength: Strength, addressee: Addressee[], more: Partial<Ask> = {}): void => {
    const beside = unique(cues.addressees.filter((hit) => MAY_BE_BESIDE.has(hit.who) && same(hit.start, verb.start)))
    found.push({strength, addressee, beside, recommending: false, order: false, ...more})
  }
  const modal = (verb: Hit, strength: Strength): void => {
    const asking = cues.of('encouragement').some((hit) => hit.start <= verb.end && hit.start >= verb.start)
    // "should, where necessary, be given"
    const near = (hit: Hit, after: Hit) => hit.start >= after.end && hit.start - after.end <= 3 && same(hit.start, after.start)
    const passive = !asking && cues.of('passive').some((hit) => near(hit, verb)) && !cues.of('active').some((hit) => near(hit, verb))
    add(verb, strength, passive ? agents(verb) : subjects(verb))
  }
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
  for (const verb of cues.of('committing')) add(verb, 'commitment', subjects(verb))
  for (const verb of cues.of('commitment')) {
    const writer = cues.of('writers').some((hit) => hit.end <= verb.start && same(hit.start, verb.start) && verb.start - hit.end <= 8)
    if (writer) add(verb, 'commitment', subjects(verb))
  }
  for (const verb of cues.of('imperatives')) if (verb.start === body) add(verb, 'recommendation', [], {order: true})
  return found
}

function unique(hits: readonly {who: Addressee}[]): Addressee[] {
  return [...new Set(hits.map((hit) => hit.who))]
}

/** For each word the number of its sentence; a semicolon ends one too. */
function sentences(text: string, words: readonly Word[]): number[] {
  let current = 0
  return words.map((word, index) => {
    const before = words[index - 1]
    if (before && /[.!?;]["”’)\]]*\s/.test(text.slice(before.end, word.start))) current++
    return current
  })
}
