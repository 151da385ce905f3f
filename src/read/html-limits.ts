/** How deep elements may stand in one another. The text of deeper ones belongs to the deepest. */
const DEPTH = 100
/** How many marks of letters may be open: every paragraph begins with all of them anew. */
const FORMATS = 16

const TAG = /<(?:!--|(\/?)([a-z][a-z0-9:-]*))/gi
/** They go on in the next paragraph where they are not closed. A link is no such mark here: the next one closes it. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))
const VOID = new Set('a area base br col embed hr html head body img input link meta source track wbr'.split(' '))
/** Their content is no markup, or none that is read. */
const RAW = new Set('script style textarea title xmp iframe noframes svg'.split(' '))
/** What ends when another of the row begins, unless it is outside of the element named. */
const ENDS: [row: string[], within: string[]][] = [
  [['li'], ['ul', 'ol', 'menu']],
  [['dt', 'dd'], ['dl']],
  [['td', 'th'], ['table']],
  [['tr'], ['table']],
  [['thead', 'tbody', 'tfoot'], ['table']],
  [['option', 'optgroup'], ['select']],
]
/** What ends a paragraph. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figure|footer|form|h[1-6]|header|main|menu|nav|ol|p|pre|section|summary|table|ul)$/

/**
 * HTML without the tags of elements that are nested deeper than any page is: what parses and walks the tree takes a step
 * a level for every element, or more. All text is kept.
 */
export function limitDepth(html: string): string {
  const out: string[] = []
  const stack = new Stack()
  let from = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) {
      TAG.lastIndex = after(html, '-->', TAG.lastIndex)
      continue
    }
    const end = endOfTag(html, TAG.lastIndex)
    const opens = match[1] === ''
    TAG.lastIndex = opens && RAW.has(name) ? endOfRaw(html, name, end) : end
    if (VOID.has(name) || RAW.has(name) || (opens ? stack.open(name) : stack.close(name))) continue
    out.push(html.slice(from, match.index), FORMATTING.has(name) ? '' : ' ')
    from = end
  }
  return out.length === 0 ? html : out.join('') + html.slice(from)
}

/** The open elements, about as a browser sees them; each method tells whether the tag may stay. */
class Stack {
  #names: string[] = []
  #formats = 0
  readonly #dropped = new Map<string, number>()

  open(name: string): boolean {
    if (FORMATTING.has(name)) {
      if (this.#formats < FORMATS) return ++this.#formats > 0
    } else {
      for (const [row, within] of ENDS) if (row.includes(name)) this.#end(row, within)
      if (BLOCKS.test(name)) this.#end(['p'], ['table', 'td', 'th', 'li', 'button'])
      if (this.#names.length < DEPTH) return this.#names.push(name) > 0
    }
    this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1)
    return false
  }

  close(name: string): boolean {
    const dropped = this.#dropped.get(name) ?? 0
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1)
      return false
    }
    if (FORMATTING.has(name)) this.#formats = Math.max(0, this.#formats - 1)
    else if (this.#names.includes(name)) this.#names.length = this.#names.lastIndexOf(name)
    return true
  }

  /** Closes the innermost element of the row, with all that is in it. */
  #end(row: string[], within: string[]): void {
    const at = this.#names.findLastIndex((name) => row.includes(name) || within.includes(name))
    if (row.includes(this.#names[at] ?? '')) this.#names.length = at
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

const QUOTE_OR_END = /["'>]/g

/** Behind the ">" that ends a tag; one in a quoted value does not, unless the quote is never closed. */
function endOfTag(html: string, from: number): number {
  QUOTE_OR_END.lastIndex = from
  for (let match = QUOTE_OR_END.exec(html); match; match = QUOTE_OR_END.exec(html)) {
    if (match[0] === '>') return QUOTE_OR_END.lastIndex
    // Only behind an equals sign a quotation mark opens a value.
    if (!/=\s*$/.test(html.slice(Math.max(0, match.index - 8), match.index))) continue
    QUOTE_OR_END.lastIndex = after(html, match[0], QUOTE_OR_END.lastIndex)
  }
  return html.length
}

function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}
