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
  /** It says what the body decides, and ends the preamble. */
  resolves?: boolean
}

const normative = new Set<TextKind>(['convention', 'recommendation', 'declaration'])

export function isNormative(kind: TextKind): boolean {
  return normative.has(kind)
}

/** A recital's list is not longer. */
const LIST = 100
/** Among how many blocks a text that is no known instrument may have a preamble without title. */
const NEAR = 20

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
  const opensNext = (i: number) => {
    let next = i + 1
    while (next < blocks.length && !body(next) && kinds[next] !== 'heading') next++
    return opens(next)
  }
  /** Whether a recital or what is resolved stands behind the numbered paragraphs from here on. */
  const goesOnBehind = (i: number) => {
    let next = i
    while (
      next < i + LIST &&
      next < blocks.length &&
      (isNumbered(blocks[next]) || !body(next)) &&
      kinds[next] !== 'heading'
    )
      next++
    return opens(next) || (body(next) && isResolving(wordsOf(blocks[next]), words))
  }
  // Reports and strategies have prose under "Preamble", and sentences that begin with "Considering".
  const byWords = (i: number) => isNormative(kind) || (kind === 'other' && i < NEAR)

  const begin = (i: number, text: string): Preambular | null => {
    if (/[,:]$/.test(text) && text.length < 600 && !opens(i) && opensNext(i)) return {ordinal: 0, openedBy: i}
    return opens(i) && (opensNext(i) || /[,;]$/.test(text)) ? {ordinal: 1, openedBy: null} : null
  }
  const goOn = (now: Preambular, i: number, text: string, titled: boolean): Preambular | null => {
    if (now.ordinal === 0 && now.openedBy === null && /[,:]$/.test(text) && !opens(i) && opensNext(i))
      return {ordinal: 0, openedBy: i}
    if (ends(text, words) && (byWords(i) || !titled))
      return now.ordinal > 0 && isNormative(kind) ? {ordinal: now.ordinal + 1, openedBy: null, resolves: true} : null
    // A list, or the words of another text, that a recital opens.
    if (colon && !opens(i) && (isQuote(text) || (isNumbered(blocks[i]) && goesOnBehind(i)))) return now
    colon = false
    if (!titled && !opens(i) && !/^\p{Ll}/u.test(text) && isNumbered(blocks[i])) return null
    return continues(blocks[i], text) ? now : {...now, ordinal: now.ordinal + 1}
  }

  let now: Preambular | null = null
  // The last paragraph that was counted ends in a colon.
  let colon = false
  // A text has one preamble; an annex may hold a text of its own.
  let done: string | null | undefined
  return blocks.map((block, i) => {
    const outline = outlines[i]
    const titled = outline?.part === 'preamble'
    if (kinds[i] === 'heading')
      now = titled && (isNormative(kind) || opensNext(i)) ? {ordinal: 0, openedBy: null} : null
    if (now?.resolves) now = null
    if (!body(i)) return now
    if (now) {
      done = outline?.annex ?? null
      now = goOn(now, i, wordsOf(block), titled)
      colon ||= now !== null && /:$/.test(block.text)
    } else if (byWords(i) && done !== (outline?.annex ?? null) && !outline?.article) {
      now = begin(i, wordsOf(block))
    }
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
function continues(block: Block | undefined, text: string): boolean {
  const family = headOf(block?.text ?? '')?.readings[0]?.family
  return (
    /^[\p{Ll}(]/u.test(text) ||
    family === 'bullet' ||
    family === 'alpha' ||
    family === 'roman' ||
    (block?.lists.length ?? 0) > 1
  )
}

function isQuote(text: string): boolean {
  return /^["“«‘'”’.…]/u.test(text)
}

function isNumbered(block: Block | undefined): boolean {
  return (
    headOf(block?.data.marker ?? block?.text ?? '')?.readings[0]?.family === 'decimal' ||
    block?.lists.at(-1)?.ordered === true
  )
}

function wordsOf(block: Block | undefined): string {
  const text = block?.text ?? ''
  return text.slice(headOf(text)?.end ?? 0)
}
