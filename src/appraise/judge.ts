import {type Strength, strengths} from '../model/appraisal.ts'
import type {TextKind} from '../model/document.ts'
import type {Ask, Asked} from './asks.ts'

/** What a passage asks in the end. */
export interface Judged {
  strength: Strength
  /** The asks of that strength. */
  asks: readonly Ask[]
  asked: readonly Asked[]
  /** Whether the sentence that opens its list asks, or a bare order does. */
  opened: boolean
}

/**
 * Kinds of text whose "shall" binds nobody and so recommends. A convention binds; a policy, a text of another kind and
 * one of a kind not known bind where they are worded so.
 */
const NOT_BINDING: ReadonlySet<TextKind> = new Set(['recommendation', 'declaration', 'strategy', 'report'])

/** The strongest ask of the passage, or that of the sentence which opens its list. */
export function judge(found: readonly Ask[], lead: readonly Ask[], kind: TextKind | null): Judged {
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
  // Passive and roundabout wording asks those of the lead-in, of the passage's weaker asks, or else named beside it.
  const choices = [
    strongest.flatMap((ask) => ask.addressee),
    lead.flatMap((ask) => ask.addressee),
    own.flatMap((ask) => ask.addressee),
    strongest.flatMap((ask) => ask.beside).slice(0, 1),
  ]
  return {
    strength,
    asks: strongest,
    asked: choices.find((whom) => whom.length > 0) ?? [],
    opened: asked !== own && asked.length > 0,
  }
}

function bindsBy(kind: TextKind | null): boolean {
  return kind === null || !NOT_BINDING.has(kind)
}
