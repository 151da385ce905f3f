import type {LanguageData} from '../model/language.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {entriesOf} from '../text/entries.ts'
import {roleOf} from '../text/features.ts'
import {lexicon} from '../text/lexicon.ts'
import {words} from '../text/words.ts'

/** An opportunity and its passage. */
export interface Found {
  opportunity: Opportunity
  passage: AnalyzedPassage
}

/** Two passages say the same where so much of the smaller one's words are in the other. */
const ALIKE = 0.7
/** Fewer different words are a phrase, which many passages share. */
const LEAST_WORDS = 6
/** Shorter words are mostly "of" and "and". */
const LONG = 4
/** A word that more leading passages have says nothing of one of them. This bounds the time that a document can take. */
const MOST_LEADERS = 200

/**
 * Takes together what makes the same point: passages of one document with the same first role and nearly the same words. The first of
 * them stays and names the others.
 *
 * @param ranked highest priority first
 */
export function grouped(ranked: readonly Found[], languages: readonly LanguageData[]): Opportunity[] {
  const stems = stemsBy(languages)
  const leaders: {opportunity: Opportunity; size: number}[] = []
  /** The leaders that have a word, by document, role and word. */
  const having = new Map<string, number[]>()
  for (const {opportunity, passage} of ranked) {
    const {framework, role} = opportunity.roles[0] ?? {framework: '', role: ''}
    const keys = [...stems(passage)].map((stem) => `${opportunity.document}\n${framework}/${role}\n${stem}`)
    const shared = new Map<number, number>()
    for (const key of keys) {
      const with_ = having.get(key) ?? []
      if (with_.length < MOST_LEADERS) for (const leader of with_) shared.set(leader, (shared.get(leader) ?? 0) + 1)
    }
    const like = (leader: number) =>
      (shared.get(leader) ?? 0) / Math.min(keys.length, leaders[leader]?.size ?? Infinity)
    const best = [...shared.keys()].reduce<number | null>((a, b) => (a === null || like(b) > like(a) ? b : a), null)
    if (best !== null && keys.length >= LEAST_WORDS && like(best) >= ALIKE) {
      leaders[best]?.opportunity.also.push(passage.id)
      continue
    }
    if (keys.length >= LEAST_WORDS) {
      for (const key of keys) {
        const list = having.get(key) ?? []
        // A list that is full is read no more.
        if (list.length < MOST_LEADERS) list.push(leaders.length)
        having.set(key, list)
      }
    }
    leaders.push({opportunity: {...opportunity, also: []}, size: keys.length})
  }
  return leaders.map(({opportunity}) => opportunity)
}

/** The different stems of a passage's longer words. */
function stemsBy(languages: readonly LanguageData[]): (passage: AnalyzedPassage) => Set<string> {
  const lexicons = new Map(languages.map((data) => [data.language, lexicon(data)]))
  const none = lexicon(undefined)
  return ({text, bodyStart, damage, language}) => {
    const lexical = lexicons.get(language ?? '') ?? none
    const entry = entriesOf(lexical)
    const found = new Set<string>()
    for (const word of words(text, damage)) {
      if (word.start < bodyStart || word.text.length < LONG) continue
      const role = roleOf(word, entry(word), lexical)
      if (typeof role === 'object') found.add(role.stem)
    }
    return found
  }
}
