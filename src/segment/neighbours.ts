import type {Block} from './block.ts'
import {Ahead, type BlockHead, headsOf} from './heads.ts'
import {isSmall, type Marker} from './marker.ts'

/** How far behind the last number one may be and still follow it: paragraphs get lost, letters are misprinted. */
export const SKIP = 3

/** What stands before and behind a paragraph, by which its number is judged. */
export class Neighbours {
  /** The paragraph before, below the same title. */
  previous: number | null = null
  readonly ahead: Ahead
  private readonly heads: BlockHead[][]

  /** @param starts Where the text of each paragraph begins, behind the number of an article; `null` for what is none. */
  constructor(
    readonly blocks: readonly Block[],
    private readonly starts: readonly (number | null)[],
  ) {
    this.heads = blocks.map((block, i) => {
      const start = starts[i] ?? null
      return start === null ? [] : headsOf(block, start)
    })
    this.ahead = new Ahead(this.heads)
  }

  headsOf(i: number): readonly BlockHead[] {
    return this.heads[i] ?? []
  }

  startOf(i: number): number {
    return this.starts[i] ?? 0
  }

  /** The text of the paragraph before; empty where there is none. */
  get before(): string {
    return this.previous === null ? '' : (this.blocks[this.previous]?.text ?? '')
  }

  /** Whether the paragraph before ends as one that opens a list does. */
  get isOpened(): boolean {
    return /[:：]\s*[-–—]?["'”’»)]*$|[–—]$/u.test(this.before)
  }

  /** Whether the paragraph before ends a sentence. */
  get isEnded(): boolean {
    return /[.!?]["'”’»)\]]*$/u.test(this.before)
  }

  /** Whether a list of letters comes right behind: no date or year has one. */
  opensLetters(i: number): boolean {
    return this.headsOf(i + 1)[0]?.readings.some((marker) => isSmall(marker) && marker.value === 1) ?? false
  }

  /** "(b)" begins a line where "(a)" stands in the paragraph before. */
  isFirstInline(marker: Marker): boolean {
    return this.before.includes(marker.family === 'roman' ? '(i)' : '(a)')
  }

  /** Whether "(i)" is the Roman one: "(ii)" comes before "(j)". */
  isRoman({readings}: BlockHead, i: number): boolean {
    const roman = readings.find((one) => one.family === 'roman' && one.value === 1)
    const alpha = readings.find((one) => one.family === 'alpha')
    return roman !== undefined && alpha !== undefined && this.ahead.next(roman, i) < this.ahead.next(alpha, i)
  }

  isFollowed(marker: Marker, i: number): boolean {
    return this.ahead.next(marker, i) < Infinity
  }

  /** Whether "13." comes before the next "1.": what stands without number between 12 and 13 belongs to 12. */
  isBefore(marker: Marker, i: number): boolean {
    if (marker.style !== 'decimal.') return false
    const next = this.ahead.next(marker, i)
    return next < Infinity && next < this.ahead.distance(marker, 1, i)
  }

  /** Whether the tree says that the head stands in an item of another list. */
  isNested(head: BlockHead, i: number): boolean {
    return head.list !== null && (this.blocks[i]?.lists.length ?? 0) > 1
  }
}
