import type {Element, ElementContent, Root} from 'hast'
import {defaultHandlers, type Handle} from 'hast-util-to-mdast'
import type {Nodes, Paragraph, Parents, Root as Tree} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {elements, isElement, textIn} from './html-nodes.ts'
import {format} from './number-formats.ts'

/** The property in which an item's number waits for the conversion; no page can have it, as HTML knows no capitals. */
const NUMBER = 'ownNumber'
const TYPES: Record<string, string> = {a: 'latin', A: 'upperLatin', i: 'lowerRoman', I: 'upperRoman'}
const STYLES: Record<string, string> = {
  'lower-alpha': 'latin',
  'lower-latin': 'latin',
  'upper-alpha': 'upperLatin',
  'upper-latin': 'upperLatin',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}
/** A number at the head of a text, in brackets or before a stop. */
const WRITTEN = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})[.)](?=\s|$)/i
/** A number or a bullet that stands alone. */
const LONE = /^(?:\((?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})\)|(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]|[–—•·])$/i

/** Notes the numbers that a browser shows where they are others than 1, 2, 3; joins the terms of a list to what they mean. */
export function markLists(root: Root): void {
  for (const list of elements(root)) {
    if (list.tagName === 'ol') markItems(list)
    else if (list.tagName === 'dl') joinTerms(list)
  }
}

function markItems(list: Element): void {
  const items = list.children.filter(isElement).filter(({tagName}) => tagName === 'li')
  const {type, style, start, reversed} = list.properties
  const css = /list-style(?:-type)?\s*:([^;]*)/i.exec(String(style ?? ''))?.[1]?.toLowerCase() ?? ''
  // Where the numbers are written in the items, the list shows none of its own.
  if (/\bnone\b/.test(css) || items.every((item) => WRITTEN.test(textIn(item).trim()))) {
    list.tagName = 'ul'
    return
  }
  const named = Object.keys(STYLES).find((name) => css.includes(name))
  const numbers = named === undefined ? (TYPES[String(type ?? '')] ?? 'decimal') : (STYLES[named] ?? 'decimal')
  const step = reversed ? -1 : 1
  let number = Number(start ?? (reversed ? items.length : 1))
  const isPlain = numbers === 'decimal' && !reversed && items.every(({properties: {value}}) => value === undefined)
  if (isPlain) return
  for (const item of items) {
    const own = Number(item.properties.value ?? Number.NaN)
    if (Number.isInteger(own)) number = own
    item.properties[NUMBER] = `${format(number, numbers) || number}.`
    number += step
  }
}

/** "library" and "means a collection …" are one sentence. */
function joinTerms(list: Element): void {
  const joined: ElementContent[] = []
  let terms: ElementContent[] = []
  for (const child of list.children) {
    if (isElement(child) && child.tagName === 'dt') {
      terms.push(...child.children, {type: 'text', value: ' '})
    } else if (isElement(child) && child.tagName === 'dd') {
      const [first] = child.children.filter((node) => textIn(node).trim() !== '')
      const into = first && isElement(first) && first.tagName === 'p' ? first : child
      into.children = [...terms, ...into.children]
      terms = []
      joined.push(child)
    } else {
      if (isElement(child) && child.tagName === 'div') joinTerms(child)
      joined.push(child)
    }
  }
  if (terms.length > 0) joined.push({type: 'element', tagName: 'dd', properties: {}, children: terms})
  list.children = joined
}

export const listHandlers: Record<string, Handle> = {
  li: (state, node: Element) => {
    const item = defaultHandlers.li(state, node)
    const number = node.properties[NUMBER]
    return number === undefined ? item : {...item, data: {marker: String(number)}}
  },
}

/** Numbers that a page sets in a box of their own go to the paragraph beside them. */
export function joinNumbers(parent: Parents): void {
  const kept: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) joinNumbers(child)
    const before = kept.at(-1)
    if (child.type === 'paragraph' && before?.type === 'paragraph' && isNumberOf(before, child)) {
      before.children.push({type: 'text', value: ' '}, ...child.children)
    } else {
      kept.push(child)
    }
  }
  parent.children = kept as never
}

/** Behind a number without words, the next one of its kind is not what it numbers. */
function isNumberOf(before: Paragraph, paragraph: Paragraph): boolean {
  const shape = (text: string): string => text.replace(/[\da-z]+/i, '1')
  const number = toString(before).trim()
  const next = WRITTEN.exec(toString(paragraph).trim())?.[0] ?? ''
  return LONE.test(number) && shape(number) !== shape(next)
}

/** Whether the first cells of a table hold the numbers or bullets of what is beside them: a list set as a table. */
export function isNumberedTable(inner: readonly Element[]): boolean {
  const rows = inner.filter(({tagName}) => tagName === 'tr')
  return rows.every((row) => {
    const [first, ...others] = row.children.filter(isElement)
    return first !== undefined && others.length === 1 && LONE.test(textIn(first).trim())
  })
}

/** Lists and paragraphs that are links into the page itself are its table of contents. */
export function markContents(tree: Tree): void {
  for (const block of tree.children) {
    if (block.type !== 'list' && block.type !== 'paragraph') continue
    const links = linksWithin(block)
    if (links > 0 && links >= toString(block).replace(/\s+/g, '').length * 0.9)
      block.data = {...block.data, role: 'contents'}
  }
}

function linksWithin(node: Nodes): number {
  if (node.type === 'link') return node.url.startsWith('#') ? toString(node).replace(/\s+/g, '').length : 0
  return 'children' in node ? (node.children as Nodes[]).reduce((sum, child) => sum + linksWithin(child), 0) : 0
}
