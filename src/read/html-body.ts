import type {Element, Root} from 'hast'
import {dropMenus, dropNotices, foldedIn, isNamedContent, prune, titleIn, withButtons} from './html-furniture.ts'
import {elements, weigh} from './html-nodes.ts'

/**
 * The part of a page that is its text: what the page marks as such, or all of it; without menus, notices, forms and
 * whatever else stands around a text.
 */
export function pickBody(page: Root): Root {
  const title = titleIn(page)
  keepFolded(page)
  const asking = withButtons(page)
  prune(page, {whole: weigh(page), folded: foldedIn(page)})
  const marked = findMarked(page)
  if (!marked) {
    dropNotices(page, asking)
    dropMenus(page, title)
    return page
  }
  const around = title && weigh(title) > 0 && !elements(marked).includes(title) && elements(page).includes(title)
  return {type: 'root', children: around ? [title, marked] : [marked]}
}

/** A title that unfolds its section when it is clicked is in a button. */
function keepFolded(page: Root): void {
  for (const title of elements(page).filter(({tagName}) => /^h[1-6]$/.test(tagName)))
    for (const inner of elements(title)) if (inner.tagName === 'button') inner.tagName = 'span'
}

/** A piece of HTML in another document: all of it is text but what no page shows. */
export function dropUnseen(fragment: Root): Root {
  // Nothing is lighter than nothing, so that only what is never text goes.
  prune(fragment, {whole: -1, folded: new Set()})
  return fragment
}

/** `main`, else the one article, else what bears a name for it; and only if a good part of the page is in it. */
function findMarked(page: Root): Element | undefined {
  const all = elements(page)
  const groups = [
    all.filter((node) => node.tagName === 'main' || node.properties.role === 'main'),
    all.filter((node) => node.tagName === 'article'),
    all.filter(isNamedContent),
  ]
  const whole = weigh(page)
  for (const group of groups) {
    const weighed = group.map((node) => ({node, weight: weigh(node)}))
    const best = weighed.sort((a, b) => b.weight - a.weight)[0]
    if (best && best.weight > whole * 0.3) return best.node
  }
  return undefined
}
