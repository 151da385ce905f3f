import type {Element, ElementContent, Root} from 'hast'
import {elements, isElement, linksIn, textIn, weigh} from './html-nodes.ts'

const set = (names: string): Set<string> => new Set(names.split(' '))

/** Never part of a text; what is deleted is not part of it any more. */
const NO_TEXT = set(
  'script style template noscript svg iframe object embed audio video canvas img picture map button input select textarea option datalist dialog link meta head nav menu search del rt rp',
)
/** Nothing without text, unless a link leads to them. */
const MARKS = set('a span font b i u em strong small code')
const AROUND = set('header footer aside form')
/** A title stands in an article's header, notes in its footer. */
const WITHIN = set('main article section')
const IN_ARTICLES = set('header footer')
const NO_TEXT_ROLES = set('navigation banner contentinfo search complementary dialog alert menu')

/** Names that systems give to what stands around a text. */
const FURNITURE =
  /^(?:cookies?|consent|gdpr|onetrust|usercentrics|didomi|pagination|pager|share|sharing|social|skip|navbar|topnav|subnav|nav|navigation|menu|sidebar|related|newsletter|subscribe|navbox|catlinks|printfooter)(?:$|[-_])|[-_](?:cookies?|nav|navbar|menu|sidebar|share|pager|editsection)$|cookie|crumb/i
/** The same for what is told from a section's header only by having no title in it. */
const HEADER = /^(?:(?:site|global|page|top|main)[-_]?)?(?:header|footer|foot|masthead|banner|logo)$/i
/** Not for print, or only for those who hear the page. */
const UNSEEN =
  /^(?:no-?print|hidden-print|d-print-none|sr-only|visually-?hidden|element-invisible|screen-reader-text)$/i
/** Names that text may have as well: they tell only where next to everything is links. */
const LINKS =
  /^(?:tags?|topics|categories|keywords|tools?|toolbar|actions|teasers?|more|links|languages?)(?:$|[-_])|[-_](?:tags|topics|keywords)$/i
const OTHERS = /^(?:teasers?|related|more|newsletter|subscribe)(?:$|[-_])/i
/** What Word writes into a page beside the text: headers, footers, comments. */
const WORD_ASIDE = /mso-element:\s*(?:header|footer|comment|footnote-separator)|mso-hide:\s*all|display\s*:\s*none/i
const CONTENT_IDS =
  /^(?:content|main|main[-_]?content|page[-_]?content|body[-_]?content|mw-content-text|article|article[-_]?body|maincontent)$/i

/** Whether an element bears a name that systems give to the text of a page. */
export function isNamedContent({properties: {id}}: Element): boolean {
  return CONTENT_IDS.test(String(id ?? ''))
}

/** The one heading of the highest rank that a page has, where it is no link to the site's first page. */
export function titleIn(page: Root): Element | undefined {
  const [first, ...others] = elements(page).filter(({tagName}) => tagName === 'h1')
  return first && others.length === 0 && !isLinked(first) ? first : undefined
}

function isLinked(node: Element): boolean {
  return linksIn(node).weight > weigh(node) * 0.7
}

/** What a page weighs in all, and the parts that a click unfolds. */
interface Page {
  whole: number
  folded: ReadonlySet<string>
}

/** The ids of what links and buttons of the page lead to: a closed tab or section is hidden, and text all the same. */
export function foldedIn(page: Root): Set<string> {
  const ids = elements(page).flatMap(({properties: {href, ariaControls}}) => [
    ...String(ariaControls ?? '').split(/[\s,]+/),
    ...(String(href).startsWith('#') ? [String(href).slice(1)] : []),
  ])
  return new Set(ids.filter((id) => id !== ''))
}

/**
 * Takes out what is no text, and what stands around the text if it is less than half of the page. Tells whether links to
 * other texts went, which have a title above them.
 */
export function prune(parent: Root | Element, page: Page, inside = false): boolean {
  let went = false
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false
    if (child.type !== 'element') return true
    const within = inside || WITHIN.has(child.tagName)
    if (isFurniture(child, page, within)) {
      went ||= namesOf(child).some((name) => OTHERS.test(name))
      return false
    }
    // Titles of what went are titles of nothing.
    if (prune(child, page, within) && isAllTitles(child)) return false
    return child.children.length > 0 || !MARKS.has(child.tagName) || isTarget(child)
  })
  return went
}

function isAllTitles(node: Element): boolean {
  const titles = elements(node).filter(({tagName}) => /^h[2-6]$/.test(tagName))
  return titles.reduce((sum, title) => sum + weigh(title), 0) === weigh(node)
}

function isTarget({properties: {id, name}}: Element): boolean {
  return id !== undefined || name !== undefined
}

function namesOf({properties: {className, id}}: Element): string[] {
  return [...(Array.isArray(className) ? className : []), ...(id === undefined ? [] : [id])].map(String)
}

