import type {PassageKind} from '../model/passage.ts'
import type {Block} from './block.ts'
import {prefixOf} from './heads.ts'
import {headOf, type Marker} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** The number of a question and where its words begin. An answer is cited by the number of its question. */
export interface Question {
  label: string
  end: number
}

/** A label or a tick: "Answer 1.3:", "YES / NO", "(ref.: 18.b)". */
const LABEL = 60
const TICK = 8
/** What is put before the answer that holds. */
const MARK = /^[xX☒☑✓✔×]\s+/u
/** So many numbered questions make a questionnaire. */
const LEAST = 4
/** And so many instructions or ticks. */
const SPOKEN = 3
/** A question of more letters is a paragraph that asks something in passing. */
const LONGEST = 900
/** How far behind the last question the next one may be counted: some get lost. */
const SKIP = 4
/** Questions that only name what is to be filled in may stand between two that ask. */
const FAR = 12
/** How many paragraphs ahead a question is looked for. */
const AHEAD = 60

/**
 * The numbered questions of a questionnaire, by block; all `null` in other documents. What asks something beyond doubt
 * shows in which style the questions are numbered; in that style the next number is the next question, whatever it says
 * ("10. Full name of the official").
 */
export function questionsOf(
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
  words: StructureWords,
): (Question | null)[] {
  const heads = blocks.map((block, i) => {
    if (kinds[i] !== 'paragraph' && kinds[i] !== 'heading' && kinds[i] !== 'form') return null
    const head = headOf(block.text)
    const marker = head?.readings[0]
    if (!head || !marker || block.text.length > LONGEST) return null
    return {marker, end: head.end, asks: asks(block.text.slice(head.end), words)}
  })
  const none = blocks.map(() => null)
  if (heads.filter((head) => head?.asks).length < LEAST || !speaksOften(blocks, words)) return none
  for (const style of ['decimal.', 'multi']) {
    const found: (Question | null)[] = []
    let last: Marker | null = null
    let count = 0
    for (const [i, head] of heads.entries()) {
      const next = head?.marker.style === style && head.marker.label !== '' ? head : null
      const stands: boolean = next !== null && (last === null ? next.asks : follows(last, next, i, heads))
      found.push(next && stands ? {label: next.marker.label, end: next.end} : null)
      if (!next || !stands) continue
      last = next.marker
      if (next.asks) count++
    }
    // Of the questions a form has two numbers for ("21. 1.3 cont."), the outer ones count on through all of it.
    if (count >= LEAST && count * 2 >= found.filter((question) => question !== null).length)
      return withFirst(found, heads, style)
  }
  return none
}

/** Whether a document may be a questionnaire: it has numbered questions, and says what is to be filled in. */
export function mayBeQuestionnaire(blocks: readonly Block[], words: StructureWords): boolean {
  const asked = blocks.filter(({text, type}) => {
    const head = type === 'footnote' ? null : headOf(text)
    return head !== null && asks(text.slice(head.end), words)
  })
  return asked.length >= LEAST && speaksOften(blocks, words)
}

function speaksOften(blocks: readonly Block[], words: StructureWords): boolean {
  return blocks.filter(({text}) => speaksToFiller(text, words)).length >= SPOKEN
}

/** An instruction or a tick: without them, numbered questions are the titles of a text. */
function speaksToFiller(text: string, words: StructureWords): boolean {
  return words.form.test(text) || isTick(text, words)
}

/** "YES / NO", "X PARTLY", "Answer 1.3:" */
export function isTick(text: string, words: StructureWords): boolean {
  if (text.length >= LABEL || !words.answer.test(text.replace(MARK, ''))) return false
  return /[:：]$/u.test(text) || text.split(' ').length <= TICK
}

function asks(text: string, words: StructureWords): boolean {
  return /[?？]/u.test(text) || words.form.test(text)
}

/** The next question, or one of those behind it where it surely asks something; "2.1" after "1.9" too. */
function follows(last: Marker, next: HeadOf, i: number, heads: readonly (HeadOf | null)[]): boolean {
  const {marker, asks} = next
  if (last.style === 'multi') {
    const [a, b] = [last.path.slice(0, -1).map(Number), marker.path.slice(0, -1).map(Number)]
    if (marker.path.length !== last.path.length) return false
    const step = b.reduce((sum, value, i) => sum + (value - (a[i] ?? 0)) * 10 ** (b.length - i), 0)
    if (step > 0) return marker.value <= SKIP && (asks || (marker.value === 1 && step === 10))
    // A table of contents told them all before.
    if (step < 0) return asks && marker.path.every((part) => part === '1')
    return marker.value > last.value && (marker.value === last.value + 1 || asks)
  }
  const step = marker.value - last.value
  if (step !== 1) return asks && step > 1 && step <= FAR
  // An item of a list in an answer may have the number that the next question has.
  const same = (head: HeadOf | null) =>
    head?.asks && head.marker.style === marker.style && head.marker.value === marker.value
  return asks || !heads.slice(i + 1, i + AHEAD).some(same)
}

interface HeadOf {
  marker: Marker
  end: number
  asks: boolean
}

/** The fields of a form before its first question ("1. Country") and questions that a reader cut are numbered with it. */
function withFirst(found: (Question | null)[], heads: readonly (HeadOf | null)[], style: string): (Question | null)[] {
  const first = found.findIndex((question) => question !== null)
  let next = heads[first]?.marker
  for (let i = first - 1; i >= 0 && next && next.value > 1; i--) {
    const head = heads[i]
    if (head?.marker.style !== style || head.marker.value !== next.value - 1) continue
    if (prefixOf(head.marker) !== prefixOf(next)) continue
    found[i] = {label: head.marker.label, end: head.end}
    next = head.marker
  }
  return found
}
