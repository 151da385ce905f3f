import type {Lexicon} from './terms.ts'
import type {Word} from './words.ts'

/** A word or a pair of neighbours by their stems, and the words it stands for (`end` exclusive). */
export interface Feature {
  name: string
  start: number
  end: number
}

/** What a trained model sees of a text: stems and pairs of stems. Numbers say nothing that holds in another text. */
export function features(text: readonly Word[], lexicon: Lexicon): Feature[] {
  const found: Feature[] = []
  let before: Feature | null = null
  for (let place = 0; place < text.length; place++) {
    const role = roleOf(text[place]?.text ?? '', lexicon)
    if (role === 'passed') continue
    if (role === 'parts') {
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

/** What a word is to a model: passed over, what parts its neighbours, or what its stem says. */
export function roleOf(word: string, {stem, skip}: Lexicon): 'passed' | 'parts' | {stem: string} {
  const lower = word.toLowerCase()
  if (skip.has(lower)) return 'passed'
  return word.length < 2 || /\d/.test(word) ? 'parts' : {stem: stem(lower)}
}
