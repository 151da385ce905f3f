import type {PassageKind} from '../model/passage.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'

/** An option is short; a longer line is an answer. */
const LONGEST = 180
/** A line among options that is one too, though it begins as a sentence does: "Other". */
const FEW_WORDS = 3
/** One line alone is no choice. */
const LEAST = 2

/**
 * The kinds of a questionnaire's blocks, with what goes on from a question told as part of the form: the rest of its
 * sentence, and the options that it leads to, of which a form prints all, ticked or not.
 */
export function choicesIn(kinds: readonly PassageKind[], blocks: readonly Block[]): PassageKind[] {
  const told = [...kinds]
  const text = (i: number): string => (blocks[i]?.text ?? '').trim()
  for (const [i, kind] of told.entries()) {
    if (kind !== 'form') continue
    if (told[i + 1] === 'paragraph' && goesOn(text(i), text(i + 1))) told[i + 1] = 'form'
    if (!/[:：]$/u.test(text(i))) continue
    let end = i + 1
    while (told[end] === 'paragraph' && isOption(text(end))) end++
    const options = blocks.slice(i + 1, end).filter((block) => isLow(block.text))
    if (options.length >= LEAST) told.fill('form', i + 1, end)
  }
  return told
}

/** "… at the institutional level," goes on with "e.g. by universities?", and "(ref.: 17.a," with "17.b)". */
function goesOn(question: string, next: string): boolean {
  if (/[([][^)\]]*$/u.test(question)) return next.length < LONGEST && /^[^([]*[)\]]$/u.test(next)
  const isCut = /[\p{L}\p{N},]$/u.test(question) && isLow(next)
  return (isCut && /[?？]/u.test(next)) || (/[:：]$/u.test(next) && isLow(next))
}

function isOption(text: string): boolean {
  if (text.length > LONGEST || /[.;:!?]$/u.test(text)) return false
  return isLow(text) || text.split(' ').length <= FEW_WORDS
}

/** It begins with a small letter, behind a bullet at most. */
function isLow(text: string): boolean {
  const head = headOf(text)
  return /^\p{Ll}/u.test(head?.readings[0]?.family === 'bullet' ? text.slice(head.end) : text)
}
