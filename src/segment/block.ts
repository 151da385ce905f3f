import type {BlockData, Document} from '../model/document.ts'
import {inlineText, noteMarks} from './inline-text.ts'

type Root = Document['tree']
type Node = Root | Root['children'][number]
type TableRow = Extract<Node, {type: 'table'}>['children'][number]

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
  /** The marks of footnotes that stand in it, in order, and how much of its text stands before each. */
  references: {mark: string; at: number}[]
  /** Of a footnote: its mark. */
  mark: string | null
  data: BlockData
  /** What it is made of. */
  node: Node | TableRow
  /** Whether the block before is the question that it answers: both stood in one paragraph or row. */
  answers?: true
}

/** The body's blocks in order: every word of it is in one of them. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let lists = 0

  const add = (node: Node | TableRow, type: Block['type'], {lists, item, data, mark}: At, depth = 0) => {
    const text = inlineText(node)
    if (!/[\p{L}\p{N}]/u.test(text)) return
    const marker = node.data?.marker ?? (item.fresh ? item.marker : undefined)
    blocks.push({
      text,
      type,
      depth,
      lists,
      opensItem: item.fresh,
      references: noteMarks(node),
      mark: isNote(type, data) ? (mark ?? markOf(text)) : null,
      data: marker === undefined ? data : {...data, marker},
      node,
    })
    item.fresh = false
  }

  const visit = (node: Node, outer: At): void => {
    const at = {...outer, data: inherit(outer.data, node.data)}
    switch (node.type) {
      case 'heading':
        add(node, 'heading', at, node.depth)
        return
      case 'table':
        for (const row of node.children) add(row, 'tableRow', {...at, data: inherit(at.data, row.data)})
        return
      case 'list': {
        const list = lists++
        node.children.forEach((child, index) => {
          const ordered = node.ordered === true
          const spread = node.spread === true || child.spread === true || (ordered && node.children.length === 1)
          const place = {list, ordered, number: (node.start ?? 1) + index, spread}
          const item = {fresh: true, marker: child.data?.marker}
          for (const block of child.children)
            visit(block, {...at, lists: [...at.lists, place], item, data: inherit(at.data, child.data)})
        })
        return
      }
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, {...at, type: 'footnote', mark: node.label ?? node.identifier})
        return
      default:
        if (!('children' in node) || node.children.some(isPhrasing)) add(node, at.type, at)
        else for (const child of node.children) visit(child as Node, at)
    }
  }
  visit(tree, {lists: [], item: {fresh: false, marker: undefined}, data: {}, type: 'paragraph', mark: null})
  return blocks
}

interface At {
  lists: ListPlace[]
  item: {fresh: boolean; marker: string | undefined}
  data: BlockData
  type: 'paragraph' | 'footnote'
  mark: string | null
}

function isNote(type: Block['type'], {role}: BlockData): boolean {
  return type === 'footnote' || role === 'footnote'
}

/** The mark that a footnote begins with: "12", "*", "[iv]". */
function markOf(text: string): string | null {
  return /^[[(]?(\d{1,3}|[ivxlc]{1,6}|[*†‡§]{1,3})(?=[\])\s.]|\p{L})/u.exec(text)?.[1] ?? null
}

/** Pages and roles hold for all that a node contains; a number belongs to the first block of it alone. */
function inherit(outer: BlockData, own: BlockData | undefined): BlockData {
  if (!own) return outer
  const {marker: _, ...data} = {...outer, ...own}
  return data
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference', 'break'])

/** Text may stand straight in a list item or the root where a reader made the tree from HTML. */
function isPhrasing(node: {type: string}): boolean {
  return phrasing.has(node.type)
}
