import type {Element, ElementContent, Root} from 'hast'

export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && (node as {type?: string}).type === 'element'
}

/** The elements of a tree, in its order. */
export function elements(parent: Root | Element): Element[] {
  const found: Element[] = []
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      found.push(child)
      walk(child)
    }
  }
  walk(parent)
  return found
}

/** The text of an element, comments left out. */
export function textIn(node: Root | Element | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

/** How many characters there are in a part of a page, white space aside. */
export const weigh = (node: Root | Element): number => textIn(node).replace(/\s+/g, '').length

/** How much of the text is in links to other pages, and in how many. */
export function linksIn(node: Root | Element): {count: number; weight: number} {
  const all = isElement(node) ? [node, ...elements(node)] : elements(node)
  const links = all.filter(({tagName, properties: {href}}) => {
    return tagName === 'a' && href !== undefined && !String(href).startsWith('#')
  })
  return {count: links.length, weight: links.reduce((sum, link) => sum + weigh(link), 0)}
}
