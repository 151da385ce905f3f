import type {Addressee, Strength} from '../model/appraisal.ts'
import type {Hit} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import type {Cues} from './cues.ts'

/** One thing that a passage asks. */
export interface Ask {
  strength: Strength
  addressee: Addressee[]
  /** A bare order at the head of a list item ("promote …"): the sentence that opens the list says more. */
  order: boolean
}

/** How many words may stand between one who is asked and the verb. */
const REACH = 25

/** Every ask in a text, read by its grammar: who stands before the verb, after "urges", or behind a passive's "by". */
export function asks(text: string, words: readonly Word[], cues: Cues, body: number): Ask[] {
  const sentence = sentences(text, words)
  const same = (a: number, b: number) => sentence[a] === sentence[b]
  const found: Ask[] = []
  const subjects = (verb: Hit): Addressee[] => {
    const before = cues.addressees.filter((hit) => hit.end <= verb.start && same(hit.start, verb.start) && verb.start - hit.end <= REACH)
    const heads = before.filter((hit) => !cues.of('prepositions').some((word) => word.end === hit.start))
    return unique(heads)
  }
  const objects = (verb: Hit, reach: number): Addressee[] => {
    const after = cues.addressees.filter((hit) => hit.start >= verb.end && same(hit.start, verb.end - 1) && hit.start - verb.end <= reach)
    // "Member States, the Director-General and universities": each within a few words of the one before.
    const chain: typeof after = []
    for (const hit of after) {
      const last = chain.at(-1)
      if (!last || hit.start - last.end <= 4) chain.push(hit)
    }
    return unique(chain)
  }
  const agents = (verb: Hit): Addressee[] => {
    const by = cues.of('agent').find((word) => word.start >= verb.end && same(word.start, verb.start))
    return by ? objects(by, 3) : []
  }
  const modal = (verb: Hit, strength: Strength): void => {
    const asking = cues.of('encouragement').some((hit) => hit.start <= verb.end && hit.start >= verb.start)
    const passive = !asking && cues.of('passive').some((hit) => hit.start === verb.end) && !cues.of('active').some((hit) => hit.start === verb.end)
    found.push({strength, addressee: passive ? agents(verb) : subjects(verb), order: false})
  }
  for (const verb of cues.of('binding')) modal(verb, 'obligation')
  for (const verb of cues.of('undertaking')) found.push({strength: 'obligation', addressee: subjects(verb), order: false})
  for (const verb of cues.of('recommendation')) modal(verb, 'recommendation')
  for (const verb of cues.of('encouragement')) modal(verb, 'encouragement')
  for (const [cue, strength] of [['asking', 'recommendation'], ['inviting', 'encouragement']] as const) {
    for (const verb of cues.of(cue)) {
      const addressee = objects(verb, 3)
      if (addressee.length > 0) found.push({strength, addressee, order: false})
    }
  }
  for (const verb of cues.of('committing')) found.push({strength: 'commitment', addressee: subjects(verb), order: false})
  for (const verb of cues.of('commitment')) {
    const writer = cues.of('writers').some((hit) => hit.end <= verb.start && same(hit.start, verb.start) && verb.start - hit.end <= 8)
    if (writer) found.push({strength: 'commitment', addressee: subjects(verb), order: false})
  }
  if (cues.of('imperatives').some((hit) => hit.start === body)) found.push({strength: 'recommendation', addressee: [], order: true})
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
