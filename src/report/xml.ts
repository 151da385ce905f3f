import {clean} from './clean.ts'

/** A piece of XML. It is an object, so that no text of a document is taken for one. */
export interface Markup {
  xml: string
}

/** An element with its attributes and what is in it; attributes that are `null` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  children: readonly (Markup | string)[] = [],
): Markup {
  let start = name
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) start += ` ${key}="${escaped(plain(String(value))).replace(/[\t\n]/g, ' ')}"`
  if (children.length === 0) return {xml: `<${start}/>`}
  const content = children.map((child) => (typeof child === 'string' ? escaped(plain(child)) : child.xml))
  return {xml: `<${start}>${content.join('')}</${name}>`}
}

/** A file of XML with this root. */
export function xml(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

/** XML has one line end; what it forbids is taken out. */
export function plain(text: string): string {
  return clean(text).replace(/\r\n?/g, '\n')
}

const signs: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
