import type {TextKind} from '../model/document.ts'
import type {PassageKind, Part} from '../model/passage.ts'
import {type Article, articleOf} from './article.ts'
import type {Block} from './block.ts'
import {headOf} from './marker.ts'
import {isNormative} from './preamble.ts'
import type {Question} from './questions.ts'
import {endsAnswer, placeBelow, type Title, titleOf} from './section-title.ts'
import type {StructureWords} from './structure-words.ts'

/** What the titles above a block say of it. */
export interface Outline {
  headings: string[]
  /** The part that the nearest telling title names, or `null`. */
  part: Part | null
  /** The annex it stands in: "Annex II". */
  annex: string | null
  /** The article it stands in; with `start` where the article's number opens this very block. */
  article: {label: string; number: string} | null
  /** The question that it asks or answers, in a questionnaire. */
  question: string | null
  /** How long the number of the article or question at the head of this block is; 0 where there is none. */
  start: number
  /** The parts of a plan that it stands in: "Strategic Objective 2, Outcome 4". */
  planned: string | null
  /** The number of the title below the article that counts as its paragraph: "2" of Article 4. */
  paragraph: string | null
  /** The number of the nearest numbered title, for "1.2" to be known as its paragraph. */
  section: string | null
}

const DEEPEST = 7
/** An annex without number that begins before this share of the letters is no annex. */
const MOSTLY = 0.45

/** Goes through the blocks with the titles above each in hand. */
export function outlineOf(
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
  questions: readonly (Question | null)[],
  kind: TextKind,
  words: StructureWords,
): Outline[] {
  const titles: Title[] = []
  // An article whose number opens a paragraph instead of a title.
  let inline: Article | null = null
  let lastArticle = 0
  // The question that is being answered, and the title of its section. Titles in an answer stand below that.
  let question: {label: string; section: Title | null} | null = null
  // How deep the titles of a style stand, for those that a reader did not see.
  const depths = new Map<string, number>()

  const normative = isNormative(kind)
  const lastQuestion = questions.findLastIndex((question) => question !== null)
  let closed = false

  const all = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let letters = 0

  const here = (start = 0): Outline => {
    const article = inline ?? last(titles, 'article')
    return {
      headings: titles.map((title) => title.title),
      part: closed ? 'final' : last(titles, 'annex') === null ? nearestPart(titles) : 'annex',
      annex: last(titles, 'annex'),
      article: article && {label: article.label, number: article.number},
      question: question?.label ?? null,
      start,
      planned: titles.flatMap((title) => title.planned ?? []).join(', ') || null,
      section: last(titles, 'section'),
      paragraph: inline ? null : paragraphOf(titles),
    }
  }

  return blocks.map((block, i) => {
    if (kinds[i] === 'heading') {
      const title = titleOf(block, depths, words)
      letters += block.text.length
      // A text that is sent with a letter or a note is all in an annex, which is then the document itself.
      if (title.annex !== null && !/\s/.test(title.annex) && letters < all * MOSTLY) title.annex = title.part = null
      const above = titles.at(-1)
      if (above && !above.filled) placeBelow(above, title, words)
      const chosen = title.style === 'alternative' && titles.findLast(({article}) => article !== null)
      if (chosen) title.depth = chosen.depth + 0.25
      const within = normative ? articleOfTitle(titles, title) : null
      if (within) title.depth = within.depth + 0.25
      if (question && endsAnswer(title, question.section, i > lastQuestion)) question = null
      if (question) title.depth = Math.max(title.depth, (question.section?.depth ?? 0) + 0.5)
      // An annex at the end of a text ends with the next one, however large the titles in it are set.
      const atEnd = normative || letters >= all * MOSTLY
      const annex = atEnd && title.annex === null && titles.findLast(({annex}) => annex !== null)
      if (annex && title.depth <= annex.depth) title.depth = annex.depth + 0.3 + title.depth / 50
      while ((titles.at(-1)?.depth ?? 0) >= title.depth) titles.pop()
      inline = null
      closed = false
      if (title.article) lastArticle = title.article.value
      const outline = here()
      // A preamble has no sections: whatever title comes next, it is over.
      titles.push(title.part === 'preamble' ? {...title, depth: DEEPEST} : title)
      // A title belongs to the part that it opens.
      return {...here(), headings: outline.headings}
    }
    const above = titles.at(-1)
    // What an article without a title is about, its first words tell.
    if (above && !above.filled && above.article && normative) above.part ??= clauseOf(block.text, words)
    if (above) above.filled = true
    letters += block.text.length
    const asked = questions[i]
    if (asked) {
      if (question) while (titles.length > 0 && titles.at(-1) !== question.section) titles.pop()
      question = {label: asked.label, section: titles.at(-1) ?? null}
      return here(asked.end)
    }
    if (kinds[i] !== 'paragraph') return here()
    if (normative && words.closing.test(block.text)) {
      inline = null
      closed = true
      titles.length = 0
      return here()
    }
    const article = articleOf(block.text, words)
    const next = article !== null && (article.value === lastArticle + 1 || article.value === 1)
    if (!article || !next || !(article.apart || /^\p{Lu}/u.test(block.text.slice(article.end)))) return here()
    inline = article
    lastArticle = article.value
    return here(article.end)
  })
}

/** "1. Cultural diversity" straight below "Article 4", and "2. …" behind it, are paragraphs of the article. */
function articleOfTitle(titles: readonly Title[], title: Title): Title | null {
  const value = Number(title.section ?? NaN)
  const at = titles.findLastIndex(({article}) => article !== null)
  const article = titles[at]
  if (!article || Number.isNaN(value)) return null
  const before = titles[at + 1]
  const follows = before ? before.style === title.style && Number(before.section) === value - 1 : value === 1
  return follows ? article : null
}

function paragraphOf(titles: readonly Title[]): string | null {
  const at = titles.findLastIndex(({article}) => article !== null)
  const section = at < 0 ? null : titles[at + 1]?.section
  return section && /^\d+$/.test(section) ? section : null
}

function clauseOf(text: string, words: StructureWords): Part | null {
  if (words.defining.test(text.slice(headOf(text)?.end ?? 0))) return 'definition'
  return words.finalClause.test(text.slice(0, 200)) ? 'final' : null
}

/** The part of the nearest title that names one; but a numbered section stands in no section without number. */
function nearestPart(titles: readonly Title[]): Part | null {
  let numbered = false
  for (const {part, section} of [...titles].reverse()) {
    if (part && !(numbered && section === null && part !== 'annex')) return part
    if (section !== null) numbered = true
  }
  return null
}

function last<Key extends 'annex' | 'article' | 'section'>(titles: readonly Title[], key: Key): Title[Key] | null {
  for (let i = titles.length - 1; i >= 0; i--) {
    const value = titles[i]?.[key]
    if (value != null) return value
  }
  return null
}
