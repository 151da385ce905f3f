import {annexedLabel, annexLabel, articleOf, isAnnexTitle} from './article.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** A longer line is no title, but for one that tells a goal or a target in full. */
const LONGEST = 250
const LONGEST_NAMED = 450
/** The style of "1." */
const DECIMAL = 'decimal.'
/** How far back the number before is looked for, behind the items of its list. */
const NEAR = 15

/**
 * Titles that a reader took for paragraphs: "Article 5", "Annex II" or "III" on a line of its own, "Chapter II: Aims", the
 * line below the title of an annex, and a short line such as "B. Rights of the persons concerned" that stands alone.
 */
export function missedTitles(blocks: readonly Block[], words: StructureWords): boolean[] {
  const titled = titledStyles(blocks)
  return blocks.map((block, i) => {
    const {text, type, lists, data} = block
    if (type !== 'paragraph' || data.role || lists.length > 0 || data.marker) return false
    if (text.length < LONGEST_NAMED && isDivision(blocks, i, words)) return true
    if (text.length > LONGEST) return false
    return (
      isNamed(text, words) ||
      isBelowAnnex(blocks, i, words) ||
      isNumbered(blocks, i, titled) ||
      isAboveTitle(blocks, i) ||
      isBetween(blocks, i)
    )
  })
}

/** Whether a text ends as no sentence, item or opening of a list does. */
function isOpen(text: string): boolean {
  return !/[.;:,!?]$/.test(text)
}

/** A word and a number name a part of the document: "Article 5", "Chapter II: Aims", "Annex II", "Protocol annexed to …". */
function isNamed(text: string, words: StructureWords): boolean {
  const article = articleOf(text, words)
  if (article?.end === text.length || (article?.apart && isOpen(text)) || isAnnexTitle(text, words)) return true
  if (words.alternatives.test(text)) return true
  if (annexedLabel(text, words) && (isOpen(text) || text.length < 80)) return true
  const annex = annexLabel(text, words)
  return (
    annex !== null && isOpen(text) && !/[.?!] \p{Lu}.*\b\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text.slice(annex.length + 2))
  )
}

/** "Chapter II: Aims", "SDG 14 Conserve the oceans"; not one line of a list of such. */
function isDivision(blocks: readonly Block[], i: number, words: StructureWords): boolean {
  const divide = (text = '') => words.divisions.exec(text) ?? words.planned.exec(text)
  const text = blocks[i]?.text ?? ''
  const division = divide(text)
  if (!division || !/^\p{Lu}/u.test(text)) return false
  const behind = text.slice(division[0].length)
  if (behind === '') return true
  // In a PDF a title without a sign behind its number would show by its type; what does not is the cell of a table.
  const parted = /^\s*[.:–—-]/u.test(behind) || (blocks[i]?.data.pdfPage === undefined && /^\s+\p{Lu}/u.test(behind))
  if (!parted || !isOpenOrCapitals(text)) return false
  return [i - 1, i + 1].every((j) => divide(blocks[j]?.text)?.[1] !== division[1])
}

/** "PART 1. PROMOTING A COMMON UNDERSTANDING," goes on in the next line. */
function isOpenOrCapitals(text: string): boolean {
  const words = text.replace(/^\S+/u, '')
  return isOpen(text) || (/,$/.test(text) && words === words.toUpperCase())
}

/** The line below "Annex B" is its title. */
function isBelowAnnex(blocks: readonly Block[], i: number, words: StructureWords): boolean {
  const [above, {text}] = [blocks[i - 1], blocks[i] as Block]
  return (
    above !== undefined &&
    isAnnexTitle(above.text, words) &&
    /^\p{Lu}/u.test(text) &&
    isOpen(text) &&
    headOf(text) === null
  )
}

/** "Sick leave", between paragraphs 100 and 101. */
function isBetween(blocks: readonly Block[], i: number): boolean {
  const [{text}, before, next] = [blocks[i] as Block, blocks[i - 1], blocks[i + 1]]
  if (!before || !next || !isPlain(text, 100) || !/[.;]$/.test(before.text)) return false
  const value = decimalOf(next)
  if (value === null || value < 2) return false
  for (let j = i - 1; j >= 0 && j > i - NEAR; j--) if (decimalOf(blocks[j]) === value - 1) return true
  return false
}

