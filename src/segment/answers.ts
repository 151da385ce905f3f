import type {PassageKind} from '../model/passage.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import {choicesIn} from './choices.ts'
import {isTick, type Question} from './questions.ts'
import type {StructureWords} from './structure-words.ts'

/** A longer title in an answer is a sentence in bold. */
const LONGEST_TITLE = 120

/**
 * The kinds of a questionnaire's blocks. Questions, ticks and what else is said to the one who fills it in are no titles,
 * however bold, and no answers.
 */
export function answersIn(
  kinds: readonly PassageKind[],
  blocks: readonly Block[],
  questions: readonly (Question | null)[],
  words: StructureWords,
): PassageKind[] {
  const first = questions.findIndex((question) => question !== null)
  if (first < 0) return [...kinds]
  const sections = sectionsOf(kinds, blocks, questions)
  const told = kinds.map((kind, i): PassageKind => {
    const text = blocks[i]?.text ?? ''
    // The name of a field that is filled in below it.
    if (i < first) return (kind === 'heading' || kind === 'paragraph') && isLabel(text) ? 'form' : kind
    if (questions[i]) return 'form'
    if (kind !== 'heading' && kind !== 'paragraph') return kind
    if (isTick(text, words) || (kind === 'heading' && text.startsWith('('))) return 'form'
    if (kind === 'heading' && words.form.test(text)) return 'form'
    if (words.answer.test(text)) return 'paragraph'
    return kind === 'heading' && !sections?.has(i) && isNoTitle(text, sections !== null) ? 'paragraph' : kind
  })
  return choicesIn(told, blocks)
}

/**
 * Where questions are numbered by section ("2.1"): the titles of the sections, each the last "2." before its first question,
 * and all titles behind the last question. Else `null`.
 */
function sectionsOf(
  kinds: readonly PassageKind[],
  blocks: readonly Block[],
  questions: readonly (Question | null)[],
): Set<number> | null {
  const sections = new Set<number>()
  let [last, section] = [-1, '']
  for (const [i, question] of questions.entries()) {
    if (!question) continue
    if (!question.label.includes('.')) return null
    const own = question.label.split('.')[0] ?? ''
    let at = own === section ? last : i - 1
    while (at > last && !(kinds[at] === 'heading' && labelOf(blocks[at]) === own)) at--
    if (at > last) sections.add(at)
    last = i
    section = own
  }
  for (let i = last + 1; i < blocks.length; i++) sections.add(i)
  return sections
}

/** "Phone number:", but not "A. GENERAL INFORMATION:". */
function isLabel(text: string): boolean {
  const number = headOf(text)?.readings[0]?.label
  return text.length <= LONGEST_TITLE && /[:：]$/u.test(text) && /\p{Ll}/u.test(text) && !number
}

function labelOf(block: Block | undefined): string | undefined {
  return headOf(block?.text ?? '')?.readings[0]?.label
}

/** "4. Principles of good practice" and "52 % of the answers are yes", in bold, are parts of an answer. */
function isNoTitle(text: string, sectionsAreNumbered: boolean): boolean {
  if (text.length > LONGEST_TITLE || /:$|\s.*\s.*\s.*\.$/.test(text) || /^\p{Ll}/u.test(text)) return true
  const family = headOf(text)?.readings[0]?.family
  return sectionsAreNumbered && (family === 'decimal' || family === 'multi' || /^\d/.test(text))
}
