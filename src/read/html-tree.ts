import type {Element, ElementContent, Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {unified} from 'unified'
import {dropUnseen, pickBody} from './html-body.ts'
import {promoteHeadings} from './headings.ts'
import {footnoteHandlers, markFootnotes} from './html-footnotes.ts'
import {limitDepth} from './html-limits.ts'
import {isNumberedTable, joinNumbers, listHandlers, markContents, markLists} from './html-lists.ts'
import {elements, isElement, textIn} from './html-nodes.ts'
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
  const handlers = {...footnoteHandlers, ...listHandlers}
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

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'dd', 'dt', 'section'])
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'])

/** Tables that only place text on a page are taken apart; in the others every cell is one run of words. */
function flattenTables(root: HastRoot, page: boolean): void {
  for (const table of elements(root).filter((node) => node.tagName === 'table')) {
    if (table.tagName !== 'table') continue
    const inner = elements(table)
    const cells = inner.filter((node) => node.tagName === 'td' || node.tagName === 'th')
    limitSpans(cells)
    if (isLayout(table, inner, cells) || (page && isNumberedTable(inner))) {
      takeApart(table)
    } else {
      for (const cell of cells) cell.children = cell.children.flatMap(inline)
    }
  }
}

/** Every column and row that a cell spans becomes a cell of its own. Spans of more than a table holds say nothing. */
function limitSpans(cells: Element[]): void {
  const spanned = cells.reduce((sum, {properties: {colSpan = 1, rowSpan = 1}}) => {
    return sum + Math.max(1, Number(colSpan)) * Math.max(1, Number(rowSpan))
  }, 0)
  if (spanned <= 1000 + cells.length * 20) return
  for (const {properties} of cells) for (const span of ['colSpan', 'rowSpan']) delete properties[span]
}

function isLayout(table: Element, inner: Element[], cells: Element[]): boolean {
  const rows = inner.filter((node) => node.tagName === 'tr')
  const columns = rows.reduce((most, row) => Math.max(most, row.children.filter(isElement).length), 0)
  return (
    table.properties.role === 'presentation' ||
    columns < 2 ||
    inner.some((node) => node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) ||
    cells.some((cell) => elements(cell).filter((node) => BLOCKS.has(node.tagName)).length > 3)
  )
}

function takeApart(table: Element): void {
  table.tagName = 'div'
  for (const child of table.children) {
    if (isElement(child) && TABLE_PARTS.has(child.tagName) && child.tagName !== 'table') takeApart(child)
  }
}

function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  node.children = node.children.flatMap(inline)
  const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'ul' || node.tagName === 'ol'
  return isBlock ? [...node.children, {type: 'element', tagName: 'br', properties: {}, children: []}] : [node]
}
