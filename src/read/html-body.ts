import type {Element, ElementContent, Root} from 'hast'

/** Never part of a text. */
const NO_TEXT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'img',
  'picture',
  'map',
  'button',
  'input',
  'select',
  'textarea',
  'option',
  'datalist',
  'dialog',
  'link',
  'meta',
  'head',
  'nav',
  'menu',
  'search',
])
/** Nothing without text, unless a link leads to them. */
const MARKS = new Set(['a', 'span', 'font', 'b', 'i', 'u', 'em', 'strong', 'small', 'code'])
const AROUND = new Set(['header', 'footer', 'aside', 'form'])
/** A title stands in an article's header, notes in its footer. */
const IN_ARTICLES = new Set(['header', 'footer'])
const NO_TEXT_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alert',
  'menu',
])
const FURNITURE =
  /^(?:cookies?|consent|gdpr|breadcrumbs?|pagination|pager|share|sharing|social|skip|navbar|nav|navigation|menu|sidebar|related|newsletter|subscribe)(?:$|[-_])|[-_](?:cookies?|breadcrumbs?|nav|navbar|menu|sidebar|share|pager)$|cookie/i
const CONTENT_IDS =
  /^(?:content|main|main[-_]?content|page[-_]?content|body[-_]?content|mw-content-text|article|article[-_]?body|maincontent)$/i

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

const weigh = (node: Root | Element): number => textIn(node).replace(/\s+/g, '').length

/**
 * The part of a page that is its text: what the page marks as such, or all of it; without menus, notices, forms and
 * whatever else stands around a text.
 */
export function pickBody(page: Root): Root {
  const whole = weigh(page)
  prune(page, whole, false)
  const marked = findMarked(page)
  if (!marked) {
    pruneLinks(page)
    return page
  }
  return {type: 'root', children: [marked]}
}

/** A piece of HTML in another document: all of it is text but what no page shows. */
export function dropUnseen(fragment: Root): Root {
  // Nothing is lighter than nothing, so that only what is never text goes.
  prune(fragment, -1, false)
  return fragment
}

function prune(parent: Root | Element, whole: number, inside: boolean): void {
  const kept = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false
    if (child.type !== 'element') return true
    const within = inside || child.tagName === 'main' || child.tagName === 'article'
    if (isFurniture(child, whole, within)) return false
    prune(child, whole, within)
    return child.children.length > 0 || !MARKS.has(child.tagName) || isTarget(child)
  })
  parent.children = kept
}

function isTarget({properties: {id, name}}: Element): boolean {
  return id !== undefined || name !== undefined
}

function isFurniture(node: Element, whole: number, inside: boolean): boolean {
  const {hidden, ariaHidden, style, role, className, id} = node.properties
  if (NO_TEXT.has(node.tagName)) return true
  const roles = String(role ?? '')
  if (roles.startsWith('doc-')) return false
  if (hidden === true || ariaHidden === 'true' || /display\s*:\s*none/i.test(String(style ?? ''))) return true
  const names = [...(Array.isArray(className) ? className : []), ...(id === undefined ? [] : [id])]
  const suspect =
    (AROUND.has(node.tagName) && !(inside && IN_ARTICLES.has(node.tagName))) ||
    NO_TEXT_ROLES.has(roles) ||
    names.some((name) => FURNITURE.test(String(name)))
  // Whatever it is called, the larger part of a page is its text: some systems wrap all of it in a form.
  return suspect && node.tagName !== 'body' && node.tagName !== 'main' && weigh(node) <= whole / 2
}

/** `main`, else the one article, else what bears a name for it; and only if a good part of the page is in it. */
function findMarked(page: Root): Element | undefined {
  const all = elements(page)
  const groups = [
    all.filter((node) => node.tagName === 'main' || node.properties.role === 'main'),
    all.filter((node) => node.tagName === 'article'),
    all.filter((node) => CONTENT_IDS.test(String(node.properties.id ?? ''))),
  ]
  const whole = weigh(page)
  for (const group of groups) {
    const weighed = group.map((node) => ({node, weight: weigh(node)}))
    const best = weighed.sort((a, b) => b.weight - a.weight)[0]
    if (best && best.weight > whole * 0.3) return best.node
  }
  return undefined
}

/** Lists and tables of links to other pages are menus. Links into the page itself are its table of contents. */
function pruneLinks(parent: Root | Element): void {
  const kept = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true
    if (['ul', 'ol', 'table', 'td', 'div', 'tr'].includes(child.tagName) && isMenu(child)) return false
    pruneLinks(child)
    return true
  })
  parent.children = kept
}

function isMenu(node: Element): boolean {
  const links = elements(node).filter((link) => {
    return link.tagName === 'a' && link.properties.href !== undefined && !String(link.properties.href).startsWith('#')
  })
  if (links.length < 3) return false
  return links.reduce((sum, link) => sum + weigh(link), 0) > weigh(node) * 0.7
}
