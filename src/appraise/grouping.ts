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

/**
 * Two passages say the same where so many of the words of both are shared. Read on 65 pairs of passages of two national reports and four
 * other texts: those above it made the same point, three of the ten just below did. The share of the smaller one's words told nothing: a
 * short passage is made of words that the whole document uses.
 */
const ALIKE = 0.42
/** Fewer different words are a phrase that a form repeats. */
const LEAST_WORDS = 7
/** Shorter words are mostly "of" and "and". */
const LONG = 4
/** A word that more leading passages have tells none of them. This bounds the time that a document can take. */
const MOST_LEADERS = 200

/**
 * Takes together what makes the same point: passages of one document with the same first role, the same recognition and nearly the same
 * words. The first of them stays and names the others.
 *
 * @param ranked highest priority first
 */
export function grouped(ranked: readonly Found[], languages: readonly LanguageData[]): Opportunity[] {
  const stems = stemsBy(languages)
  const leaders = new Leaders()
  for (const {opportunity, passage} of ranked) {
    const {framework, role} = opportunity.roles[0] ?? {framework: '', role: ''}
    const kind = [opportunity.document, framework, role, opportunity.recognition].join('\n')
    const keys = [...stems(passage)].map((stem) => `${kind}\n${stem}`)
    const leader = leaders.like(keys)
    if (leader) leader.also.push(passage.id)
    else leaders.add({...opportunity, also: []}, keys)
  }
  return leaders.all.map(({opportunity}) => opportunity)
}

/** The first passage of each point, found again by its words. */
class Leaders {
  readonly all: {opportunity: Opportunity; size: number}[] = []
  readonly #having = new Map<string, number[]>()

  add(opportunity: Opportunity, keys: readonly string[]): void {
    for (const key of keys.length < LEAST_WORDS ? [] : keys) {
      const list = this.#having.get(key) ?? []
      if (list.length < MOST_LEADERS) list.push(this.all.length)
      this.#having.set(key, list)
    }
    this.all.push({opportunity, size: keys.length})
  }

  /** The one that is most alike, and enough so; of several the first. */
  like(keys: readonly string[]): Opportunity | null {
    if (keys.length < LEAST_WORDS) return null
    const shared = new Map<number, number>()
    for (const key of keys) {
      const list = this.#having.get(key) ?? []
      if (list.length < MOST_LEADERS) for (const leader of list) shared.set(leader, (shared.get(leader) ?? 0) + 1)
    }
    let [found, most]: [Opportunity | null, number] = [null, 0]
    for (const [number, both] of [...shared].sort(([a], [b]) => a - b)) {
      const leader = this.all[number]
      const share = both / (keys.length + (leader?.size ?? 0) - both)
      if (leader && share >= ALIKE && share > most) [found, most] = [leader.opportunity, share]
    }
    return found
  }
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
