import type {Block} from './block.ts'
import type {BlockHead} from './heads.ts'
import {headOf, isHalfBracket, isSmall, type Marker, rank} from './marker.ts'
import {type Neighbours, SKIP} from './neighbours.ts'
import type {Level, Numbered} from './numbered.ts'
import {SectionNumbers} from './section-numbers.ts'

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
  /** The paragraphs without number at hand are what the last number announced. */
  private announced = false
  /** The paragraph before has a number of its own. */
  private isNumbered = false
  private last: Numbered = {trail: [], bodyStart: 0, openedBy: null, isItem: false}

  constructor(
    private readonly near: Neighbours,
    private readonly sections = new SectionNumbers(near),
  ) {}

  /** A title ends every list; paragraphs go on being counted behind it. */
  title(text: string): void {
    this.carry()
    const own = headOf(text)?.readings.find((marker) => marker.family === 'decimal')
    if (own && this.carried?.style === own.style && own.value === this.carried.value + 1) this.carried = own
    this.near.previous = null
  }

  /** Begins afresh: a new article, an annex. */
  restart(): void {
    this.levels = []
    this.carried = null
    this.near.previous = null
  }

  /** The next paragraph; `section` is the number of the title above it. */
  next(i: number, section: string | null): Numbered {
    const block = this.near.blocks[i] as Block
    let bodyStart = this.near.startOf(i)
    let taken = 0
    for (const head of this.near.headsOf(i)) {
      const takes = taken === 0 ? this.take(head, i, section) : this.takeSecond(head)
      if (takes) taken++
      if (takes && head.end !== null) bodyStart = head.end
      if (!takes && head.end !== null) break
    }
    const inItem = taken > 0 || this.isInItem(block)
    if (inItem) this.announced = false
    const top = this.levels.at(-1)
    const place = block.lists.at(-1)
    const text = block.text.slice(bodyStart)
    if (!inItem) this.endBullets(text)
    const trail = inItem ? this.trail() : this.trailWithout(text, i)
    this.isNumbered = taken > 0 && top?.marker.family !== 'bullet'
    this.last = {
      trail,
      bodyStart,
      openedBy: inItem ? (top?.openedBy ?? null) : null,
      // Loose ordered lists are how Markdown writes numbered paragraphs.
      isItem:
        (inItem && (this.levels.length > 1 || top?.openedBy != null || isSmall(top?.marker))) ||
        place?.spread === false,
    }
    this.near.previous = i
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
    return (!this.near.isNested(head, i) && this.follow(head, i)) || this.begin(head, i)
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
        const next =
          head.readings.find((one) => one.style === before.style && one.value >= least) ??
          head.readings.find((one) => isHalfBracket(one, before))
        if (!next || (next.family === 'alpha' && this.near.isRoman(head, i))) continue
        const far = next.value - before.value > skip
        // "(aa)" does not follow "(a)", though "(bb)" follows it.
        if (far && (skip === 1 || isSmall(next) || next.value > HIGHEST || !this.near.isFollowed(next, i))) continue
        this.moveTo(depth, next, head.list)
        return true
      }
    }
    return false
  }

  private moveTo(depth: number, marker: Marker, list: number | null): void {
    const level = this.levels[depth]
    // A colon between the last number and this one opens a list of its own.
    const opener = this.isUnnumbered() && this.near.isOpened ? this.near.previous : null
    this.levels.length = Math.max(depth, 0)
    this.levels.push({marker, list: list ?? level?.list ?? null, openedBy: opener ?? level?.openedBy ?? null})
  }

  /** The first number of a list, or one in the middle that others follow. */
  private begin(head: BlockHead, i: number): boolean {
    const {readings, list} = head
    const first =
      readings.find((one) => one.value === 1) ?? readings.find((one) => this.near.isFollowed(one, i)) ?? readings[0]
    if (!first || !this.mayBegin(first, head, i)) return false
    const same = this.levels.findIndex((level) => level.marker.style === first.style)
    const small = isSmall(first)
    if (!this.near.isNested(head, i)) {
      if (this.isUnnumbered() && (small || this.near.isOpened)) this.leave(first, i)
      else if (same >= 0 && !this.near.isOpened) this.levels.length = same
      else if (!this.near.isOpened) while (rank(this.levels.at(-1)?.marker) >= rank(first)) this.levels.pop()
    }
    this.levels.push({marker: first, list, openedBy: small || this.near.isOpened ? this.near.previous : null})
    return true
  }

  private mayBegin(first: Marker, {certain}: BlockHead, i: number): boolean {
    const {near} = this
    if (certain) return true
    if (first.value > HIGHEST) return false
    const small = isSmall(first)
    const alone = first.family === 'decimal' && this.levels.length === 0
    // A list of letters behind it shows that it is no date.
    if (alone && near.opensLetters(i)) return true
    const open = this.levels.find((level) => level.marker.style === first.style)?.marker
    if (first.value !== 1)
      return (near.isFollowed(first, i) && !open) || (small && first.value === 2 && near.isFirstInline(first))
    if (near.isOpened || (small && first.style.endsWith(')'))) return true
    const run = open ?? (this.carried?.style === first.style && near.previous !== null ? this.carried : null)
    if (run === null) return alone || near.isFollowed(first, i)
    // A second "1." amid a run of numbers is a footnote or the like, unless "2." comes before the run goes on.
    return near.isFollowed(first, i) && (small || near.ahead.next(first, i) < near.ahead.next(run, i))
  }

  private takeBullet(marker: Marker, head: BlockHead, i: number): boolean {
    const at = this.levels.findIndex(
      (level) => level.list === head.list && (head.list !== null || level.marker.style === marker.style),
    )
    // A single "*" marks a note.
    if (at < 0 && marker.style.endsWith('*') && !this.near.isOpened && this.near.ahead.distance(marker, 0, i) > 1)
      return false
    if (at >= 0) {
      this.levels.length = at + 1
      return true
    }
    if (this.isUnnumbered() && !this.near.isNested(head, i)) this.leave(marker, i)
    const {before, isEnded, previous} = this.near
    // Neither a sentence that has ended nor an address opens anything.
    const opens = before !== '' && !isEnded && !/[/@]\S*$/.test(before)
    this.levels.push({marker, list: head.list, openedBy: opens ? previous : null})
    return true
  }

  private takeMulti(marker: Marker, head: BlockHead, i: number, section: string | null): boolean {
    if (!this.sections.take(marker, head, i, section)) return false
    this.carry()
    this.levels = [{marker, list: null, openedBy: null}]
    return true
  }

  /** A list that a paragraph without number opens stands below the last number only while its run goes on. */
  private leave(first: Marker, i: number): void {
    if (!this.levels.some(({marker}) => marker.family !== 'bullet' && this.near.isFollowed(marker, i))) this.carry()
    while (rank(this.levels.at(-1)?.marker) >= rank(first)) this.levels.pop()
  }

  /** Closes all lists and remembers the outermost number. */
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

  /**
   * A paragraph without a number has one only where a reader cut it in two, where it goes on behind its list, or where a
   * numbered one announces it with a colon.
   */
  private trailWithout(text: string, i: number): Marker[] {
    if (this.near.previous === null) return []
    this.announced ||= this.near.isOpened && this.isNumbered
    if (this.announced) return this.last.trail
    const outer = this.last.trail.slice(0, 1)
    if (outer[0] && this.near.isBefore(outer[0], i)) return outer
    if (!/^\p{Ll}/u.test(text)) return []
    return this.near.isEnded || this.near.isOpened ? outer : this.last.trail
  }

  private isInItem(block: Block): boolean {
    return this.levels.some((level) => level.list !== null && level.list === block.lists.at(-1)?.list)
  }

  /** Whether the paragraph before belongs to no number and no list. */
  private isUnnumbered(): boolean {
    return this.near.previous !== null && this.last.trail.length === 0 && !this.last.isItem
  }
}
