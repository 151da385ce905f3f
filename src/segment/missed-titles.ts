import {annexedLabel, annexLabel, articleOf, isAnnexTitle} from './article.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** A longer line is no title, but for one that tells a goal or a target in full. */
const LONGEST = 250
const LONGEST_NAMED = 450

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
      isNamed(text, words) || isBelowAnnex(blocks, i, words) || isNumbered(blocks, i, titled) || isAboveTitle(blocks, i)
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
  if (!/^\s*[.:–—-]|^\s+\p{Lu}/u.test(behind) || !isOpenOrCapitals(text)) return false
  return [i - 1, i + 1].every((j) => divide(blocks[j]?.text)?.[1] !== division[1])
}

/** "PART 1. PROMOTING A COMMON UNDERSTANDING," goes on in the next line. */
function isOpenOrCapitals(text: string): boolean {
  return isOpen(text) || (/,$/.test(text) && text.replace(/^\S+/u, '') === text.replace(/^\S+/u, '').toUpperCase())
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

/** A short line straight above a title, in a text whose reader knows no type sizes. */
function isAboveTitle(blocks: readonly Block[], i: number): boolean {
  const [{text, data}, before, next] = [blocks[i] as Block, blocks[i - 1], blocks[i + 1]]
  if (data.pdfPage !== undefined || next?.type !== 'heading' || before?.type !== 'paragraph') return false
  return (
    text.length < 80 &&
    /^\p{Lu}[^,;]*$/u.test(text) &&
    isOpen(text) &&
    /[.;]$/.test(before.text) &&
    headOf(text) === null
  )
}

/** "B. Rights of the persons concerned", "III" and "3.5 Composition of the committee" as they stand among others. */
function isNumbered(blocks: readonly Block[], i: number, titled: ReadonlySet<string>): boolean {
  const text = blocks[i]?.text ?? ''
  if (/^[IVX]+\.?$/.test(text)) return true
  if (!isOpen(text)) return false
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

/** The styles of "A." and "III." that titles of this document have. */
function titledStyles(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap(({type, text}) => (type === 'heading' ? capitalStyles(text) : [])))
}

/** The styles of "A." or "III." at the head of a text: "I." may be a letter. */
function capitalStyles(text: string): string[] {
  return headOf(text)?.readings.flatMap(({style}) => (style.includes('^') ? style : [])) ?? []
}
