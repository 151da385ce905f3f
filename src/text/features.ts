import {type Entry, entriesOf} from './entries.ts'
import type {Written} from './per-word.ts'
import type {Lexicon} from './terms.ts'
import type {Word} from './words.ts'

/**
 * The least length of a text's vector, before it is scaled to 1: that of some ten features. A title or a name of few words stays
 * shorter than 1, since each of its words would weigh more than in any passage that was learned from.
 */
export const LEAST_LENGTH = 20

/** A word or a pair of neighbours by their stems, and the words it stands for (`end` exclusive). */
export interface Feature {
  name: string
  start: number
  end: number
}

/** What a trained model sees of a text: stems and pairs of stems. Numbers say nothing that holds in another text. */
export function features(text: readonly Word[], lexicon: Lexicon): Feature[] {
  const entry = entriesOf(lexicon)
  const found: Feature[] = []
  let before: Feature | null = null
  for (let place = 0; place < text.length; place++) {
    const word = text[place]
    if (!word) continue
    const role = roleOf(word, entry(word), lexicon)
    if (role === 'passed') continue
    if (role === 'parting') {
      before = null
      continue
    }
    const one: Feature = {name: role.stem, start: place, end: place + 1}
    found.push(one)
    if (before) found.push({name: `${before.name} ${one.name}`, start: before.start, end: one.end})
    before = one
  }
  return found
}

/** What a word is to a model: one that is passed over, one that parts its neighbours, or what its stem says. */
export function roleOf({text}: Written, {lower, stem}: Entry, {skip}: Lexicon): 'passed' | 'parting' | {stem: string} {
  if (skip.has(lower)) return 'passed'
  return text.length < 2 || /\d/.test(text) ? 'parting' : {stem}
}
