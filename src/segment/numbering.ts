import type {Block} from './block.ts'
import {Ahead, type BlockHead, headsOf, prefixOf} from './heads.ts'
import {headOf, type Marker} from './marker.ts'

/** Where a block stands among the numbers of its document. */
export interface Numbered {
  /** The markers that lead to it, outermost first; bullets left out. */
  trail: Marker[]
  /** Where its words begin, behind a number written in the text. */
  bodyStart: number
  /** The block that opens the list of which it is an item, or `null`. */
  openedBy: number | null
  /** Whether it is an item of a list: lettered, bulleted or below another number. */
  isItem: boolean
}

interface Level {
  marker: Marker
  /** The list of the tree that it belongs to, or `null` where it is read from the text. */
  list: number | null
  openedBy: number | null
}

/** How far behind the last number one may be and still follow it: paragraphs get lost, letters are misprinted. */
const SKIP = 3
/** No document counts its paragraphs further; a higher number is a year. */
const HIGHEST = 999

/**
 * Follows the numbers of a document from block to block. A number counts where it follows the one before it, begins a
 * list, or is itself followed; all else (a year, "3.5 million people", a date) is part of the words.
 */
export class Numbering {
  private levels: Level[] = []
  /** The outermost number so far, which titles do not interrupt. */
  private carried: Marker | null = null
  /** The last "1.2", "1.3" seen, by what stands before its last number. */
  private readonly seen = new Map<string, number>()
  /** The paragraph before, below the same title. */
  private previous: number | null = null
  private last: Numbered = {trail: [], bodyStart: 0, openedBy: null, isItem: false}
  private readonly heads: BlockHead[][]
  private readonly ahead: Ahead

