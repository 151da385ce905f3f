import type {Passage} from '../model/passage.ts'
import type {Hit} from '../text/terms.ts'
import {words as wordsOf} from '../text/words.ts'
import {bySentence} from './clauses.ts'
import type {Cues} from './cues.ts'
import {type Mention, namedIn} from './recognition.ts'

/** A term that a passage says to stand for libraries. */
export interface Defined {
  /** Its words alone, with nothing that a term matcher would take for a sign. */
  text: string
  /** What a passage that uses it does: a wider term covers libraries, an abbreviation of a library's name names one. */
  level: 'named' | 'implied'
  /** Whether it is one word and no abbreviation: it may be too common to mean each time what is defined. */
  single: boolean
}

/** In how many letters before and behind a verb its term is looked for. */
const REACH = 300

/** How many words a term has at most. */
const LONGEST = 6

/** What is set in quotation marks, of any style. */
const QUOTED = /(?<![\p{L}\p{N}])["“„«‘`']\s*([^"“”„«»‘’`']{2,60}?)\s*["”“»’'](?![\p{L}\p{N}])/gu

/** "libraries and archives (hereinafter 'memory institutions')": what follows the libraries. */
const BEHIND = /^[^().;]{0,160}\(([^()]{0,100})\)/

/** "Memory institutions: archives, libraries and museums", an entry of a glossary. */
const ENTRY = /^([^.:–—|]{3,60}?)\s*(?::|\s[–—|-]\s)/u

/** The wider terms that a passage defines as standing for libraries among others. `lead` opens the list of which it is an item;
 *  in a `place` that defines, such as a glossary, a weaker word than "means" does. */
export function definedIn(
  cues: Cues,
  lead: Cues | null,
  {text, bodyStart, place}: Pick<Passage, 'text' | 'bodyStart'> & {place: boolean},
): Defined[] {
  const named = namedIn(cues)
  const member = membership(cues)
  const found: string[] = []

  for (const {verb, weak, mention} of verbsBefore(cues, named)) {
    if (!member(mention, verb.end)) continue
    const at = cues.words[verb.start]?.start ?? 0
    const from = Math.max(sentenceStart(cues, verb), at - REACH)
    // "by 'places of memory' we understand", "the term covers 'places of memory'"
    const said = quoted(text.slice(from, Math.min(mention.quote.start, at + REACH)))
    if (said.length > 0) found.push(...said)
    else if (!weak || place) found.push(subject(text.slice(from, at), cues))
  }
  for (const {quote} of named) {
    const behind = BEHIND.exec(text.slice(quote.end, quote.end + REACH))
    found.push(...quoted(behind?.[1] ?? ''))
  }
  const entry = place ? ENTRY.exec(text.slice(bodyStart)) : null
  if (entry?.[1] !== undefined) {
    const end = bodyStart + entry[0].length
    if (named.some((mention) => mention.quote.start >= end && member(mention))) found.push(...term(entry[1]))
  }
  const verb = lead?.of('means').at(-1) ?? (place ? lead?.of('includes').at(-1) : undefined)
  if (lead && verb && named.some((mention) => member(mention))) {
    const head = lead.text.slice(0, lead.words[verb.start]?.start).slice(-REACH)
    found.push(...(quoted(head).length > 0 ? quoted(head) : [subject(head, lead)]))
  }
  return [...new Map(found.flatMap((one) => told(one, cues)).map((one) => [one.text, one])).values()]
}

function quoted(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((match) => match[1] ?? '')
}

function term(text: string): string[] {
  const said = quoted(text)
  return said.length > 0 ? said : [text]
}

/** The verbs that may define, each with the first place behind it in its sentence where libraries are named. */
function* verbsBefore(cues: Cues, named: readonly Mention[]): Generator<{verb: Hit; weak: boolean; mention: Mention}> {
  const inSentence = bySentence(cues.sentence)
  const seen = new Set<Hit>()
  for (const mention of named) {
    for (const cue of ['means', 'includes'] as const) {
      const verb = inSentence(cues.of(cue), mention.start).find((hit) => hit.end <= mention.start)
      if (!verb || seen.has(verb)) continue
      seen.add(verb)
      yield {verb, weak: cue === 'includes', mention}
    }
  }
}

function sentenceStart({words, sentence}: Cues, {start}: Hit): number {
  let first = start
  while (first > 0 && sentence()[first - 1] === sentence()[start]) first--
  return words[first]?.start ?? 0
}

/** What stands before a verb as its subject, without "For the purposes of …," and "the term". */
function subject(head: string, {speaksOf}: Cues): string {
  const clause = head.split(/[,:;(]/).at(-1) ?? ''
  const last = speaksOf('term', clause).at(-1)
  return last ? clause.slice(wordsOf(clause)[last.end - 1]?.end) : clause
}

/** A term that can be looked for; none where its words are no term for institutions. */
function told(text: string, {skipped, speaksOf}: Cues): Defined[] {
  const all = wordsOf(text.trim())
  const content = all.map((word) => word.text).filter((word) => !skipped(word) && !/^\p{N}+$/u.test(word))
  if (content.length === 0 || all.length > LONGEST || speaksOf('named', text).length > 0) return []
  const short = content.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(content[0] ?? '')
  if (!short && speaksOf('holders', text).length === 0) return []
  return [{text: content.join(' '), level: 'implied', single: content.length === 1 && !short}]
}

/** Tells whether libraries are what a verb says that something is, and not only where it is or for whom. */
function membership({of, words, text, sentence}: Cues): (mention: Mention, from?: number) => boolean {
  const inSentence = bySentence(sentence)
  return ({start}, from = 0) => {
    if (inSentence(of('listing'), start).some((hit) => hit.start >= from && hit.end <= start)) return true
    const before = inSentence(of('prepositions'), start).findLast((hit) => hit.end <= start && start - hit.end <= 2)
    return !before || /[,;:()"“”»’]/.test(text.slice(words[before.end - 1]?.end, words[start]?.start))
  }
}
