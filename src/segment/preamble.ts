import type {TextKind} from '../model/document.ts'
import type {PassageKind} from '../model/passage.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import type {Outline} from './outline.ts'
import type {StructureWords} from './structure-words.ts'

/** A block's place in a preamble. */
export interface Preambular {
  /** Which paragraph of the preamble it is or belongs to; 0 for the words that open it ("The General Conference,"). */
  ordinal: number
  /** The block that opens the preamble, or `null`. */
  openedBy: number | null
}

const normative = new Set<TextKind>(['convention', 'recommendation', 'declaration'])

export function isNormative(kind: TextKind): boolean {
  return normative.has(kind)
}

/**
 * The preambles of a document, by block. A preamble begins with a title that says so or with words such as "Recalling";
 * it ends with the next title or with what the body decides ("Adopts", "have agreed as follows").
 */
export function preamblesOf(
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
  outlines: readonly Outline[],
  kind: TextKind,
  words: StructureWords,
): (Preambular | null)[] {
  const body = (i: number) => kinds[i] === 'paragraph'
  const opens = (i: number) => body(i) && isPreambular(wordsOf(blocks[i]), words)
  const next = (i: number) => blocks.findIndex((_, j) => j > i && (body(j) || kinds[j] === 'heading'))
  let now: Preambular | null = null
  // A text has one preamble; an annex may hold a text of its own.
  let done: string | null | undefined
  // Reports and strategies have prose under "Preamble", and sentences that begin with "Considering".
  const byWords = isNormative(kind) || kind === 'other'

  return blocks.map((block, i) => {
    const titled = outlines[i]?.part === 'preamble'
    if (kinds[i] === 'heading') {
      now = titled ? {ordinal: 0, openedBy: null} : null
      return now
    }
    if (!body(i)) return now
    const text = wordsOf(block)
    const isOpening = /[,:]$/.test(text) && opens(next(i)) && !opens(i)
    const annex = outlines[i]?.annex ?? null
    if (!now && byWords && done !== annex && !outlines[i]?.article) {
      if (isOpening && text.length < 600) now = {ordinal: 0, openedBy: i}
      else if (opens(i) && (opens(next(i)) || /[,;]$/.test(text))) now = {ordinal: 1, openedBy: null}
      return now
    }
    if (!now) return null
    done = annex
    if (isOpening && now.ordinal === 0 && now.openedBy === null) return (now = {ordinal: 0, openedBy: i})
    if (ends(text, words) && !(titled && !byWords)) return (now = null)
    if (!titled && !opens(i) && !/^\p{Ll}/u.test(text) && isNumbered(block)) return (now = null)
    if (!continues(blocks, i, text)) now = {...now, ordinal: now.ordinal + 1}
    return now
  })
}

/** Whether a paragraph begins as those of a preamble do. */
export function isPreambular(text: string, words: StructureWords): boolean {
  return /^\p{Lu}/u.test(text) && words.preambular.test(text) && !words.resolving.test(text)
}

/** Whether a paragraph says what the body decides. */
export function isResolving(text: string, words: StructureWords): boolean {
  return /^\p{Lu}/u.test(text) && words.resolving.test(text)
}

function ends(text: string, words: StructureWords): boolean {
  return isResolving(text, words) || (!isPreambular(text, words) && words.enacting.test(text))
}

/** An item of a list or the rest of a broken paragraph belongs to the paragraph before it. */
function continues(blocks: readonly Block[], i: number, text: string): boolean {
  const family = headOf(blocks[i]?.text ?? '')?.readings[0]?.family
  return /^\p{Ll}/u.test(text) || family === 'bullet' || family === 'alpha' || family === 'roman' || (blocks[i]?.lists.length ?? 0) > 1
}

function isNumbered(block: Block): boolean {
  return headOf(block.data.marker ?? block.text)?.readings[0]?.family === 'decimal' || block.lists.at(-1)?.ordered === true
}

function wordsOf(block: Block | undefined): string {
  const text = block?.text ?? ''
  return text.slice(headOf(text)?.end ?? 0)
}
