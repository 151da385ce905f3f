import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {unified} from 'unified'
import {dropUnseen, pickBody} from './html-body.ts'
import {promoteHeadings} from './headings.ts'
import {footnoteHandlers, markFootnotes} from './html-footnotes.ts'
import {limitDepth} from './html-limits.ts'
import {joinNumbers, listHandlers, markContents, markLists} from './html-lists.ts'
import {elements, textIn} from './html-nodes.ts'
import {flattenTables, tableHandlers} from './html-tables.ts'
import {tidy} from './tidy.ts'

export interface HtmlTree {
  tree: Root
  title: string | null
}

/** HTML as mdast. A whole page is reduced to its text; a fragment (Word's or Markdown's) is all text. */
export function htmlToMdast(html: string, {page}: {page: boolean}): HtmlTree {
  const hast = unified().use(rehypeParse, {fragment: !page}).parse(limitDepth(html))
  const title = page ? titleOf(hast) : null
  const body = page ? pickBody(hast) : dropUnseen(hast)
  nameTitles(body)
  flattenTables(body, page)
  markFootnotes(body)
  markLists(body)
  const handlers = {...footnoteHandlers, ...listHandlers, ...tableHandlers}
  const tree = tidy(unified().use(rehypeRemark, {document: true, handlers}).runSync(body))
  if (page) joinNumbers(tree)
  if (page) markContents(tree)
  if (page && !tree.children.some(({type}) => type === 'heading')) promoteHeadings(tree)
  return {tree, title}
}

/** Without the name of the site, where the first heading tells which part is the title. */
function titleOf(page: HastRoot): string | null {
  const all = elements(page)
  const text = (tag: string): string => {
    const found = all.find((node) => node.tagName === tag)
    return found ? textIn(found).replace(/\s+/g, ' ').trim() : ''
  }
  const title = text('title')
  const heading = text('h1')
  if (heading !== '' && title.split(/\s+[|–—·»-]\s+/).includes(heading)) return heading
  return title || null
}

/** Word writes the title of a document as a paragraph, and marks it by its style. */
function nameTitles(body: HastRoot): void {
  for (const node of elements(body)) {
    const {className} = node.properties
    if (node.tagName === 'p' && Array.isArray(className) && className.includes('MsoTitle')) node.tagName = 'h1'
  }
}
