import {sentences} from '../text/sentences.ts'
import type {Block} from './block.ts'
import type {Numbered} from './numbered.ts'

/**
 * The sentence that opens the list of which a block is an item; for an item of an item, the sentences of both, the outer
 * one first.
 *
 * @param abbreviations So that "in accordance with Art. 5:" is kept whole.
 */
export function contextOf(
  i: number,
  blocks: readonly Block[],
  numbered: readonly (Numbered | undefined)[],
  language: string | null,
  abbreviations: readonly string[],
): string | null {
  const leads: string[] = []
  let at = numbered[i]?.openedBy ?? null
  while (at !== null && at < i) {
    const lead = numbered[at]
    const text = (blocks[at]?.text ?? '').slice(lead?.bodyStart ?? 0)
    const sentence = sentences(text, language, abbreviations).at(-1)
    if (sentence) leads.unshift(text.slice(sentence.start, sentence.end))
    const next: number | null = lead?.openedBy ?? null
    if (next !== null && next >= at) break
    at = next
  }
  return leads.length > 0 ? leads.join(' ') : null
}
