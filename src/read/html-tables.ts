import type {Element, ElementContent, Root} from 'hast'
import {defaultHandlers, type Handle} from 'hast-util-to-mdast'
import {isNumberedTable} from './html-lists.ts'
import {elements, isElement} from './html-nodes.ts'

/** The property that marks a caption until the conversion; no page can have it, as HTML knows no capitals. */
const CAPTION = 'isCaption'
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'dd', 'dt', 'section'])
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'])

/** Tables that only place text on a page are taken apart; in the others every cell is one run of words. */
export function flattenTables(root: Root, page: boolean): void {
  for (const table of elements(root).filter((node) => node.tagName === 'table')) {
    if (table.tagName !== 'table') continue
    const inner = elements(table)
    const cells = inner.filter((node) => node.tagName === 'td' || node.tagName === 'th')
    limitSpans(cells)
    if (isLayout(table, inner, cells) || (page && isNumberedTable(inner))) {
      takeApart(table)
    } else {
      for (const cell of cells) cell.children = cell.children.flatMap(inline)
      liftCaption(table)
    }
  }
}

/** A tree has no place for the caption of a table but before it. */
function liftCaption(table: Element): void {
  const caption = table.children.filter(isElement).find(({tagName}) => tagName === 'caption')
  if (!caption) return
  const children = table.children.filter((child) => child !== caption)
  table.children = [
    {...caption, tagName: 'p', properties: {[CAPTION]: true}, children: caption.children.flatMap(inline)},
    {...table, children},
  ]
  table.tagName = 'div'
}

export const tableHandlers: Record<string, Handle> = {
  p: (state, node: Element) => {
    const paragraph = defaultHandlers.p(state, node)
    if (paragraph && node.properties[CAPTION]) paragraph.data = {role: 'caption'}
    return paragraph
  },
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
  const end: Element = {type: 'element', tagName: 'br', properties: {}, children: []}
  if (node.tagName === 'ul' || node.tagName === 'ol') return [end, ...node.children]
  return BLOCKS.has(node.tagName) ? [...node.children, end] : [node]
}
