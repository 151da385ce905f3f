/** A node of the tree, as far as its text goes. */
interface TextNode {
  type?: string
  value?: string
  label?: string | null | undefined
  identifier?: string
  children?: TextNode[]
}

// Markup and data are no words of the body; an image's alt text is a description, not text.
const silent = new Set(['html', 'yaml', 'toml', 'definition', 'image', 'imageReference', 'footnoteReference'])

/**
 * The words of a node with white space folded, cells parted by " | ". (`mdast-util-to-string` joins the words on both
 * sides of a line break and of a cell border.)
 */
export function inlineText(node: TextNode): string {
  return raw(node).replace(/\s+/gu, ' ').trim()
}

/** The marks of footnotes below a node, in order, and how much of its text stands before each. */
export function noteMarks(node: TextNode): {mark: string; at: number}[] {
  const marks: {mark: string; at: number}[] = []
  let before = ''
  const visit = (one: TextNode): void => {
    if (one.type === 'footnoteReference')
      marks.push({mark: one.label ?? one.identifier ?? '', at: before.replace(/\s+/gu, ' ').trim().length})
    else if (one.children) {
      for (const [i, child] of one.children.entries()) {
        if (i > 0 && one.type === 'tableRow') before += ' | '
        visit(child)
      }
    } else before += raw(one)
  }
  visit(node)
  return marks
}

function raw(node: TextNode): string {
  if (silent.has(node.type ?? '')) return ''
  if (node.type === 'break') return ' '
  if (node.type === 'tableRow') return (node.children ?? []).map(inlineText).join(' | ')
  if (node.children) return node.children.map(raw).join('')
  return node.value ?? ''
}
