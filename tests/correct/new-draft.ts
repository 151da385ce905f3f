import {random} from '../../src/evaluate/bootstrap.ts'
import {type AnalyzedPassage, citableKinds} from '../../src/model/passage.ts'

/** What became of a passage in the next draft. */
export type Fate = 'same' | 'reworded' | 'split' | 'merged' | 'deleted'

export interface NewDraft {
  passages: AnalyzedPassage[]
  /** By the ids of the old draft. */
  fate: Map<string, Fate>
  /** By the ids of the new draft: the old passages whose words it has. */
  origins: Map<string, string[]>
}

/** The next draft, as editors make it: a third reworded in one word of ten, some split, put together, taken out, moved; all numbered anew. */
export function newDraft(old: readonly AnalyzedPassage[], seed: number): NewDraft {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  const vocabulary = old.flatMap(({text}) => text.match(/\p{L}{3,}/gu) ?? [])
  const reword = (text: string) =>
    text
      .split(' ')
      .map((word) => (next() < 0.9 ? word : next() < 0.2 ? '' : (vocabulary[below(vocabulary.length)] ?? word)))
      .filter((word) => word !== '')
      .join(' ')
  const fate = new Map<string, Fate>()
  const made: {text: string; from: AnalyzedPassage[]}[] = []
  for (let at = 0; at < old.length; at++) {
    const [one, after] = [old[at], old[at + 1]]
    if (!one) continue
    const [drawn, body] = [citableKinds.has(one.kind) ? next() : 1, bodyOf(one)]
    const words = body.split(' ')
    if (drawn < 0.1) fate.set(one.id, 'deleted')
    else if (drawn < 0.2 && words.length > 16) {
      fate.set(one.id, 'split')
      const half = Math.floor(words.length / 2)
      for (const part of [words.slice(0, half), words.slice(half)]) made.push({text: part.join(' '), from: [one]})
    } else if (drawn < 0.3 && after && citableKinds.has(after.kind)) {
      for (const {id} of [one, after]) fate.set(id, 'merged')
      made.push({text: `${body} ${bodyOf(after)}`, from: [one, after]})
      at++
    } else {
      fate.set(one.id, drawn < 0.65 ? 'reworded' : 'same')
      made.push({text: drawn < 0.65 ? reword(body) : body, from: [one]})
    }
  }
  for (let moved = 0; moved < made.length / 10; moved++) {
    const [one] = made.splice(below(made.length), 1)
    if (one) made.splice(below(made.length), 0, one)
  }
  const passages = made.flatMap(({text, from: [first]}, at) =>
    first
      ? [
          {
            ...first,
            id: `new#${at}`,
            text,
            bodyStart: 0,
            locator: {...first.locator, paragraph: String(at + 1), page: null},
          },
        ]
      : [],
  )
  const origins = new Map(made.map(({from}, at) => [`new#${at}`, from.map(({id}) => id)]))
  return {passages, fate, origins}
}

export const bodyOf = ({text, bodyStart}: AnalyzedPassage): string => text.slice(bodyStart)
