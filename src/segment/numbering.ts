import {type Block} from './block.ts'
import {bulletMarker, decimalMarker, type Head, headOf, type Marker} from './marker.ts'

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
  /** The list of the tree that the level belongs to, or `null` where it is read from the text. */
  list: number | null
  openedBy: number | null
}

/** How far behind the last number one may be and still follow it: paragraphs get lost, letters are misprinted. */
const SKIP = 3
/** How many blocks ahead the next number of a list is looked for. */
const AHEAD = 80

/**
 * Follows the numbers of a document from block to block. A number counts where it follows the one before it, begins a
 * list, or is itself followed; all else (a year, "3.5 million people", a date) is part of the words.
 */
export class Numbering {
  private levels: Level[] = []
  /** The outermost number so far, which titles do not interrupt. */
  private carried: Marker | null = null
  private readonly seen = new Map<string, number>()
  private previous: number | null = null
  private last: Numbered = {trail: [], bodyStart: 0, openedBy: null, isItem: false}

  /** @param starts Where the text of each block begins, behind the number of an article. */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly starts: readonly number[],
    private readonly isBody: (i: number) => boolean,
  ) {}

  /** A title ends every list; paragraphs go on being counted behind it. */
  title(text: string): void {
    this.carried = this.outermost() ?? this.carried
    const own = headOf(text)?.readings.find((marker) => marker.family === 'decimal')
    if (own && this.carried?.style === own.style && own.value === this.carried.value + 1) this.carried = own
    this.levels = []
    this.previous = null
  }

  /** Begins afresh: a new article, an annex. */
  restart(): void {
    this.levels = []
    this.carried = null
    this.previous = null
  }

  next(i: number, section: string | null): Numbered {
    const block = this.blocks[i]
    if (!block) return this.last
    let bodyStart = this.starts[i] ?? 0
    let found = false
    for (const head of this.heads(block, bodyStart)) {
      const applied = this.apply(head.head, i, section, head.list, found)
      if (!applied) {
        if (head.list === null) break
        continue
      }
      found = true
      if (head.inText) bodyStart = head.from + head.head.end
    }
    if (!found) this.plain(block, bodyStart)
    const top = this.levels.at(-1)
    const own = found || this.continuesItem(block)
    const outer = own && (this.levels.length > 1 || top?.openedBy != null || isSubordinate(top?.marker))
    this.last = {
      trail: own ? this.levels.map((level) => level.marker).filter((marker) => marker.family !== 'bullet') : this.trailOfPlain(block, bodyStart),
      bodyStart,
      openedBy: own ? (top?.openedBy ?? null) : null,
      isItem: outer || (block.lists.length > 0 && block.lists.at(-1)?.spread === false),
    }
    this.previous = i
    return this.last
  }

  /** The numbers at the head of a block, from the reader, the tree and the text, in this order. */
  private heads(block: Block, start: number): {head: Head; list: number | null; inText: boolean; from: number}[] {
    const heads: {head: Head; list: number | null; inText: boolean; from: number}[] = []
    const inText = headOf(block.text.slice(start))
    const place = block.opensItem ? block.lists.at(-1) : undefined
    const written = inText !== null && inText.readings[0]?.family !== 'bullet'
    const told = block.data.marker === undefined ? null : headOf(`${block.data.marker} x`)
    if (told && !(written && block.text.startsWith(block.data.marker ?? ''))) heads.push({head: told, list: place?.list ?? null, inText: false, from: 0})
    else if (place?.ordered) heads.push({head: {readings: [decimalMarker(place.number)], end: 0}, list: place.list, inText: false, from: 0})
    else if (place && !written) heads.push({head: {readings: [bulletMarker('')], end: 0}, list: place.list, inText: false, from: 0})
    if (inText) {
      heads.push({head: inText, list: place && !place.ordered && written ? place.list : null, inText: true, from: start})
      const second = headOf(block.text.slice(start + inText.end))
      if (second) heads.push({head: second, list: null, inText: true, from: start + inText.end})
    }
    return heads
  }

  /** Takes a number up where it is one. A second number in the same paragraph has to begin a list: "23. (a)". */
  private apply(head: Head, i: number, section: string | null, list: number | null, second: boolean): boolean {
    const [first] = head.readings
    if (!first) return false
    if (first.family === 'bullet') return !second && this.applyBullet(first, i, list)
    if (first.family === 'multi') return !second && this.applyMulti(first, i, section)
    if (second) {
      const one = head.readings.find((marker) => marker.value === 1)
      if (!one || this.levels.some((level) => level.marker.style === one.style)) return false
      this.levels.push({marker: one, list: null, openedBy: null})
      return true
    }
    const inTree = list === null ? -1 : this.levels.findIndex((level) => level.list === list)
    const level = this.levels[inTree]
    if (level && head.readings.some((marker) => marker.style === level.marker.style)) {
      const marker = head.readings.find((one) => one.style === level.marker.style && one.value > level.marker.value)
      this.levels.length = inTree + 1
      level.marker = marker ?? first
      return true
    }
    return this.follow(head.readings, i, list) || this.begin(head.readings, i, list)
  }

  /** The number that comes next in an open list, the innermost first. */
  private follow(readings: readonly Marker[], i: number, list: number | null): boolean {
    const nested = list !== null && (this.blocks[i]?.lists.length ?? 0) > 1
    if (nested) return false
    const open = this.levels.map((level) => level.marker)
    for (const skip of [1, SKIP]) {
      for (let depth = open.length - 1; depth >= -1; depth--) {
        const before = depth >= 0 ? open[depth] : this.levels.length === 0 || !this.sameAsOpen(this.carried) ? this.carried : null
        const marker = readings.find((one) => one.style === before?.style && one.value > before.value)
        if (!before || !marker) continue
        const close = marker.value - before.value <= skip
        if (!close && !(skip === SKIP && this.isFollowed(marker, i))) continue
        if (marker.family === 'alpha' && this.isRoman(readings, i)) continue
        this.moveTo(Math.max(depth, 0), marker, i, list, depth < 0)
        return true
      }
    }
    return false
  }

  private moveTo(depth: number, marker: Marker, i: number, list: number | null, carried: boolean): void {
    const level = this.levels[depth]
    const lead = this.lead(i)
    this.levels.length = Math.min(depth + 1, this.levels.length)
    // A plain paragraph with a colon, between the last number and this one, opens a list of its own.
    const opened = lead !== null && this.last.trail.length === 0 && endsWithColon(this.textOf(lead))
    const openedBy = carried || opened ? (opened || (carried && lead !== null && endsWithColon(this.textOf(lead))) ? lead : null) : (level?.openedBy ?? null)
    this.levels[depth] = {marker, list: list ?? level?.list ?? null, openedBy}
  }

  /** The first number of a list, or one in the middle that others follow. */
  private begin(readings: readonly Marker[], i: number, list: number | null): boolean {
    const lead = this.lead(i)
    const colon = lead !== null && endsWithColon(this.textOf(lead))
    const trusted = list !== null || this.blocks[i]?.data.marker !== undefined
    const first = readings.find((marker) => marker.value === 1) ?? readings.find((marker) => marker.family === 'roman' && this.isFollowed(marker, i)) ?? readings[0]
    if (!first) return false
    const small = isSubordinate(first)
    const afterInline = first.value === 2 && lead !== null && this.textOf(lead).includes(first.label.replace(/[b2]/, (sign) => (sign === 'b' ? 'a' : '1')))
    const begins = first.value === 1 && (trusted || colon || (small && /^[^.]*\)/.test(first.style)) || this.isFollowed(first, i))
    if (!begins && !(afterInline && small) && !trusted && !(first.value < 1000 && this.isFollowed(first, i))) return false
    const same = this.levels.findIndex((level) => level.marker.style === first.style)
    const inside = list !== null && (this.blocks[i]?.lists.length ?? 0) > 1
    if (same >= 0 && !inside) {
      const nested = colon && same === this.levels.length - 1 && lead === this.previous && this.last.trail.length > 0
      // A second "1." amid a run of numbers: a list only where it is opened, else a footnote or the like.
      if (!small && !nested && !colon && !trusted && !this.restarts(first, i)) return false
      if (!nested) this.levels.length = same
    } else if (!inside && !colon) {
      while (this.levels.length > 0 && rank(this.levels.at(-1)?.marker) >= rank(first)) this.levels.pop()
    }
    const opens = small ? lead : colon ? lead : null
    this.levels.push({marker: first, list, openedBy: opens === i ? null : opens})
    return true
  }

  private applyBullet(marker: Marker, i: number, list: number | null): boolean {
    const at = this.levels.findIndex((level) => (list === null ? level.marker.style === marker.style && level.list === null : level.list === list))
    if (at >= 0) {
      this.levels.length = at + 1
      return true
    }
    const lead = this.lead(i)
    const opens = lead !== null && !/[.!?]["'”’»)]*$/u.test(this.textOf(lead))
    if (lead !== null && this.last.trail.length === 0 && !this.last.isItem) this.levels = this.levels.filter((level) => level.list !== null && this.inLists(level.list, i))
    this.levels.push({marker, list, openedBy: opens ? lead : null})
    return true
  }

  /** "1.2": where it follows "1.1", begins with its section's number, or is followed by "1.3". */
  private applyMulti(marker: Marker, i: number, section: string | null): boolean {
    const prefix = marker.path.slice(0, -1).join('.')
    const before = this.seen.get(prefix)
    const follows = before !== undefined && marker.value > before && marker.value <= before + SKIP
    const ownSection = section !== null && (prefix === section || prefix.startsWith(`${section}.`))
    const small = /^\p{Ll}/u.test(this.blocks[i]?.text.slice(marker.label.length).trim() ?? '')
    const certain = this.blocks[i]?.data.marker !== undefined || this.isFollowed(marker, i)
    if (!certain && (small || !(follows || ownSection || marker.value === 1))) return false
    this.seen.set(prefix, marker.value)
    this.carried = this.outermost() ?? this.carried
    this.levels = [{marker, list: null, openedBy: null}]
    return true
  }

  /** A paragraph without a number: ends lists of bullets. */
  private plain(block: Block, start: number): void {
    if (this.continuesItem(block) || /^\p{Ll}/u.test(block.text.slice(start))) return
    while (this.levels.at(-1)?.marker.family === 'bullet') this.levels.pop()
  }

  private continuesItem(block: Block): boolean {
    const place = block.lists.at(-1)
    return place !== undefined && this.levels.some((level) => level.list === place.list)
  }

  /** The rest of a paragraph that a reader cut in two, or that goes on behind its list, has its number. */
  private trailOfPlain(block: Block, start: number): Marker[] {
    if (!/^\p{Ll}/u.test(block.text.slice(start)) || this.previous === null) return []
    if (!/[.!?:;]["'”’»)]*$/u.test(this.textOf(this.previous))) return this.last.trail
    return this.last.trail.slice(0, 1)
  }

  private lead(i: number): number | null {
    return this.previous !== null && this.previous < i ? this.previous : null
  }

  private textOf(i: number): string {
    return this.blocks[i]?.text ?? ''
  }

  private outermost(): Marker | null {
    const marker = this.levels[0]?.marker
    return marker && (marker.family === 'decimal') ? marker : null
  }

  private sameAsOpen(marker: Marker | null): boolean {
    return marker !== null && this.levels.some((level) => level.marker.style === marker.style)
  }

  private inLists(list: number, i: number): boolean {
    return this.blocks[i]?.lists.some((place) => place.list === list) ?? false
  }

  /** Whether "(i)" is the Roman one: "(ii)" comes before "(j)". */
  private isRoman(readings: readonly Marker[], i: number): boolean {
    const roman = readings.find((marker) => marker.family === 'roman' && marker.value === 1)
    const alpha = readings.find((marker) => marker.family === 'alpha')
    if (!roman || !alpha) return false
    return this.distance(roman.style, 2, i) < this.distance(alpha.style, alpha.value + 1, i)
  }

  private isFollowed(marker: Marker, i: number): boolean {
    const prefix = marker.path.slice(0, -1).join('.')
    return this.distance(marker.style, marker.value + 1, i, prefix) < Infinity
  }

  /** Whether "2." comes before the number that the open run of numbers would go on with. */
  private restarts(marker: Marker, i: number): boolean {
    const open = this.levels.find((level) => level.marker.style === marker.style)?.marker ?? this.carried
    return this.distance(marker.style, 2, i) < this.distance(marker.style, (open?.value ?? 0) + 1, i)
  }

  /** How many blocks ahead a number stands, or `Infinity`. */
  private distance(style: string, value: number, i: number, prefix = ''): number {
    for (let ahead = 1; ahead <= AHEAD; ahead++) {
      const j = i + ahead
      const block = this.blocks[j]
      if (!block) break
      if (!this.isBody(j)) continue
      const head = headOf(block.data.marker ? `${block.data.marker} x` : block.text.slice(this.starts[j] ?? 0))
      const place = block.opensItem ? block.lists.at(-1) : undefined
      const readings = place?.ordered ? [decimalMarker(place.number)] : (head?.readings ?? [])
      if (readings.some((one) => one.style === style && one.value === value && one.path.slice(0, -1).join('.') === prefix)) return ahead
    }
    return Infinity
  }
}

/** Letters and small Roman numbers always stand below something. */
function isSubordinate(marker: Marker | undefined): boolean {
  return marker !== undefined && (marker.family === 'bullet' || /alpha|roman/.test(marker.style)) && !marker.style.includes('^')
}

function rank(marker: Marker | undefined): number {
  if (!marker) return 0
  const order = ['multi', 'roman^', 'alpha^', 'decimal.', 'decimal', 'alpha', 'roman', 'bullet']
  return order.findIndex((part) => marker.style.includes(part))
}

function endsWithColon(text: string): boolean {
  return /[:：]\s*[-–—]?["'”’»)]*$|[–—]$/u.test(text)
}
