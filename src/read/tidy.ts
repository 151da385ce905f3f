import {toString} from 'mdast-util-to-string'
import type {BlockContent, DefinitionContent, Nodes, Paragraph, Parents, PhrasingContent, Root} from 'mdast'
import {clean} from './source.ts'

/** What is on the page but is no text of it: pictures (whose alternative text is not part of the body), link addresses. */
const DROPPED = new Set(['image', 'imageReference', 'definition', 'yaml', 'toml', 'html', 'thematicBreak'])
/** Blocks that are nothing without text. */
const NEED_TEXT = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'blockquote',
  'table',
  'tableRow',
  'footnoteDefinition',
])

/**
 * Brings the trees of all readers into one shape, in place: line breaks are white space, two of them part paragraphs,
 * and blocks without words are gone.
 */
export function tidy(root: Root): Root {
  tidyParent(root)
  return root
}

function tidyParent(parent: Parents): void {
  const kept: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if (DROPPED.has(child.type)) continue
    if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code') child.value = clean(child.value)
    if (child.type === 'footnoteDefinition') markFootnote(child.children)
    if ('children' in child) tidyParent(child)
    if (NEED_TEXT.has(child.type) && toString(child).trim() === '') continue
    if (child.type === 'paragraph') kept.push(...splitAtBreaks(child))
    else if (child.type === 'break') kept.push({type: 'text', value: '\n'})
    else kept.push(...unwrapList(child))
  }
  // A parent's children keep their kinds: only nodes of the same content model were put in their place.
  parent.children = kept as never
}

function markFootnote(children: (BlockContent | DefinitionContent)[]): void {
  for (const child of children) child.data = {...child.data, role: 'footnote'}
}

/** A list whose only item holds nothing but a list: what editors make of a deeper bullet without one above it. */
function unwrapList(node: Nodes): Nodes[] {
  if (node.type !== 'list' || node.children.length !== 1) return [node]
  const inner = node.children[0]?.children ?? []
  return inner.length > 0 && inner.every((child) => child.type === 'list') ? inner : [node]
}

/** Two line breaks in a row are how old pages part their paragraphs. */
function splitAtBreaks(paragraph: Paragraph): Paragraph[] {
  const groups: PhrasingContent[][] = [[]]
  let blank: PhrasingContent[] = []
  for (const child of paragraph.children) {
    if (child.type === 'text' && child.value.trim() === '') {
      blank.push(child)
      continue
    }
    const breaks = blank.filter((node) => node.type === 'text' && node.value === '\n').length
    if (breaks > 1) groups.push([])
    else groups.at(-1)?.push(...blank)
    blank = []
    groups.at(-1)?.push(child)
  }
  const filled = groups.filter((group) => toString(group).trim() !== '')
  if (filled.length < 2) return [paragraph]
  return filled.map((children) => ({...paragraph, children}))
}