function isFurniture(node: Element, {whole, folded}: Page, inside: boolean): boolean {
  const {hidden, ariaHidden, style, role} = node.properties
  if (NO_TEXT.has(node.tagName)) return true
  const roles = String(role ?? '')
  if (roles.startsWith('doc-')) return false
  const unseen = hidden !== undefined || ariaHidden === 'true' || WORD_ASIDE.test(String(style ?? ''))
  const unfolds = folded.has(String(node.properties.id)) && linksIn(node).weight < weigh(node) / 2
  if (unseen && !unfolds) return true
  const names = namesOf(node)
  const named = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  const around = AROUND.has(node.tagName) || NO_TEXT_ROLES.has(roles)
  const suspect =
    (around && !(inside && IN_ARTICLES.has(node.tagName)) && !holdsTitle(node, /^h1$/)) ||
    (named(HEADER) && !inside && !holdsTitle(node, /^h[1-6]$/)) ||
    named(FURNITURE) ||
    named(UNSEEN) ||
    (named(LINKS) && isLinked(node)) ||
    isSkipLink(node)
  // Whatever it is called, the larger part of a page is its text: some systems wrap all of it in a form.
  return suspect && node.tagName !== 'body' && node.tagName !== 'main' && weigh(node) <= whole / 2
}

/** A site's name is a link to its first page; a title is none. */
function holdsTitle(node: Element, title: RegExp): boolean {
  return elements(node).some((inner) => title.test(inner.tagName) && weigh(inner) > 0 && !isLinked(inner))
}

function isSkipLink({tagName, properties: {href}}: Element): boolean {
  return tagName === 'a' && CONTENT_IDS.test(String(href ?? '').replace(/^#/, '')) && String(href).startsWith('#')
}

/** The elements with a button in them, which are no more to be told when it is gone. */
export function withButtons(page: Root): Set<Element> {
  const found = new Set<Element>()
  const walk = (node: Root | Element): boolean => {
    const inner = (node.children as ElementContent[]).filter(isElement).map(walk).some(Boolean)
    if (!isElement(node)) return inner
    if (inner) found.add(node)
    return inner || node.tagName === 'button' || node.properties.role === 'button'
  }
  walk(page)
  return found
}

/** Short blocks with a button beside the text, whatever their name: notices that want to be clicked away. */
export function dropNotices(page: Root, asking: ReadonlySet<Element>): void {
  const whole = weigh(page)
  let parent: Root | Element = page
  for (;;) {
    const inner: Element[] = (parent.children as ElementContent[]).filter(isElement)
    const heavy = inner.find((child) => weigh(child) > whole * 0.95)
    if (!heavy) break
    parent = heavy
  }
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (!isElement(child) || !asking.has(child) || weigh(child) > Math.min(1000, whole * 0.25)) return true
    return elements(child).some(({tagName}) => /^h[12]$|^[ou]l$|^table$/.test(tagName))
  })
}

/** Menus, and what leads to other pages above the title: the site's name, the way to this page. */
export function dropMenus(page: Root, title: Element | undefined): void {
  if (title) dropAbove(page, title, textIn(title).replace(/\s+/g, ''))
  dropColumns(page, weigh(page))
  const menus: Element[] = []
  findMenus(page, menus)
  const heaviest = menus.reduce<Element | undefined>((a, b) => (a && weigh(a) >= weigh(b) ? a : b), undefined)
  const titles = elements(page).filter(({tagName}) => /^h[1-6]$/.test(tagName))
  const rest = weigh(page) - [...menus, ...titles].reduce((sum, node) => sum + weigh(node), 0)
  // Where there is next to nothing beside it, a menu is what the page is about: a table of contents.
  const dropped = new Set(menus.filter((menu) => menu !== heaviest || rest >= weigh(menu) / 2))
  drop(page, dropped)
}

/** Tells whether the title is in the part, and takes out the links before it. */
function dropAbove(parent: Root | Element, title: Element, name: string): boolean {
  const at = parent.children.findIndex((child) => {
    return child === title || (isElement(child) && dropAbove(child, title, name))
  })
  if (at < 0) return false
  const before = (parent.children as ElementContent[]).slice(0, at).filter((child) => {
    if (!isElement(child)) return true
    // The last step of the way to a page is its title.
    const own = textIn(child).replace(/\s+/g, '').replace(name, '').length
    return linksIn(child).weight <= own / 2 || weigh(child) === 0
  })
  parent.children = [...before, ...(parent.children as ElementContent[]).slice(at)]
  return true
}

/** Old pages are a table: beside the cell with the text stand others with a few words and links. */
function dropColumns(parent: Root | Element, whole: number): void {
  for (const row of elements(parent).filter(({tagName}) => tagName === 'tr')) {
    const cells = (row.children as ElementContent[]).filter(isElement)
    const weights = cells.map(weigh)
    if (Math.max(...weights.slice(0, 20)) < whole * 0.7) continue
    const beside = new Set(cells.filter((cell, i) => (weights[i] ?? 0) < whole * 0.03 && linksIn(cell).count > 0))
    row.children = row.children.filter((cell) => !isElement(cell) || !beside.has(cell))
  }
}

/** Lists and tables of links to other pages. Links into the page itself are its table of contents. */
function findMenus(parent: Root | Element, found: Element[]): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (['ul', 'ol', 'table', 'td', 'div', 'tr'].includes(child.tagName) && isMenu(child)) found.push(child)
    else findMenus(child, found)
  }
}

function isMenu(node: Element): boolean {
  const {count, weight} = linksIn(node)
  // Around a title stands more than a menu.
  return count >= 3 && weight > weigh(node) * 0.7 && !elements(node).some(({tagName}) => tagName === 'h1')
}

function drop(parent: Root | Element, dropped: ReadonlySet<Element>): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (!isElement(child)) return true
    if (dropped.has(child)) return false
    drop(child, dropped)
    return true
  })
}
