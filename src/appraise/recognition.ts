import type {Passage} from '../model/passage.ts'
import {type Quote, type Recognition, type WayOfNaming, waysOfNaming} from '../model/recognition.ts'
import type {Hit} from '../text/terms.ts'
import {type Cues, places, quoteOf} from './cues.ts'
import {namings} from './naming.ts'

/** A place in a text where libraries, or others, are named: its words, and its letters. */
export interface Mention {
  /** The first word and the one behind the last. */
  start: number
  end: number
  quote: Quote
}

/** What of a passage tells how libraries are named. */
export type Placed = Partial<Pick<Passage, 'part' | 'kind'>>

export const silence: Recognition = {level: 'silent', as: null, evidence: [], definition: null, others: []}

/** Whether libraries are named, covered by a wider term, or passed over, in which way, and who else is named. */
export function recognize(cues: Cues, placed: Placed = {}): Recognition {
  const named = namedIn(cues)
  const found = named.length > 0 ? named : mentionsOf(cues, counted(cues, 'implied'))
  // "university libraries" are libraries, and no university.
  const taken = covered(cues, named, 1)
  const others = mentionsOf(
    cues,
    places(counted(cues, 'others')).filter((hit) => !taken(hit)),
  ).map(({quote}) => quote)
  if (found.length === 0) return {...silence, others}
  const level = named.length > 0 ? 'named' : 'implied'
  return {level, as: wayOf(cues, found, placed), evidence: found.map(({quote}) => quote), definition: null, others}
}

/** "Libraries should: (a) lend books": an item of a list names those whom the sentence that opens it names. */
export function led(own: Recognition, lead: Recognition = silence): Recognition {
  if (own.level !== 'silent' || lead.level === 'silent') return own
  return {...own, level: lead.level, as: lead.as, definition: lead.definition}
}

/** The first way of the list in which any of some places names those that it names. */
export function wayOf(cues: Cues, found: readonly Mention[], placed: Placed): WayOfNaming | null {
  const ways = new Set(namings(cues, found, placed))
  return waysOfNaming.find((way) => ways.has(way)) ?? null
}

/** Where libraries are named, in order. */
export function namedIn(cues: Cues): Mention[] {
  const whole = mentionsOf(cues, counted(cues, 'named'))
  const parts = cues.inside()
  if (parts.length === 0) return whole
  const taken = covered(cues, [...whole, ...cues.of('notLibrary')])
  let at = 0
  const more = parts.flatMap(({start, end}) => {
    while (at < cues.words.length - 1 && (cues.words[at]?.end ?? 0) <= start) at++
    let last = at
    while (last < cues.words.length - 1 && (cues.words[last + 1]?.start ?? end) < end) last++
    const hit = {start: at, end: last + 1}
    return taken(hit) ? [] : [{...hit, quote: {quote: cues.text.slice(start, end), start, end}}]
  })
  return [...whole, ...more].sort((a, b) => a.quote.start - b.quote.start)
}

export function mentionsOf(cues: Cues, hits: readonly Hit[]): Mention[] {
  return hits.map((hit) => ({start: hit.start, end: hit.end, quote: quoteOf(cues, hit)}))
}

function counted(cues: Cues, cue: 'named' | 'implied' | 'others'): Hit[] {
  const other = covered(cues, cues.of('notLibrary'))
  return cues.of(cue).filter((hit) => !other(hit))
}

type Span = Pick<Hit, 'start' | 'end'>

/** Whether a span holds a word that one of some others holds, or stands within so many words of it. */
function covered({words}: Cues, spans: readonly Span[], margin = 0): (span: Span) => boolean {
  if (spans.length === 0) return () => false
  const taken = new Uint8Array(words.length)
  for (const {start, end} of spans) taken.fill(1, start, end)
  return ({start, end}) => taken.subarray(Math.max(0, start - margin), end + margin).includes(1)
}
