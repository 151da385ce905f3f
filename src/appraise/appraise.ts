import type {Addressee, Appraisal} from '../model/appraisal.ts'
import {strengths} from '../model/appraisal.ts'
import type {Damage} from '../model/damage.ts'
import type {TextKind} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Passage} from '../model/passage.ts'
import type {Recognition} from '../model/recognition.ts'
import {type Ask, asks} from './asks.ts'
import {type CueFinder, type Cues, cueFinder} from './cues.ts'
import {recognize} from './recognition.ts'

export interface Appraised {
  appraisal: Appraisal
  recognition: Recognition
}

/** What an appraiser needs of a passage; a bare text will do. */
export type Appraisable = Pick<Passage, 'text' | 'context' | 'language'> &
  Partial<Pick<Passage, 'bodyStart' | 'part' | 'damage' | 'contextDamage'>>

/** Appraises a passage of a text of some kind; `null` where the kind is not known: then the wording decides. */
export type Appraiser = (passage: Appraisable, kind: TextKind | null) => Appraised

/**
 * Kinds of text whose "shall" binds nobody and so recommends. A convention binds; a policy, a text of another kind and
 * one of a kind not known bind where they are worded so.
 */
const NOT_BINDING: ReadonlySet<TextKind> = new Set(['recommendation', 'declaration', 'strategy', 'report'])

/** Makes the appraiser. A language without data is appraised by its library words in every language, and asks nothing. */
export function appraiser(languages: readonly LanguageData[]): Appraiser {
  const known = new Map(languages.map((data) => [data.language, data]))
  const finders = new Map<LanguageData, CueFinder>()
  // The cues of a language are compiled when the first passage in it comes.
  const finderOf = (data: LanguageData): CueFinder => {
    const finder = finders.get(data) ?? cueFinder(data)
    finders.set(data, finder)
    return finder
  }
  const opening = remember((finder: CueFinder, lead: string, damage: readonly Damage[]) =>
    asks(finder(lead, damage), -1),
  )
  return (passage, kind) => {
    const data = known.get(passage.language ?? '')
    if (!data) return {appraisal: silent, recognition: anyLanguage(passage, languages.map(finderOf))}
    const finder = finderOf(data)
    const cues = finder(passage.text, passage.damage)
    const body = Math.max(
      cues.words.findIndex((word) => word.start >= bodyStart(passage)),
      0,
    )
    const lead = passage.context ? opening(finder, passage.context, passage.contextDamage ?? []) : []
    const found = asks(cues, body)
    const preamble = passage.part === 'preamble' || (lead.length === 0 && recital(cues, body))
    return {appraisal: {...judge(found, lead, preamble, kind), polarity: polarity(cues)}, recognition: recognize(cues)}
  }
}

const silent: Appraisal = {strength: 'statement', addressee: [], polarity: 'positive'}

type Lead = (finder: CueFinder, lead: string, damage: readonly Damage[]) => Ask[]

/** The items of a list come one after the other, so only the last context is worth keeping. */
function remember(read: Lead): Lead {
  let kept: {finder: CueFinder; lead: string; asks: Ask[]} | null = null
  return (finder, lead, damage) => {
    if (kept?.finder !== finder || kept.lead !== lead) kept = {finder, lead, asks: read(finder, lead, damage)}
    return kept.asks
  }
}

/** A number or bullet at the head of a text: "(a)", "12.", "•". */
const MARKER = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+|[•▪–-]\s+)?/iu

/** Where the words begin. A bare text, which no segmenter has looked at, says 0 or nothing. */
function bodyStart({text, bodyStart}: Appraisable): number {
  return bodyStart || (MARKER.exec(text)?.[0].length ?? 0)
}

/** "Recalling …," gives a reason and asks nothing; "In view of this, States should …" opens alike and does ask. */
function recital(cues: Cues, body: number): boolean {
  return cues.of('preambular').some((hit) => hit.start === body) && !/\.\W*$/.test(cues.text)
}

/** The strongest ask of the passage, or that of the sentence which opens its list. */
function judge(
  found: Ask[],
  lead: Ask[],
  preamble: boolean,
  kind: TextKind | null,
): Pick<Appraisal, 'strength' | 'addressee'> {
  // A preamble gives reasons and asks nothing, whatever words it recalls.
  if (preamble) return {strength: 'statement', addressee: []}
  const own = found.filter((ask) => !ask.order)
  const asked = own.length > 0 ? own : lead.length > 0 ? lead : found
  // "recommends that Member States …, as shall be determined": what is recommended binds nobody.
  const recommends = asked.some(({recommending}) => recommending)
  const binds = (ask: Ask) => !recommends && bindsBy(kind) && (!ask.opinion || kind === 'convention')
  const graded = asked.map((ask) =>
    ask.strength === 'obligation' && !binds(ask) ? {...ask, strength: 'recommendation' as const} : ask,
  )
  const strength = strengths.find((one) => graded.some((ask) => ask.strength === one)) ?? 'statement'
  const strongest = graded.filter((ask) => ask.strength === strength)
  const named = (list: Ask[], whom: 'addressee' | 'beside'): Addressee[] => [
    ...new Set(list.flatMap((ask) => ask[whom])),
  ]
  // Passive and roundabout wording asks those of the lead-in, of the passage's weaker asks, or else named beside it.
  const choices = [
    named(strongest, 'addressee'),
    named(lead, 'addressee'),
    named(own, 'addressee'),
    named(strongest, 'beside').slice(0, 1),
  ]
  return {strength, addressee: choices.find((who) => who.length > 0) ?? []}
}

function bindsBy(kind: TextKind | null): boolean {
  return kind === null || !NOT_BINDING.has(kind)
}

function polarity(cues: Cues): Appraisal['polarity'] {
  const negations = cues.of('negation')
  const cuts = cues
    .of('negative')
    .filter((cut) => !negations.some((no) => no.end <= cut.start && cut.start - no.end <= 3))
  return cuts.length > 0 ? 'negative' : 'positive'
}

function anyLanguage({text, damage}: Appraisable, finders: readonly CueFinder[]): Recognition {
  const found = finders.map((finder) => recognize(finder(text, damage)))
  return (
    found.find(({level}) => level === 'named') ??
    found.find(({level}) => level === 'implied') ?? {level: 'silent', evidence: []}
  )
}
