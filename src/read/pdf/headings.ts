import type {Block, Usual} from './blocks.ts'
import {markerOf} from './markers.ts'
import type {PdfSource} from './source.ts'

const LONGEST = 220

/** Marks the blocks that are titles and gives them their depth: by the outline, else by size and weight. */
export function markHeadings(blocks: Block[], usual: Usual, outline: PdfSource['outline']): void {
  const titles = new Map(outline.map(({title, depth}) => [fold(title), depth]))
  const styles = new Map<Block, number>()
  for (const block of blocks) {
    if (block.kind !== 'text') continue
    const text = textOf(block)
    const style = styleOf(block, text, usual, titles.has(fold(text)))
    if (style !== null) styles.set(block, style)
  }
  const ranks = ranksOf([...styles.values()])
  for (const [block, style] of styles) {
    block.kind = 'heading'
    block.depth = titles.get(fold(textOf(block))) ?? ranks.get(style) ?? 1
  }
}

/** Styles to depths from 1 to 6: the rarest ones share the depth of the next of kin, so that the usual ones differ. */
function ranksOf(styles: number[]): Map<number, number> {
  const count = new Map<number, number>()
  for (const style of styles) count.set(style, (count.get(style) ?? 0) + 1)
  const groups = [...count].sort(([a], [b]) => b - a).map(([style, uses]) => ({styles: [style], uses}))
  while (groups.length > 6) {
    const rarest = groups.reduce((least, group) => (group.uses < least.uses ? group : least))
    const index = groups.indexOf(rarest)
    const other = groups[index === 0 ? 1 : index - 1]
    other?.styles.push(...rarest.styles)
    if (other) other.uses += rarest.uses
    groups.splice(index, 1)
  }
  return new Map(groups.flatMap((group, index) => group.styles.map((style) => [style, index + 1] as const)))
}

function textOf(block: Block): string {
  return block.lines.map((line) => line.text).join(' ')
}

/** How much a title stands out; `null` for what is none. */
function styleOf(block: Block, text: string, usual: Usual, inOutline: boolean): number | null {
  const first = block.lines[0]
  if (!first || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return null
  const size = Math.round(first.size * 2) / 2
  const bold = block.lines.every((line) => line.bold) && !usual.bold
  const capitals = isCapitals(text)
  const larger = size >= usual.size * 1.1
  const marker = markerOf(first)
  if (block.lines.length > 4) return null
  // A bullet or a sentence is no title, however bold.
  if (marker?.value === null && !larger) return null
  if (!inOutline) {
    if (/[;,]$/.test(text) || (/\.$/.test(text) && !larger && text.length > 60)) return null
    if (/:$/.test(text) && !larger && !bold) return null
    if (!larger && !bold && !capitals) return null
    if (larger && !bold && size < usual.size * 1.4 && /^\p{Ll}/u.test(text)) return null
    if (capitals && !bold && !larger && (text.length < 6 || !/\p{L}{4}/u.test(text))) return null
  }
  // "1.1" stands below "1", though they look the same.
  const steps = marker?.style.startsWith('1.') ? marker.style.length - 1 : 0
  return Math.max(size, usual.size) * 10 + (bold ? 2 : 0) + (capitals ? 1 : 0) - steps / 10
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