  /** @param starts Where the text of each paragraph begins, behind the number of an article; `null` for what is none. */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly starts: readonly (number | null)[],
  ) {
    this.heads = blocks.map((block, i) => {
      const start = starts[i] ?? null
      return start === null ? [] : headsOf(block, start)
    })
    this.ahead = new Ahead(this.heads)
  }

  /** A title ends every list; paragraphs go on being counted behind it. */
  title(text: string): void {
    this.carry()
    const own = headOf(text)?.readings.find((marker) => marker.family === 'decimal')
    if (own && this.carried?.style === own.style && own.value === this.carried.value + 1) this.carried = own
    this.previous = null
  }

  /** Begins afresh: a new article, an annex. */
  restart(): void {
    this.levels = []
    this.carried = null
    this.previous = null
  }

  /** The next paragraph; `section` is the number of the title above it. */
  next(i: number, section: string | null): Numbered {
    const block = this.blocks[i] as Block
    let bodyStart = this.starts[i] ?? 0
    let taken = 0
    for (const head of this.heads[i] ?? []) {
      const takes = taken === 0 ? this.take(head, i, section) : this.takeSecond(head)
      if (takes) taken++
      if (takes && head.end !== null) bodyStart = head.end
      if (!takes && head.end !== null) break
    }
    const inItem = taken > 0 || this.isInItem(block)
    const top = this.levels.at(-1)
    const place = block.lists.at(-1)
    if (!inItem) this.endBullets(block.text.slice(bodyStart))
    this.last = {
      trail: inItem ? this.trail() : this.trailWithout(block.text.slice(bodyStart)),
      bodyStart,
      openedBy: inItem ? (top?.openedBy ?? null) : null,
      // Loose ordered lists are how Markdown writes numbered paragraphs.
      isItem: (inItem && (this.levels.length > 1 || top?.openedBy != null || isSmall(top?.marker))) || place?.spread === false,
    }
    this.previous = i
    return this.last
  }

  private take(head: BlockHead, i: number, section: string | null): boolean {
    const [first] = head.readings
    if (!first) return false
    if (first.family === 'bullet') return this.takeBullet(first, head, i)
    if (first.family === 'multi') return this.takeMulti(first, head, i, section)
    const at = head.list === null ? -1 : this.levels.findIndex((level) => level.list === head.list)
    const level = this.levels[at]
    const next = head.readings.find((marker) => marker.style === level?.marker.style)
    if (level && next) {
      level.marker = next
      this.levels.length = at + 1
      return true
    }
    return (!this.isNested(head, i) && this.follow(head, i)) || this.begin(head, i)
  }

  /** A second number in one paragraph has to begin a list: "23. (a)". */
  private takeSecond(head: BlockHead): boolean {
    const one = head.readings.find((marker) => marker.value === 1 && isSmall(marker))
    if (!one || this.levels.some((level) => level.marker.style === one.style)) return false
    this.levels.push({marker: one, list: null, openedBy: null})
    return true
  }

  /** The number that comes next in an open list, the innermost first; then one that comes a little later. */
  private follow(head: BlockHead, i: number): boolean {
    for (const skip of [1, SKIP]) {
      for (let depth = this.levels.length - 1; depth >= -1; depth--) {
        const before = this.levels[depth]?.marker ?? this.carried
        if (!before || (depth < 0 && this.levels.some((level) => level.marker.style === before.style))) continue
        // A letter that comes twice is a misprint.
        const least = isSmall(before) && skip > 1 ? before.value : before.value + 1
        const next = head.readings.find((one) => one.style === before.style && one.value >= least)
        if (!next || (next.family === 'alpha' && this.isRoman(head, i))) continue
        const far = next.value - before.value > skip
        if (far && (skip === 1 || next.value > HIGHEST || this.ahead.next(next, i) === Infinity)) continue
        this.moveTo(depth, next, head.list)
        return true
      }
    }
    return false
  }

  private moveTo(depth: number, marker: Marker, list: number | null): void {
    const level = this.levels[depth]
    // A colon between the last number and this one opens a list of its own.
    const opener = this.isUnnumbered() && this.isOpened() ? this.previous : null
    this.levels.length = Math.max(depth, 0)
    this.levels.push({marker, list: list ?? level?.list ?? null, openedBy: opener ?? level?.openedBy ?? null})
  }

  /** The first number of a list, or one in the middle that others follow. */
  private begin(head: BlockHead, i: number): boolean {
    const {readings, list} = head
    const first = readings.find((one) => one.value === 1) ?? readings.find((one) => this.ahead.next(one, i) < Infinity) ?? readings[0]
    if (!first || !this.mayBegin(first, head, i)) return false
    const same = this.levels.findIndex((level) => level.marker.style === first.style)
    const small = isSmall(first)
    if (!this.isNested(head, i)) {
      if (this.isUnnumbered() && (small || this.isOpened())) this.leave(first, i)
      else if (same >= 0 && !this.isOpened()) this.levels.length = same
      else if (!this.isOpened()) while (rank(this.levels.at(-1)?.marker) >= rank(first)) this.levels.pop()
    }
    this.levels.push({marker: first, list, openedBy: small || this.isOpened() ? this.previous : null})
    return true
  }

  private mayBegin(first: Marker, {certain}: BlockHead, i: number): boolean {
    const open = this.levels.find((level) => level.marker.style === first.style)?.marker
    if (certain) return true
    const followed = first.value <= HIGHEST && this.ahead.next(first, i) < Infinity
    if (first.value !== 1) return (followed && !open) || (isSmall(first) && first.value === 2 && this.isFirstInline(first))
    if (this.isOpened() || (isSmall(first) && first.style.endsWith(')'))) return true
    // A second "1." amid a run of numbers is a footnote or the like, unless "2." comes before the run goes on.
    const run = open ?? (this.carried?.style === first.style && this.previous !== null ? this.carried : null)
    return followed && (run === null || isSmall(first) || this.ahead.next(first, i) < this.ahead.next(run, i))
  }

  private takeBullet(marker: Marker, head: BlockHead, i: number): boolean {
    const at = this.levels.findIndex((level) => level.list === head.list && (head.list !== null || level.marker.style === marker.style))
    // A single "*" marks a note.
    if (at < 0 && marker.style.endsWith('*') && !this.isOpened() && this.ahead.distance(marker, 0, i) > 1) return false
    if (at >= 0) {
      this.levels.length = at + 1
      return true
    }
    if (this.isUnnumbered() && !this.isNested(head, i)) this.leave(marker, i)
    const opens = this.previous !== null && !endsSentence(this.textOf(this.previous))
    this.levels.push({marker, list: head.list, openedBy: opens ? this.previous : null})
    return true
  }

  /** "1.2": where it follows "1.1", begins with its section's number, or is followed by "1.3". */
  private takeMulti(marker: Marker, {certain, end}: BlockHead, i: number, section: string | null): boolean {
    const prefix = prefixOf(marker)
    const before = this.seen.get(prefix) ?? Infinity
    const follows = marker.value > before && marker.value <= before + SKIP
    const ofSection = section !== null && (prefix === section || prefix.startsWith(`${section}.`))
    const amidSentence = /^[\p{Ll}%]/u.test(this.textOf(i).slice(end ?? 0))
    const stands = certain || this.ahead.next(marker, i) < Infinity || (!amidSentence && (follows || ofSection || marker.value === 1))
    if (!stands) return false
    this.seen.set(prefix, marker.value)
    this.carry()
    this.levels = [{marker, list: null, openedBy: null}]
    return true
  }

  /** A list that a paragraph without number opens stands below the last number only while its run goes on. */
  private leave(first: Marker, i: number): void {
    if (!this.levels.some(({marker}) => marker.family !== 'bullet' && this.ahead.next(marker, i) < Infinity)) return this.carry()
    while (rank(this.levels.at(-1)?.marker) >= rank(first)) this.levels.pop()
  }

  /** Closes all lists and remembers the outermost number, for the next one to follow it. */
  private carry(): void {
    const outer = this.levels[0]?.marker
    if (outer && !isSmall(outer) && outer.family !== 'multi') this.carried = outer
    this.levels = []
  }

  private endBullets(text: string): void {
    if (/^\p{Ll}/u.test(text)) return
    while (this.levels.at(-1)?.marker.family === 'bullet') this.levels.pop()
  }

  private trail(): Marker[] {
    return this.levels.map((level) => level.marker).filter((marker) => marker.family !== 'bullet')
  }

  /** A paragraph without a number has one only where a reader cut it in two or where it goes on behind its list. */
  private trailWithout(text: string): Marker[] {
    if (this.previous === null || !/^\p{Ll}/u.test(text)) return []
    return endsSentence(this.textOf(this.previous)) || this.isOpened() ? this.last.trail.slice(0, 1) : this.last.trail
  }

  private textOf(i: number): string {
    return this.blocks[i]?.text ?? ''
  }

  private isInItem(block: Block): boolean {
    const place = block.lists.at(-1)
    return place !== undefined && this.levels.some((level) => level.list === place.list)
  }

  /** Whether the tree says that the head stands in an item of another list. */
  private isNested(head: BlockHead, i: number): boolean {
    return head.list !== null && (this.blocks[i]?.lists.length ?? 0) > 1
  }

  /** Whether the paragraph before ends as one that opens a list does. */
  private isOpened(): boolean {
    return this.previous !== null && /[:：]\s*[-–—]?["'”’»)]*$|[–—]$/u.test(this.textOf(this.previous))
  }

  /** Whether the paragraph before belongs to no number and no list. */
  private isUnnumbered(): boolean {
    return this.previous !== null && this.last.trail.length === 0 && !this.last.isItem
  }

  /** "(b)" begins a line where "(a)" stands in the paragraph before. */
  private isFirstInline(marker: Marker): boolean {
    const first = marker.family === 'roman' ? '(i)' : '(a)'
    return this.previous !== null && this.textOf(this.previous).includes(first)
  }

  /** Whether "(i)" is the Roman one: "(ii)" comes before "(j)". */
  private isRoman({readings}: BlockHead, i: number): boolean {
    const roman = readings.find((one) => one.family === 'roman' && one.value === 1)
    const alpha = readings.find((one) => one.family === 'alpha')
    return roman !== undefined && alpha !== undefined && this.ahead.next(roman, i) < this.ahead.next(alpha, i)
  }
}

/** Bullets, small letters and all that stands in brackets belong below something. */
function isSmall(marker: Marker | undefined): boolean {
  if (!marker || marker.family === 'multi') return false
  return marker.family === 'bullet' || marker.style.startsWith('(') || (marker.family !== 'decimal' && !marker.style.includes('^'))
}

/** How deep numbers of a style usually stand. */
function rank(marker: Marker | undefined): number {
  if (!marker) return -1
  if (marker.style.includes('^')) return marker.family === 'roman' ? 0 : 1
  if (marker.family === 'multi' || marker.style === 'decimal.') return 2
  return ['decimal', 'alpha', 'roman', 'bullet'].indexOf(marker.family) + 3
}

function endsSentence(text: string): boolean {
  return /[.!?]["'”’»)\]]*$/u.test(text)
}
