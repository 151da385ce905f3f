import type {WayOfNaming} from '../model/recognition.ts'
import type {Hit} from '../text/terms.ts'
import {bySentence} from './clauses.ts'
import {type Cues, places} from './cues.ts'
import type {Mention, Placed} from './recognition.ts'

/** How many words may stand between libraries and the verb that says what they do: "the library of the university offers". */
const VERB = 6
/** Between them and what is said to be done to them, or the word that makes them act. */
const NEAR = 4
/** Between "such as" and the last that it lists. */
const LISTED = 20
/** Between two of a list. */
const APART = 4
/** In how many letters a comma is looked for before them. */
const REACH = 60
/** How many words the names of others may have that stand between "by" and libraries. */
const NAMES = 25
/** How many others make a list. */
const COMPANY = 2

const verbs = [
  'acting',
  'binding',
  'necessity',
  'recommendation',
  'encouragement',
  'undertaking',
  'committing',
  'commitment',
] as const
const modals: ReadonlySet<string> = new Set(['binding', 'necessity', 'recommendation', 'commitment'])

/** How each of some mentions names those that it names, by the grammar around it. */
export function namings(cues: Cues, mentions: readonly Mention[], {part, kind}: Placed): WayOfNaming[] {
  const {text, words, of} = cues
  const inSentence = bySentence(cues.sentence)
  const same = (a: number, b: number) => cues.sentence()[a] === cues.sentence()[b]
  /** What stands between two words, the first of which ends before it. */
  const gap = (end: number, start: number) => text.slice(words[end - 1]?.end ?? 0, words[start]?.start ?? text.length)
  const before = (at: number, hits: readonly Hit[], reach: number) =>
    inSentence(hits, at).findLast((hit) => hit.end <= at && at - hit.end <= reach)

  const institutions = places(
    [...of('named'), ...of('implied'), ...of('others'), ...cues.addressees, ...mentions].map(({start, end}) => ({
      start,
      end,
      term: 0,
    })),
  )
  const conjunctions = (from: number, to: number) =>
    inSentence(of('conjunctions'), from).some((hit) => hit.start >= from && hit.end <= to)
  const joined = (left: Hit, right: Hit) =>
    same(left.start, right.start) &&
    right.start - left.end <= APART &&
    (gap(left.end, right.start).includes(',') || conjunctions(left.end, right.start))
  // By word, the list of institutions in which it stands: where it begins, and how many others are in it.
  const lists = new Map<number, {start: number; others: number}>()
  for (let from = 0; from < institutions.length; ) {
    let to = from + 1
    while (to < institutions.length && joined(institutions[to - 1] as Hit, institutions[to] as Hit)) to++
    const list = {start: institutions[from]?.start ?? 0, others: to - from - 1}
    for (const {start, end} of institutions.slice(from, to))
      for (let word = start; word < end; word++) lists.set(word, list)
    from = to
  }
  const listed = (mention: Mention): boolean => {
    const opener = before(mention.start, of('listing'), LISTED)
    // "including by helping libraries": what is listed is no institution.
    const inner = opener && verbs.some((cue) => before(mention.start, of(cue), mention.start - opener.end))
    const closed = opener && /^[^(]*\)/.test(gap(opener.end, mention.start))
    if (opener && !inner && !closed) return true
    const others = lists.get(mention.start)?.others ?? 0
    // "journals, libraries and presses": what stands before them is no institution that we know, and yet one of three.
    const between =
      others > 0 &&
      /,\s*(?:\S+ ){0,2}$/.test(text.slice(0, mention.quote.start).slice(-REACH)) &&
      conjunctions(mention.end, mention.end + 1)
    return others >= COMPANY || between
  }

  const small = new Set(
    [...of('prepositions'), ...of('conjunctions')].flatMap(({start, end}) =>
      Array.from({length: end - start}, (_, i) => start + i),
    ),
  )
  const clauseWords = [...of('subordinators'), ...of('relatives')].sort((a, b) => a.start - b.start)
  // "in libraries, services should …": they are no subject. What makes them act says so itself.
  const governed = (mention: Mention): boolean => {
    const word = before(mention.start, of('prepositions'), 3)
    if (!word || /[,;:()]/.test(gap(word.end, mention.start))) return false
    // "of services that libraries provide"
    const clause = before(mention.start, clauseWords, 2)
    return !clause || clause.start < word.end
  }
  // "by the Committee on Open Science and the National Library": nothing but names between.
  const named = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const {text: word = ''} = words[at] ?? {}
      if (!/^\p{Lu}/u.test(word) && !cues.skipped(word) && !small.has(at)) return false
    }
    return to - from <= NAMES && !/[.:;]/.test(gap(from, to))
  }
  const doneBy = (mention: Mention) =>
    inSentence(of('doing'), mention.start).some((hit) => hit.end <= mention.start && named(hit.end, mention.start))
  // "by schools and libraries"
  const near = (mention: Mention, cue: 'doing' | 'giving'): boolean => {
    const start = lists.get(mention.start)?.start ?? mention.start
    const word = before(start, of(cue), NEAR)
    return word !== undefined && !/[,;:]/.test(gap(word.end, start))
  }
  /** "“Learning place” includes libraries": a weaker verb defines a term in quotation marks. */
  const defined = ({start}: Mention): boolean => {
    const weak = before(start, of('includes'), Number.POSITIVE_INFINITY)
    const quotes = weak && /["”»’']\s*$/.test(text.slice(0, words[weak.start]?.start).slice(-2))
    return quotes === true || before(start, of('means'), Number.POSITIVE_INFINITY) !== undefined
  }
  /** What libraries are the subject of: a verb, or nothing. */
  const predicate = (mention: Mention): WayOfNaming | null => {
    if (governed(mention)) return null
    for (const cue of verbs) {
      const verb = inSentence(of(cue), mention.start).find((hit) => hit.start >= mention.end)
      if (!verb || verb.start - mention.end > VERB) continue
      const between = gap(mention.end, verb.start).replace(/\([^()]{0,40}\)/g, '')
      const relative = before(verb.start, of('relatives'), 1)
      if (/[.:;]/.test(between) || (between.includes(',') && !relative)) continue
      const after = (hit: Hit) => hit.start >= verb.start && hit.start - verb.end <= 3
      const passive =
        inSentence(of('passive'), verb.start).some(after) && !inSentence(of('active'), verb.start).some(after)
      return passive && modals.has(cue) ? 'beneficiary' : 'actor'
    }
    return null
  }
  /** "National Library: runs a help desk" */
  const heads = ({start, end}: Mention) =>
    start <= VERB && same(0, start) && /^(?:,?[^.:;,]{0,50}):(?!\/)/.test(text.slice(words[end - 1]?.end))

  return mentions.map((mention): WayOfNaming => {
    if (part === 'definition') return 'definition'
    if (kind === 'bibliography' || inAddress(text, mention.quote.start)) return 'reference'
    if (defined(mention)) return 'definition'
    if (listed(mention)) return 'example'
    if (near(mention, 'doing') || doneBy(mention) || heads(mention)) return 'actor'
    const name = inSentence(of('reference'), mention.start).find(
      (hit) => hit.start < mention.end && mention.start < hit.end,
    )
    const done = predicate(name ? {...mention, start: name.start, end: name.end} : mention)
    if (done !== null) return done
    if (name || LINKED.test(text.slice(mention.quote.end, mention.quote.end + ADDRESS))) return 'reference'
    return near(mention, 'giving') ? 'beneficiary' : 'mention'
  })
}

/** A title with its address: "the National Library – https://…". */
const LINKED = /^[^.:;]{0,80}[\s(:–—-]https?:\/\//
/** How long an address may be, to look no further. */
const ADDRESS = 200

/** Whether a place is in an address of the web or of mail. */
function inAddress(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - ADDRESS), at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at, at + ADDRESS))?.[0] ?? ''
  return /:\/\/|www\.|@/.test(before) || /^\p{L}*@|^[\w-]+(\.[\w-]+)+\//u.test(after)
}
