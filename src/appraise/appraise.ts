import type {Addressee, Appraisal, Strength} from '../model/appraisal.ts'
import {strengths} from '../model/appraisal.ts'
import type {TextKind} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Passage} from '../model/passage.ts'
import type {Recognition} from '../model/recognition.ts'
import {words} from '../text/words.ts'
import {type Ask, asks} from './asks.ts'
import {type Cues, cueFinder} from './cues.ts'
import {recognize} from './recognition.ts'

export interface Appraised {
  appraisal: Appraisal
  recognition: Recognition
}

/** What an appraiser needs of a passage; a bare text will do. */
export type Appraisable = Pick<Passage, 'text' | 'context' | 'language'> & Partial<Pick<Passage, 'bodyStart' | 'part'>>

/** Appraises a passage of a text of some kind; `null` where the kind is not known: then the wording decides. */
export type Appraiser = (passage: Appraisable, kind: TextKind | null) => Appraised

/** Kinds of text whose "shall" does not bind anyone: it is a recommendation. */
const NOT_BINDING: ReadonlySet<TextKind> = new Set(['recommendation', 'declaration', 'strategy', 'report'])

/** Makes the appraiser. A language without data is appraised by its library words in every language, and asks nothing. */
export function appraiser(languages: readonly LanguageData[]): Appraiser {
  const finders = new Map(languages.map((data) => [data.language, cueFinder(data)]))
  return (passage, kind) => {
    const text = words(passage.text)
    const own = finders.get(passage.language ?? '')
    if (!own) return {appraisal: silent, recognition: anyLanguage(passage.text, [...finders.values()])}
    const cues = own(text)
    const contextText = passage.context ?? ''
    const contextWords = words(contextText)
    const bodyStart = passage.bodyStart ?? MARKER.exec(passage.text)?.[0].length ?? 0
    const body = Math.max(text.findIndex((word) => word.start >= bodyStart), 0)
    const found = asks(passage.text, text, cues, body)
    const opening = contextText === '' ? [] : asks(contextText, contextWords, own(contextWords), 0)
    const appraisal = judge(found, opening, passage.part === 'preamble' || cues.of('preambular').some((hit) => hit.start === body), kind)
    return {appraisal: {...appraisal, polarity: polarity(cues)}, recognition: recognize(passage.text, text, cues)}
  }
}

/** A number or bullet at the head of a text that no segmenter has looked at: "(a)", "12.", "•". */
const MARKER = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+|[•▪–-]\s+)?/iu

const silent: Appraisal = {strength: 'statement', addressee: [], polarity: 'positive'}

/** The strongest ask of the passage, or that of the sentence which opens its list. */
function judge(found: Ask[], opening: Ask[], preamble: boolean, kind: TextKind | null): Pick<Appraisal, 'strength' | 'addressee'> {
  // A preamble gives reasons and asks nothing, whatever words it recalls.
  if (preamble) return {strength: 'statement', addressee: []}
  const own = found.filter((ask) => !ask.order)
  const asked = own.length > 0 ? own : opening.length > 0 ? opening : found
  // "recommends that Member States …, as shall be determined": what is recommended binds nobody.
  const recommending = asked.some(({recommending}) => recommending)
  const graded = asked.map((ask) => ({...ask, strength: recommending && ask.strength === 'obligation' ? 'recommendation' : bound(ask.strength, kind)}))
  const strength = strengths.find((one) => graded.some((ask) => ask.strength === one)) ?? 'statement'
  const named = (list: typeof graded) => [...new Set(list.flatMap((ask) => ask.addressee))]
  let addressee: Addressee[] = named(graded.filter((ask) => ask.strength === strength))
  if (addressee.length === 0 && opening.length > 0) addressee = [...new Set(opening.flatMap((ask) => ask.addressee))]
  // Passive and roundabout wording asks those who are named beside it ("ratification shall be effected by …").
  if (addressee.length === 0) addressee = [...new Set(graded.filter((ask) => ask.strength === strength).flatMap((ask) => ask.beside))].slice(0, 1)
  return {strength, addressee}
}

/** An obligation stands only in a text that binds. */
function bound(strength: Strength, kind: TextKind | null): Strength {
  return strength === 'obligation' && kind !== null && NOT_BINDING.has(kind) ? 'recommendation' : strength
}

function polarity(cues: Cues): Appraisal['polarity'] {
  const negations = cues.of('negation')
  const cuts = cues.of('negative').filter((cut) => !negations.some((no) => no.end <= cut.start && cut.start - no.end <= 3))
  return cuts.length > 0 ? 'negative' : 'positive'
}

function anyLanguage(text: string, finders: ReturnType<typeof cueFinder>[]): Recognition {
  const list = words(text)
  const found = finders.map((finder) => recognize(text, list, finder(list)))
  return found.find(({level}) => level === 'named') ?? found.find(({level}) => level === 'implied') ?? {level: 'silent', evidence: []}
}
