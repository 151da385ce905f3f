import type {Blockquote, Heading, List, Paragraph, PhrasingContent, RootContent, Table} from 'mdast'
import {clean} from './clean.ts'

// Builders of mdast nodes. The text in them is escaped by remark-stringify, so no document can bring markup in.

export type Inline = string | PhrasingContent

export function inline(...parts: Inline[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? {type: 'text', value: folded(part)} : part))
}

export function strong(...parts: Inline[]): PhrasingContent {
  return {type: 'strong', children: inline(...parts)}
}

export function code(value: string): PhrasingContent {
  return {type: 'inlineCode', value: folded(value)}
}

export function heading(depth: 1 | 2 | 3 | 4, ...parts: Inline[]): Heading {
  return {type: 'heading', depth, children: inline(...parts)}
}

export function paragraph(...parts: Inline[]): Paragraph {
  return {type: 'paragraph', children: inline(...parts)}
}

export function blockquote(...children: Paragraph[]): Blockquote {
  return {type: 'blockquote', children}
}

export function list(items: Inline[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({type: 'listItem', spread: false, children: [paragraph(...item)]})),
  }
}

/** A table whose columns are numbers from the one that `numeric` tells. */
export function table(header: string[], rows: Inline[][], numeric: number): Table {
  return {
    type: 'table',
    align: header.map((_, column) => (column >= numeric ? 'right' : null)),
    children: [header, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({type: 'tableCell', children: inline(cell)})),
    })),
  }
}

/** Nodes, or a sentence where there are none. */
export function orElse(nodes: RootContent[], sentence: string): RootContent[] {
  return nodes.length > 0 ? nodes : [paragraph(sentence)]
}

function folded(text: string): string {
  return clean(text).replace(/\s+/g, ' ')
}
