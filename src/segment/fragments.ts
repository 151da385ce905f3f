import type {Block} from './block.ts'
import type {PassageKind} from '../model/passage.ts'
import {headOf} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** A shorter line is a label, in whatever letters it begins. */
const LEAST = 60
const STOP = /\p{Ll}{2}[.!?]["”’»)]*\s\p{Lu}/gu
const MOST_STOPS = 1
/** What may stand between the two parts of a sentence that a page cuts. */
const BETWEEN: ReadonlySet<PassageKind> = new Set(['footnote', 'caption', 'tableRow', 'front', 'heading'])

/**
 * Whether a paragraph of running text is only a piece of a sentence: the rest of one that a page, a column or a picture
 * cut, or one that is itself cut before its first full stop. What begins with a small letter behind a question, a colon
 * or a semicolon is whole.
 */
export function isFragment(
  i: number,
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
  words: StructureWords,
): boolean {
  const text = blocks[i]?.text ?? ''
  if (kinds[i] !== 'paragraph' || blocks[i]?.lists.length || headOf(text) || text.length < LEAST) return false
  // What holds whole sentences can be cited.
  if ((text.match(STOP) ?? []).length > MOST_STOPS) return false
  return isRest(text, before(i, blocks, kinds)) || isCut(text, blocks[i + 1], words)
}

/** It begins with a small letter, and with no name or address that does: "iPhone", "e-government", "www". */
function isRest(text: string, before: {text: string; kind: PassageKind} | null): boolean {
  if (!/^["“”'‘’]*\p{Ll}+(?=[\s,;.)])/u.test(text) || before === null) return false
  return before.kind !== 'form' && !/[:：;]$/u.test(before.text)
}

/** It holds no whole sentence, and breaks off at "and the" or before a small letter. */
function isCut(text: string, next: Block | undefined, {connectives}: StructureWords): boolean {
  if (/[.!?][\s"”’»)]/u.test(text)) return false
  const last = /(?<=\s)\p{L}+-?$/u.exec(text)?.[0]
  if (last === undefined) return false
  return connectives.test(last) || (next?.type === 'paragraph' && /^\p{Ll}+(?=[\s,.;)])/u.test(next.text))
}

/** The paragraph before, whatever a page puts between. */
function before(i: number, blocks: readonly Block[], kinds: readonly PassageKind[]) {
  for (let j = i - 1; j >= 0; j--) {
    const kind = kinds[j]
    if (kind && !BETWEEN.has(kind)) return {text: blocks[j]?.text ?? '', kind}
  }
  return null
}
