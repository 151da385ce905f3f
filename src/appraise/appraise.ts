import type {Appraisal, Shown} from '../model/appraisal.ts'
import type {Damage} from '../model/damage.ts'
import type {TextKind} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Passage} from '../model/passage.ts'
import type {Recognition} from '../model/recognition.ts'
import {type Ask, asks} from './asks.ts'
import {conditions} from './conditions.ts'
import {type CueFinder, type Cues, cueFinder, show} from './cues.ts'
import {type Judged, judge} from './judge.ts'
import {risks} from './polarity.ts'
import {led, recognize, silence} from './recognition.ts'

export interface Appraised {
  appraisal: Appraisal
  recognition: Recognition
}

/** What an appraiser needs of a passage; a bare text will do. */
export type Appraisable = Pick<Passage, 'text' | 'context' | 'language'> &
  Partial<Pick<Passage, 'bodyStart' | 'part' | 'kind' | 'damage' | 'contextDamage'>>

/** Appraises a passage of a text of some kind; `null` where the kind is not known: then the wording decides. */
export type Appraiser = (passage: Appraisable, kind: TextKind | null) => Appraised

/** Makes the appraiser. A language without data is appraised by its library words in every language, and asks nothing. */
export function appraiser(languages: readonly LanguageData[]): Appraiser {
  const known = new Map(languages.map((data) => [data.language, data]))
  const opening = remember((finder, lead, damage) => {
    const cues = finder(lead, damage)
    // "The following classes should be used: (a) …": what follows is a class, and nobody is asked for it.
    const asked = cues.of('counting').length > 0 ? [] : asks(cues, -1, 'context')
    return {asks: asked, recognition: recognize(cues)}
  })
  return (passage, kind) => {
    const data = known.get(passage.language ?? '')
    if (!data) return {appraisal: unasked, recognition: anyLanguage(passage, languages.map(cueFinder))}
    const finder = cueFinder(data)
    const cues = finder(passage.text, passage.damage)
    const body = Math.max(
      cues.words.findIndex((word) => word.start >= bodyStart(passage)),
      0,
    )
    const lead = passage.context ? opening(finder, passage.context, passage.contextDamage ?? []) : null
    const found = asks(cues, body, 'text')
    const opens = lead?.asks ?? []
    const preamble = passage.part === 'preamble' || (opens.length === 0 && recital(cues, body))
    // A preamble gives reasons and asks nothing, whatever words it recalls.
    const asked = preamble ? NOTHING : judge(found, opens, kind)
    return {appraisal: settle(asked, cues), recognition: led(recognize(cues, passage), lead?.recognition)}
  }
}

const NOTHING: Judged = {strength: 'statement', asks: [], asked: [], opened: false}

/** Of what asks nothing. */
export const unasked: Appraisal = {
  strength: 'statement',
  addressee: [],
  polarity: 'positive',
  conditions: [],
  evidence: {strength: [], addressee: [], negation: [], polarity: []},
}

/** What was judged, with the words that show it. */
function settle({strength, asks, asked, opened}: Judged, cues: Cues): Appraisal {
  // An item takes its ask from the sentence that opens its list, and may bring conditions of its own.
  const own = opened ? [...conditions(cues, 'text').values()].flat() : []
  const cuts = risks(cues)
  return {
    strength,
    addressee: [...new Set(asked.map(({who}) => who))],
    polarity: cuts.length > 0 ? 'negative' : 'positive',
    conditions: inOrder([...asks.flatMap((ask) => ask.conditions), ...own]),
    evidence: {
      strength: inOrder(asks.map(({shown}) => shown)),
      addressee: inOrder(asked.map(({shown}) => shown)),
      negation: inOrder(asks.filter(({refuses}) => refuses).map(({shown}) => shown)),
      polarity: inOrder(cuts.map((cut) => show(cues, cut, 'text'))),
    },
  }
}

/** As they are read, the lead-in first, each once. */
function inOrder(shown: readonly Shown[]): Shown[] {
  const known = new Map(shown.map((one) => [`${one.in} ${one.start} ${one.end}`, one]))
  return [...known.values()].sort((a, b) => a.in.localeCompare(b.in) || a.start - b.start || a.end - b.end)
}

type Lead = (finder: CueFinder, lead: string, damage: readonly Damage[]) => {asks: Ask[]; recognition: Recognition}

/** The items of a list come one after the other, so only the last context is worth keeping. */
function remember(read: Lead): Lead {
  let kept: {finder: CueFinder; lead: string; found: ReturnType<Lead>} | null = null
  return (finder, lead, damage) => {
    if (kept?.finder !== finder || kept.lead !== lead) kept = {finder, lead, found: read(finder, lead, damage)}
    return kept.found
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
  return cues.of('preambular').some((hit) => hit.start === body) && !/[.:]\W*$/.test(cues.text)
}

function anyLanguage(passage: Appraisable, finders: readonly CueFinder[]): Recognition {
  const found = finders.map((finder) => recognize(finder(passage.text, passage.damage), passage))
  return (
    found.find(({level}) => level === 'named') ??
    found.find(({level}) => level === 'implied') ??
    found.find(({others}) => others.length > 0) ??
    silence
  )
}
