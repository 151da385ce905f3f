/** A stretch of a Markdown file that can be parsed by itself. */
export interface Piece {
  text: string
  /** How many footnotes stand at its end that are defined in another piece, and are to be taken away again. */
  foreign: number
}

/** The parser's time grows with the square of the number of lists in what it is given, so it gets about this much. */
const SIZE = 16_000

/** What goes on over blank lines, and how it ends. */
const OPENERS: [opens: RegExp, closes: (opening: string) => RegExp][] = [
  [/^ {0,3}(`{3,})[^`]*$|^ {0,3}(~{3,})/, (fence) => new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`)],
  [/^ {0,3}(<!--)/, () => /-->/],
  [/^ {0,3}(<\?)/, () => /\?>/],
  [/^ {0,3}(<!\[CDATA\[)/, () => /\]\]>/],
  [/^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i, () => /<\/(?:script|pre|style|textarea)>/i],
]
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*$/
/** A heading or a paragraph of the document itself: it ends whatever list or quotation stands above. */
const TOP = /^(?:#{1,6}[ \t]|[\p{L}*_])/u
const DEFINED = /^[ \t>]*\[((?:[^[\]\\]|\\.){1,999})\]:/gmu
const NAMED = /\[((?:[^[\]\\]|\\.){1,999})\]/gu

/** Cuts a long Markdown file at headings and paragraphs that stand in no list, quotation, code or comment. */
export function pieces(text: string): Piece[] {
  if (text.length <= 2 * SIZE) return [{text, foreign: 0}]
  const parts = cut(text)
  const defined = labelsIn(text, DEFINED)
  return parts.map(({text, open}) => {
    if (open || defined.size === 0) return {text, foreign: 0}
    // A link or a note is only known for one where its label is defined.
    const own = labelsIn(text, DEFINED)
    const labels = [...labelsIn(text, NAMED)].filter((label) => defined.has(label) && !own.has(label))
    const stubs = labels.map((label) => `\n\n[${label}]: x`).join('')
    return {text: text + stubs, foreign: labels.filter((label) => label.startsWith('^')).length}
  })
}

function cut(text: string): {text: string; open: boolean}[] {
  const lines = text.split('\n')
  const parts: {text: string; open: boolean}[] = []
  let [from, size] = [0, 0]
  let closes: RegExp | null = null
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ''
    if (!closes && size >= SIZE && before.trim() === '' && TOP.test(line)) {
      parts.push({text: lines.slice(from, index).join('\n'), open: false})
      ;[from, size] = [index, 0]
    }
    size += line.length + 1
    if (closes) {
      if (closes.test(line)) closes = null
    } else if (index === 0 && FRONT_MATTER.test(line)) {
      closes = line.startsWith('-') ? /^---[ \t]*$/ : /^\+\+\+[ \t]*$/
    } else {
      closes = opened(line)
    }
  }
  return [...parts, {text: lines.slice(from).join('\n'), open: closes !== null}]
}

function opened(line: string): RegExp | null {
  for (const [opens, closes] of OPENERS) {
    const match = opens.exec(line)
    if (!match) continue
    const close = closes(match[1] ?? match[2] ?? '')
    return close.test(line.slice(match[0].length)) ? null : close
  }
  return null
}

/** Labels are the same whatever their case and their white space. */
function labelsIn(text: string, pattern: RegExp): Set<string> {
  return new Set(
    [...text.matchAll(pattern)].map(([, label]) => (label ?? '').trim().replace(/\s+/g, ' ').toLowerCase()),
  )
}