function decimalOf(block: Block | undefined): number | null {
  const marker = block && block.lists.length === 0 ? headOf(block.text)?.readings[0] : undefined
  return marker?.style === DECIMAL ? marker.value : null
}

/** A short line straight above a title, in a text whose reader knows no type sizes. */
function isAboveTitle(blocks: readonly Block[], i: number): boolean {
  const [{text, data}, before, next] = [blocks[i] as Block, blocks[i - 1], blocks[i + 1]]
  if (data.pdfPage !== undefined || next?.type !== 'heading' || before?.type !== 'paragraph') return false
  return isPlain(text, 79) && /[.;]$/.test(before.text)
}

/** A short line without a number and without a comma. */
function isPlain(text: string, most: number): boolean {
  return text.length <= most && /^\p{Lu}[^,;]*$/u.test(text) && isOpen(text) && headOf(text) === null
}

/** "B. Rights of the persons concerned", "III" and "3.5 Composition of the committee" as they stand among others. */
function isNumbered(blocks: readonly Block[], i: number, titled: ReadonlySet<string>): boolean {
  const text = blocks[i]?.text ?? ''
  if (/^[IVX]+\.?$/.test(text) || isCapitalLine(text)) return true
  if (!isOpen(text)) return false
  if (titled.has(DECIMAL) && isDecimal(blocks, i)) return true
  if (text.length < 120 && isSectionTitle(blocks, i)) return true
  const styles = capitalStyles(text)
  if (styles.length === 0 || !/^\p{Lu}/u.test(text.slice(headOf(text)?.end ?? 0))) return false
  // A long one takes the word of the reader that others of its kind are titles.
  if (text.length > 120 && !styles.some((style) => titled.has(style))) return false
  return [i - 1, i + 1].every((j) => !capitalStyles(blocks[j]?.text ?? '').some((style) => styles.includes(style)))
}

/** "3.5 Composition of the committee", where text without such a number follows. */
function isSectionTitle(blocks: readonly Block[], i: number): boolean {
  const [text, next] = [blocks[i]?.text ?? '', blocks[i + 1]]
  const head = headOf(text)
  if (head?.readings[0]?.family !== 'multi' || !/^\p{Lu}/u.test(text.slice(head.end))) return false
  return next?.type === 'paragraph' && next.text.length > 100 && headOf(next.text)?.readings[0]?.family !== 'multi'
}

/** "1. PROMOTING OPEN SCIENCE." is set as a title, though it ends with a stop. */
function isCapitalLine(text: string): boolean {
  const words = text.slice(headOf(text)?.end ?? 0)
  return words !== text && /\p{Lu}{3}.*\s\p{Lu}{2}/u.test(words) && words === words.toUpperCase()
}

/** "2. Recommendations" with text of its own below it, and no "3." */
function isDecimal(blocks: readonly Block[], i: number): boolean {
  const [text, next] = [blocks[i]?.text ?? '', blocks[i + 1]]
  const head = headOf(text)
  if (head?.readings[0]?.style !== DECIMAL || text.length > 100 || !isOpen(text)) return false
  return (
    /^\p{Lu}/u.test(text.slice(head.end)) &&
    next?.type === 'paragraph' &&
    headOf(next.text)?.readings[0]?.style !== DECIMAL
  )
}

/**
 * The styles of "A." and "III." that titles of this document have; and "1.", where nearly all that is numbered so looks like
 * a title.
 */
function titledStyles(blocks: readonly Block[]): Set<string> {
  const styles = new Set(blocks.flatMap(({type, text}) => (type === 'heading' ? capitalStyles(text) : [])))
  const decimals = blocks.flatMap(({text, type}, i) =>
    type !== 'footnote' && headOf(text)?.readings[0]?.style === DECIMAL ? [isDecimal(blocks, i)] : [],
  )
  const titles = decimals.filter(Boolean).length
  if (titles > 2 && titles >= decimals.length * 0.75) styles.add(DECIMAL)
  return styles
}

/** The styles of "A." or "III." at the head of a text: "I." may be a letter. */
function capitalStyles(text: string): string[] {
  return headOf(text)?.readings.flatMap(({style}) => (style.includes('^') ? style : [])) ?? []
}
