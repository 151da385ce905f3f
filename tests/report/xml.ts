import {visit} from 'unist-util-visit'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'

/** The elements of a file of XML with a name, in order. Reading it fails where it is not well formed. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = []
  visit(fromXml(xml), 'element', (node) => {
    if (node.name === name) found.push(node)
  })
  return found
}

/** All text in a node. */
export function textIn(node: Element | Root): string {
  let text = ''
  visit(node, 'text', ({value}) => {
    text += value
  })
  return text
}

/** The elements right in a node. */
export function inside({children}: Element): Element[] {
  return children.filter((child) => child.type === 'element')
}
