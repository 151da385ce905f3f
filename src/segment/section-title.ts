import type {Part} from '../model/passage.ts'
import {annexedLabel, annexLabel, type Article, articleOf} from './article.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import type {StructureWords} from './structure-words.ts'

/** The title of a section, as it stands above what follows. */
export interface Title {
  depth: number
  title: string
  part: Part | null
  annex: string | null
  article: Article | null
  section: string | null
  /** "Outcome 4", for the title of a part of a plan. */
  planned: string | null
  /** The style of its number, or "". */
  style: string
  /** Whether anything but titles has stood below it. */
  filled: boolean
}

/** A title with nothing but a title above it: the name of "Article 5" or "Annex B", or the second line of a long one. */
export function placeBelow(above: Title, title: Title, words: StructureWords): void {
  if (title.article || title.annex || title.section) return
  if (/,$/.test(above.title) || words.connectives.test(title.title)) {
    Object.assign(title, {...above, title: `${above.title} ${title.title}`})
  } else if ((above.article && title.depth >= Math.floor(above.depth)) || above.annex) {
    // Set as large as it, or larger.
    title.depth = above.depth + 0.25
  }
}

/**
 * Whether a title ends the answer to a question. Where sections are numbered only the next number ends an answer, but for the
 * last one; else a title as high as that of the section.
 */
export function endsAnswer(title: Title, section: Title | null, isLast: boolean): boolean {
  if (title.annex) return true
  if (section?.style && !(isLast && title.style === '')) return title.style === section.style
  return title.depth <= (section?.depth ?? 0)
}

/** Reads a title; `depths` remembers how deep the titles of a style stand, for those that a reader did not see. */
export function titleOf(block: Block, depths: Map<string, number>, words: StructureWords): Title {
  const shown =
    block.data.marker && !block.text.startsWith(block.data.marker) ? `${block.data.marker} ${block.text}` : block.text
  const article = articleOf(shown, words)
  const annex = article ? null : (annexLabel(shown, words) ?? annexedLabel(shown, words))
  const head = article || annex ? null : headOf(shown)
  const reading = head?.readings.at(-1)
  const planned = article || annex || !/^\p{Lu}/u.test(shown) ? null : words.planned.exec(shown)
  const alternative = words.alternatives.test(shown) ? 'alternative' : words.divisions.exec(shown)?.[1]
  const style = article ? 'article' : annex ? 'annex' : (reading?.style ?? alternative ?? planned?.[1] ?? '')
  const depth = block.depth || (depths.get(style) ?? 3)
  depths.set(style, depth)
  return {
    // Below a chapter set as large as itself, and above a chapter of its own annex.
    depth: article ? depth + 0.5 : annex ? Math.min(depth, depths.get('article') ?? depth) - 0.5 : depth,
    title: shown,
    part: partOf(shown.slice(head?.end ?? article?.end ?? 0), words),
    annex,
    article,
    section: reading && reading.family !== 'bullet' ? reading.label.replace(/[()]/g, '') : null,
    // A number alone is what its paragraphs are cited by.
    planned: planned ? planned[0] : (/^[IVXLC]{1,5}(?=\.?$)/.exec(shown)?.[0] ?? null),
    style,
    filled: false,
  }
}

/** The part that a title names. A long title that begins with such a word is a sentence about something else. */
function partOf(title: string, words: StructureWords): Part | null {
  if (title.split(/\s+/).length > 12) return null
  return words.parts.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}
