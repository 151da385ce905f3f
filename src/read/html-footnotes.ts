import type {Element, Root} from 'hast'
import type {Handle} from 'hast-util-to-mdast'
import {elements, isElement, textIn} from './html-nodes.ts'

const REFERENCE = 'x-footnote-reference'
const DEFINITION = 'x-footnote'
const NOTE_BLOCKS = new Set(['li', 'p', 'div', 'aside', 'dd', 'section'])
const MARK = /^[[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]{1,3})[\])]?\.?$/i

/**
 * Finds the footnotes of a page by their links: a mark that leads to a block, and the block it leads to, where the mark is
 * raised or the block leads back to it. They become nodes of their own, so that neither mark nor way back is taken for words of the text.
 */
export function markFootnotes(root: Root): void {
  const parents = new Map<Element, Root | Element>()
  const byId = new Map<string, Element>()
  note(root, parents, byId)
  const backs = new Map<Element, Set<string>>()
  const links = [...parents.keys()].filter((node) => node.tagName === 'a' && node.properties.href !== undefined)
  for (const link of links) {
    const target = targetOf(link)
    const block = target === undefined ? undefined : blockAround(byId.get(target), parents)
    if (target === undefined || !block || isAbove(block, link, parents)) continue
    // What leads from a note to its mark is a mark that leads to a block as well.
    if (leadsBack(link, parents, backs)) continue
    const raised = isRaised(link, parents)
    const {id: own = isElement(raised) ? raised.properties.id : undefined, name = own} = link.properties
    if (!raised && !(isMark(link) && leadsTo(block, own ?? name))) continue
    const label = textIn(link).replace(/[[\]().\s]/g, '')
    link.tagName = REFERENCE
    link.properties = {id: target, label}
    if (block.tagName !== DEFINITION) {
      const list = parents.get(block)
      if (list && isElement(list) && (list.tagName === 'ol' || list.tagName === 'ul')) list.tagName = 'div'
      block.tagName = DEFINITION
      block.properties = {id: target, label}
    }
    const ways = backs.get(block) ?? new Set()
    for (const back of [own, name]) if (back !== undefined) ways.add(`#${back}`)
    backs.set(block, ways)
  }
  for (const [block, ways] of backs) dropWayBack(block, ways)
}

function note(parent: Root | Element, parents: Map<Element, Root | Element>, byId: Map<string, Element>): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    parents.set(child, parent)
    for (const name of [child.properties.id, child.properties.name]) {
      if (name !== undefined && !byId.has(String(name))) byId.set(String(name), child)
    }
    note(child, parents, byId)
  }
}

function targetOf(link: Element): string | undefined {
  const href = String(link.properties.href)
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined
}

/** The raised element that holds the link, the link itself where its role says so, or nothing. */
function isRaised(link: Element, parents: Map<Element, Root | Element>): Root | Element | undefined {
  if (link.properties.role === 'doc-noteref') return link
  if (!isMark(link)) return undefined
  if (elements(link).some((node) => node.tagName === 'sup')) return link
  for (
    let node = parents.get(link);
    node && isElement(node) && !NOTE_BLOCKS.has(node.tagName);
    node = parents.get(node)
  ) {
    if (node.tagName === 'sup') return node
  }
  return undefined
}

function leadsBack(
  link: Element,
  parents: ReadonlyMap<Element, Root | Element>,
  backs: ReadonlyMap<Element, ReadonlySet<string>>,
): boolean {
  for (let at: Root | Element | undefined = link; at && isElement(at); at = parents.get(at))
    if (backs.get(at)?.has(String(link.properties.href))) return true
  return false
}

function isMark(link: Element): boolean {
  return MARK.test(textIn(link).trim())
}

function leadsTo(block: Element, id: unknown): boolean {
  return id !== undefined && elements(block).some(({properties: {href}}) => href === `#${id}`)
}

function blockAround(node: Element | undefined, parents: Map<Element, Root | Element>): Element | undefined {
  let at: Root | Element | undefined = node
  while (at && isElement(at) && !NOTE_BLOCKS.has(at.tagName) && at.tagName !== DEFINITION) at = parents.get(at)
  return at && isElement(at) ? at : undefined
}

function isAbove(block: Element, link: Element, parents: Map<Element, Root | Element>): boolean {
  for (let at: Root | Element | undefined = link; at && isElement(at); at = parents.get(at))
    if (at === block) return true
  return false
}

function dropWayBack(parent: Element, ways: ReadonlySet<string>): void {
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true
    if (child.tagName === 'a') {
      const text = textIn(child).trim()
      const leadsBack = child.properties.href !== '#' && ways.has(String(child.properties.href))
      if (
        child.properties.role === 'doc-backlink' ||
        (leadsBack && text.length < 6) ||
        /^(?:[↑↩⏎^]\uFE0E?)+$/u.test(text)
      )
        return false
    }
    dropWayBack(child, ways)
    return true
  })
}

const id = (node: Element): string => String(node.properties.id)
const label = (node: Element): string => String(node.properties.label)

export const footnoteHandlers: Record<string, Handle> = {
  [REFERENCE]: (_state, node) => ({type: 'footnoteReference', identifier: id(node), label: label(node)}),
  [DEFINITION]: (state, node) => ({
    type: 'footnoteDefinition',
    identifier: id(node),
    label: label(node),
    children: state.toFlow(state.all(node)) as never,
  }),
}
