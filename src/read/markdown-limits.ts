import type {Processor} from 'unified'

/** How many lists and quotations may stand in one another. What is deeper stays as text of the deepest. */
const LEVELS = 20
/** How far a line may be indented: far enough for that many levels. */
const INDENT = 100
/** A paragraph of more lines than this is written in one. */
const LINES = 200
/** In how long a paragraph how many marks ("*", "[") may take part in markup. The parser looks from each to the end. */
const MARKS = {work: 20_000_000, least: 50, most: 500}

const FRONT_MATTER = /^(?:---|\+\+\+)$/
const INDENTED = /^[ \t]*/
const MARKER = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}(?=[.)][ \t])[.)])[ \t]*/y
/** A row of signs to be filled in by hand: every one of them might open or close something. */
const RUN = /([*_~])\1{49,}/g
const RULE = /^[ \t]*(?:[-*_][ \t]*)+$/
/** A line that can be nothing but a paragraph's: a table has bars in it, anything else begins with a sign. */
const PLAIN = /^\p{L}[^|]*$/u

/** Markdown with its containers no deeper than {@link LEVELS} and its paragraphs no longer than {@link LINES} lines. */
export function limitNesting(text: string): string {
  const lines = text.split(/\r\n|\n|\r/)
  const out: string[] = []
  let paragraph: string[] = []
  const end = (): void => {
    if (paragraph.length > LINES) out.push(paragraph.join(' '))
    else for (const line of paragraph) out.push(line)
    paragraph = []
  }
  const from = FRONT_MATTER.test(lines[0] ?? '') ? lines.indexOf(lines[0] ?? '', 1) : -1
  for (const [index, whole] of lines.entries()) {
    const line = RULE.test(whole) ? whole : whole.replace(RUN, (run) => run.replace(/./g, '\\$&'))
    if (index > from && PLAIN.test(line)) {
      paragraph.push(line)
    } else {
      end()
      out.push(index > from ? limitLine(line) : line)
    }
  }
  end()
  return out.join('\n')
}

function limitLine(line: string): string {
  const indent = INDENTED.exec(line)?.[0] ?? ''
  const columns = indent.replace(/\t/g, '    ').length
  const limited = columns > INDENT ? ' '.repeat(INDENT) + line.slice(indent.length) : line
  MARKER.lastIndex = limited.length - (line.length - indent.length)
  for (let level = 0; level < LEVELS; level++) if (!MARKER.test(limited)) return limited
  const at = MARKER.lastIndex
  const next = MARKER.exec(limited)?.[0]
  if (next === undefined || RULE.test(limited)) return limited
  const digits = /^\d*/.exec(next)?.[0].length ?? 0
  return `${limited.slice(0, at + digits)}\\${limited.slice(at + digits)}`
}

interface Effects {
  enter(type: string): void
  exit(type: string): void
  consume(code: number): void
}
type State = (code: number) => unknown

/** Addresses stay the words they are; looking for them takes a walk back through the paragraph at every word. */
const ADDRESSES = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']
/** The signs from which the parser looks for their partner; the backtick is one too. */
const SIGNS = '!*<[]_~'
const BACKTICK = 96

/**
 * A plugin for remark: behind so many marks in one paragraph or cell, others are characters like any other. Without it, a
 * long paragraph of opening marks without closing ones takes a time that grows with the square of its length.
 */
export function limitMarks(this: Processor, text: string): void {
  const most = Math.min(MARKS.most, Math.max(MARKS.least, Math.floor(MARKS.work / longestRun(text))))
  const counts = new WeakMap<object, number>()
  const guard = {
    name: 'limitMarks',
    tokenize(this: object, effects: Effects, ok: State, nok: State): State {
      return (code) => {
        const count = (counts.get(this) ?? 0) + 1
        counts.set(this, count)
        if (count <= most) return nok(code)
        effects.enter('data')
        effects.consume(code)
        effects.exit('data')
        return ok
      }
    },
  }
  // Code begins at the first backtick of a row, which the parser leaves to this to see to.
  const first = {...guard, previous: (code: number | null) => code !== BACKTICK}
  const data = this.data() as {micromarkExtensions?: unknown[]}
  data.micromarkExtensions ??= []
  const disable = {null: ADDRESSES}
  data.micromarkExtensions.push({
    disable,
    text: {...Object.fromEntries(Array.from(SIGNS, (sign) => [sign.charCodeAt(0), guard])), [BACKTICK]: first},
  })
}

/** How long the longest stretch without a blank line is: no paragraph is longer. */
function longestRun(text: string): number {
  let longest = 1
  let from = 0
  for (const {index} of text.matchAll(/\n[ \t]*(?=\n|$)/g)) {
    longest = Math.max(longest, index - from)
    from = index
  }
  return Math.max(longest, text.length - from)
}
