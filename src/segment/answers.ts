import type {PassageKind} from '../model/passage.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import type {Question} from './questions.ts'
import type {StructureWords} from './structure-words.ts'

/** A label or a tick: "Answer 1.3:", "YES / NO", "(ref.: 18.b)". */
const LABEL = 60
const TICK = 7
/** What is put before the answer that holds. */
const MARK = /^[xX☒☑✓✔×]\s+/u
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
  return kinds.map((kind, i) => {
    const text = blocks[i]?.text ?? ''
    // The name of a field that is filled in below it.
    if (i < first) return kind === 'heading' && /\p{Ll}.*[:：]$/u.test(text) && headOf(text) === null ? 'form' : kind
    if (questions[i]) return 'form'
    if (kind !== 'heading' && kind !== 'paragraph') return kind
    if (isTick(text, words) || (kind === 'heading' && text.startsWith('('))) return 'form'
    if (kind === 'heading' && words.form.test(text)) return 'form'
    if (words.answer.test(text)) return 'paragraph'
    return kind === 'heading' && !sections?.has(i) && isNoTitle(text, sections !== null) ? 'paragraph' : kind
  })
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
    const titles = own === section ? [] : numbered(kinds.slice(0, i), blocks, own).filter((at) => at > last)
    if (titles.length > 0) sections.add(titles.at(-1) ?? 0)
    last = i
    section = own
  }
  for (let i = last + 1; i < blocks.length; i++) sections.add(i)
  return sections
}

/** The titles that have a number. */
function numbered(kinds: readonly PassageKind[], blocks: readonly Block[], label: string): number[] {
  return kinds.flatMap((kind, i) =>
    kind === 'heading' && headOf(blocks[i]?.text ?? '')?.readings[0]?.label === label ? [i] : [],
  )
}

/** "4. Principles of good practice" and "52 % of the answers are yes", in bold, are parts of an answer. */
function isNoTitle(text: string, sectionsAreNumbered: boolean): boolean {
  if (/:$|\s.*\s.*\s.*\.$/.test(text) || text.length > LONGEST_TITLE || /^\p{Ll}/u.test(text)) return true
  const family = headOf(text)?.readings[0]?.family
  return sectionsAreNumbered && (family === 'decimal' || family === 'multi' || /^\d/.test(text))
}

/** "YES / NO", "X PARTLY", "Answer 1.3:" */
export function isTick(text: string, words: StructureWords): boolean {
  if (text.length >= LABEL || !words.answer.test(text.replace(MARK, ''))) return false
  return /[:：]$/u.test(text) || text.split(' ').length <= TICK
}
