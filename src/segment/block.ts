import type {BlockData, Document} from '../model/document.ts'
import {inlineText} from './inline-text.ts'

type Root = Document['tree']
type Node = Root | Root['children'][number]

/** Where a block stands in the lists of the tree, the innermost list last. */
export interface ListPlace {
  /** Tells lists apart. */
  list: number
  ordered: boolean
  /** The item's number, for an ordered list. */
  number: number
  /** Whether the items stand apart, as numbered paragraphs do in Markdown. */
  spread: boolean
}

/** A piece of the body that becomes one passage. */
export interface Block {
  /** White space folded. */
  text: string
  type: 'heading' | 'paragraph' | 'tableRow' | 'footnote'
  /** Of a heading: 1 is the highest. */
  depth: number
  lists: ListPlace[]
  /** Whether it is the first block of its list item, the one that carries the item's number. */
  opensItem: boolean
  data: BlockData
}

/** The body's blocks in order: every word of it is in one of them. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let lists = 0

  const add = (node: object, type: Block['type'], at: At, depth = 0) => {
    const text = inlineText(node)
    if (!/[\p{L}\p{N}]/u.test(text)) return
    blocks.push({text, type, depth, lists: at.lists, opensItem: at.item.fresh, data: at.data})
    at.item.fresh = false
  }

  const visit = (node: Node, outer: At): void => {
    const at = {...outer, data: node.data ? {...outer.data, ...node.data} : outer.data}
    switch (node.type) {
      case 'heading':
        return add(node, 'heading', at, node.depth)
      case 'table':
        for (const row of node.children) add(row, 'tableRow', {...at, data: {...at.data, ...row.data}})
        return
      case 'list': {
        const list = lists++
        const ordered = node.ordered === true
        node.children.forEach((item, index) => {
          const place = {list, ordered, number: (node.start ?? 1) + index, spread: node.spread === true || item.spread === true}
          const inner = {lists: [...at.lists, place], item: {fresh: true}, data: {...at.data, ...item.data}, type: at.type}
          for (const child of item.children) visit(child, inner)
        })
        return
      }
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, {...at, type: 'footnote'})
        return
      case 'paragraph':
      case 'code':
        return add(node, at.type, at)
      default:
        if (!('children' in node)) return add(node, at.type, at)
        if (node.children.some(isPhrasing)) return add(node, at.type, at)
        for (const child of node.children) visit(child as Node, at)
    }
  }
  visit(tree, {lists: [], item: {fresh: false}, data: {}, type: 'paragraph'})
  return blocks
}

interface At {
  lists: ListPlace[]
  item: {fresh: boolean}
  data: BlockData
  type: 'paragraph' | 'footnote'
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference', 'break'])

/** Text may stand straight in a list item or the root where a reader made the tree from HTML. */
function isPhrasing(node: {type: string}): boolean {
  return phrasing.has(node.type)
}
