import {toString} from 'mdast-util-to-string'
import type {Heading, Paragraph, Root} from 'mdast'

/**
 * Makes headings of paragraphs that look like ones, in a tree whose reader knows none (plain text, old web pages):
 * lines in capitals, "II. Aims", "Article 5", "1. IDENTIFICATION", and short titles before long text. It reads shapes,
 * not words, so it works in any language with capitals.
 */
export function promoteHeadings(root: Root): void {
  const texts = root.children.map((child) => {
    return child.type === 'paragraph' && !child.data?.role && !child.data?.marker ? toString(child).trim() : ''
  })
  const nesting = nestingOf(texts)
  const depths = texts.map((text, index) => (text === '' ? null : depthOf(texts, index, nesting)))
  for (const [index, child] of root.children.entries()) {
    const depth = depths[index] ?? null
    if (child.type !== 'paragraph' || depth === null || !hasText(texts, depths, index)) continue
    root.children[index] = asHeading(child, depth)
  }
}

/** A heading stands above sentences; lines that stand above nothing but other short lines are the cells of a table. */
function hasText(texts: string[], depths: (Depth | null)[], index: number): boolean {
  const own = depths[index] ?? 6
  if (own === 1) return true
  for (let i = index + 1; i < texts.length; i++) {
    const depth = depths[i] ?? null
    const text = texts[i] ?? ''
    if (depth !== null && depth <= own) return false
    if (depth === null && (text.length >= 80 || (text.length >= 25 && STOPS.test(text)))) return true
  }
  return false
}

function asHeading({children, data, position}: Paragraph, depth: Heading['depth']): Heading {
  return {type: 'heading', depth, children, ...(data && {data}), ...(position && {position})}
}

/** "Article 5", "PART II", "Article 5 – Access", "Artículo 5. Acceso". */
const WORD_NUMBER = /^(\p{Lu}[\p{L}]{2,14}) (\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:\s*[-–—:.]+\s*\p{Lu}[^.;]{2,90})?[.:]?$/u
const BARE_WORD_NUMBER = /^\p{Lu}\p{L}{2,14} (?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.:]?$/u
const LETTER = /^[A-Z]\.\s?[-–—]?\s?\p{Lu}[^.;]{1,90}$/u
const ROMAN = /^[IVXL]{1,6}(?:\.\d{1,2})*\.? [-–—]?\s*\p{Lu}.{1,110}$/u
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2})*)([.)]?) (\p{Lu}[^;]{1,90})$/u
const STOPS = /[.;,:!?]$/

type Depth = Heading['depth']

function depthOf(texts: string[], index: number, nesting: Map<string, Depth>): Depth | null {
  const text = texts[index] ?? ''
  if (text.length > 120) return null
  const word = WORD_NUMBER.exec(text)?.[1]
  if (word) return nesting.get(word.toLowerCase()) ?? null
  if (STOPS.test(text)) return null
  if (index === 0 && isTitle(text) && text.length > 3) return 1
  if (ROMAN.test(text)) return 2
  if (LETTER.test(text)) return nesting.size > 0 ? 5 : 3
  const next = texts[index + 1] || texts[index + 2] || ''
  const decimal = DECIMAL.exec(text)
  if (decimal) {
    const level = (decimal[1] ?? '').split('.').length
    const capitals = isCapitals(decimal[3] ?? '')
    if (level === 1 && decimal[2] === '' && !capitals) return null
    // Short numbered lines in a row are the items of a list.
    const listed = [texts[index - 1] ?? '', next].some(
      (other) => DECIMAL.test(other) && other.length < 120 && !isCapitals(other),
    )
    return capitals || (!listed && next.length > 60) ? asDepth(level + 2) : null
  }
  if (isCapitals(text)) return letters(text) > 3 ? 2 : null
  const before = texts[index - 1] ?? ''
  const opens = /[^\p{L}\p{N},]$/u.test(before) || before.length < 120
  const leads = (next.length > 120 || (text.length < 40 && /[,:]$/.test(next))) && /^[\p{Lu}\d("“«]/u.test(next)
  const underArticle = BARE_WORD_NUMBER.test(before)
  return isTitle(text) && text.length <= 80 && ((opens && leads) || underArticle) ? (underArticle ? 4 : 6) : null
}

function isTitle(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !STOPS.test(text) && !/[.?!] \p{Lu}/u.test(text) && letters(text) > text.length * 0.6
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && letters(text) > text.length * 0.5
}

function asDepth(level: number): Depth {
  return Math.min(6, Math.max(1, level)) as Depth
}

interface Span {
  first: number
  last: number
  /** Whether its numbers begin again: such a word is inside another one, never around it. */
  restarts: boolean
}

/** How deep "Part 1", "Article 1" stand: a word lies under another one when the other comes back after it. */
function nestingOf(texts: string[]): Map<string, Depth> {
  const spans = new Map<string, Span>()
  for (const [index, text] of texts.entries()) {
    const [, name, number] = (text.length > 120 ? null : WORD_NUMBER.exec(text)) ?? []
    if (name === undefined) continue
    const span = spans.get(name.toLowerCase())
    const restarts = span !== undefined && (span.restarts || number === '1' || number === 'I')
    spans.set(name.toLowerCase(), {first: span?.first ?? index, last: index, restarts})
  }
  const around = [...spans.values()].filter(({first, last, restarts}) => last > first && !restarts)
  const above = (span: Span): number => {
    return around.filter((other) => other.first < span.first && other.last > span.first).length
  }
  const top = [...spans.values()].some((span) => above(span) > 0) ? 2 : 3
  return new Map([...spans].map(([word, span]) => [word, asDepth(Math.min(4, top + above(span)))]))
}
