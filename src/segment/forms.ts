import {sentences} from '../text/sentences.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import {isTick} from './questions.ts'
import type {StructureWords} from './structure-words.ts'

/** How far into a sentence its "please provide" comes at the latest: an answer may end with "please refer to …". */
const EARLY = 60
/** And in one that an answer stands behind: "For the others, please see below. The library …" is all an answer. */
const AT_ONCE = 24
/** A shorter sentence is a number or a tick before the question: "21. 1.3 cont." */
const SHORT = 20
/** Less is no answer that could be cited. */
const LEAST_ANSWER = 40
/** A longer label is a sentence with a colon in it. */
const LONGEST_LABEL = 250
const ENDS = /[.!。]["'”’»)]*$/u

/**
 * How much at the head of a text speaks to the one who fills in a form: questions, instructions and what stands in brackets
 * behind them; 0 where nothing does.
 */
export function askedUntil(text: string, words: StructureWords, language: string | null): number {
  let end = 0
  let speaks = false
  for (const sentence of sentences(text, language, words.abbreviations)) {
    const said = text.slice(sentence.start, sentence.end)
    const asks = asksFiller(said, words)
    const bracket = end > 0 && !asks ? bracketAt(said) : 0
    if (asks) {
      end = sentence.end
      speaks ||= words.form.test(said)
    } else if (bracket > 0) {
      end = sentence.start + bracket
      if (bracket < said.length) break
    } else if (sentence.end > SHORT) break
  }
  return speaks ? end : 0
}

/** How long the bracket is that a text begins with, with those within it: "(ref.: (ii) 17.a)"; 0 where there is none. */
function bracketAt(text: string): number {
  if (!/^[([]/.test(text)) return 0
  let open = 0
  for (let i = 0; i < text.length; i++) {
    if (/[([]/.test(text[i] ?? '')) open++
    else if (/[)\]]/.test(text[i] ?? '') && --open === 0) return i + 1
  }
  return text.length
}

/** Whether all of a text speaks to the one who fills in a form. */
export function isForm(text: string, words: StructureWords, language: string | null): boolean {
  return words.form.test(text) && askedUntil(text, words, language) === text.length
}

function asksFiller(sentence: string, words: StructureWords, early = EARLY): boolean {
  if (/[?？]/u.test(sentence)) return true
  const said = words.form.exec(sentence)
  return said !== null && said.index <= early
}

/** Parts each question of a questionnaire from the answer that stands in the same paragraph or row. */
export function partAnswers(blocks: readonly Block[], words: StructureWords, language: string | null): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'tableRow') return [block]
    // Most blocks of most documents hold neither.
    if (!words.form.test(block.text)) return [block]
    const cut = block.type === 'tableRow' ? rowCut(block.text, words, language) : cutOf(block.text, words, language)
    if (cut === null) return [block]
    return cut.start < block.text.length ? [before(block, cut), behind(block, cut)] : [before(block, cut)]
  })
}

/** Where a question ends and where its answer begins. */
interface Cut {
  end: number
  start: number
}

function cutOf(text: string, words: StructureWords, language: string | null): Cut | null {
  const label = labelCut(text, words, language)
  if (label) return label
  const end = asksFiller(text.slice(headOf(text)?.end ?? 0, LONGEST_LABEL), words, AT_ONCE)
    ? askedUntil(text, words, language)
    : 0
  return end > 0 && isAnswer(text.slice(end), words) ? cutAt(text, end) : null
}

function cutAt(text: string, end: number): Cut {
  return {end, start: end + (/^\s+/u.exec(text.slice(end))?.[0].length ?? 0)}
}

/** "Please describe your organization: It is … It has …" The last words of an instruction are one sentence at most. */
function labelCut(text: string, words: StructureWords, language: string | null): Cut | null {
  const colon = /[:：]\s+(?=\p{Lu})/u.exec(text.slice(0, LONGEST_LABEL))
  if (!colon || !words.form.test(text.slice(0, colon.index))) return null
  const end = colon.index + 1
  const rest = text.slice(end)
  const spoken = sentences(rest, language, words.abbreviations).map((one) => rest.slice(one.start, one.end))
  const answers = spoken.length > 1 && spoken.every((one) => !asksFiller(one, words))
  return answers && ENDS.test(spoken[0] ?? '') ? cutAt(text, end) : null
}

/** Cells that ask come before cells that answer. */
function rowCut(text: string, words: StructureWords, language: string | null): Cut | null {
  const cells = text.split(' | ')
  let [end, asked] = [0, false]
  for (const cell of cells) {
    const asks = isForm(cell, words, language)
    if (!asks && (asked || cell.length > SHORT)) break
    asked ||= asks
    end += cell.length + 3
  }
  const rest = text.slice(end)
  if (!asked || (rest.length > 0 && rest.length < LEAST_ANSWER)) return null
  return {end: end - 3, start: end}
}

function isAnswer(text: string, words: StructureWords): boolean {
  const answer = text.trim()
  if (answer.length < LEAST_ANSWER || isTick(answer, words)) return false
  return !words.form.test(answer) && (words.answer.test(answer) || ENDS.test(answer))
}

function before(block: Block, {end}: Cut): Block {
  const {role: _, ...data} = block.data
  const references = block.references.filter(({at}) => at <= end)
  return {...block, type: 'paragraph', text: block.text.slice(0, end), references, data}
}

function behind(block: Block, {end, start}: Cut): Block {
  const {marker: _, role, ...data} = block.data
  const text = block.text.slice(start)
  const isRow = block.type === 'tableRow' && text.includes(' | ')
  return {
    ...block,
    type: isRow ? 'tableRow' : 'paragraph',
    text,
    opensItem: false,
    references: block.references.filter(({at}) => at > end).map(({mark, at}) => ({mark, at: at - start})),
    data: isRow && role ? {...data, role} : data,
    answers: true,
  }
}

/** The words of a question behind its number, for its answer to be read with. */
export function questionOf(block: Block | undefined): string {
  const text = block?.text ?? ''
  return text.slice(headOf(text)?.end ?? 0).replace(/^\|\s*/, '')
}
