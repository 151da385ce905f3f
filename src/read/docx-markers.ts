import {attribute, prefixOf, type Tag, tags} from './docx-xml.ts'
import type {Level, NumPr, Numbering} from './docx-numbering.ts'
import {format} from './number-formats.ts'

/** They stand around a number put into a paragraph, and are taken out again when the tree is there. */
export const MARK_START = '\uE100'
export const MARK_END = '\uE101'

interface Open {
  /** Where a run can be put: behind the properties, or behind the opening tag. */
  at: number
  style: string | undefined
  num: string | undefined
  level: number | undefined
  /** Whether its end was deleted in a tracked change, so that it is one with the next paragraph. */
  deleted: boolean
  inProperties: boolean
  /** Within the properties that it had before a tracked change. */
  inFormer: boolean
}

/** Writes the numbers that Word computes into a document part, each one as a run of its own between marks. */
export function writeMarkers(xml: string, numbering: Numbering): string {
  const prefix = prefixOf(xml)
  const counter = new Counter(numbering)
  const insertions: {at: number; text: string}[] = []
  const open: Open[] = []
  let choices = 0
  /** Where the paragraph began whose end was deleted. */
  let begun: number | undefined
  for (const tag of tags(xml)) {
    // Word writes some content twice, for newer and older programs; the one for older programs is read.
    if (tag.name === 'mc:Choice' && tag.kind !== 'empty') choices += tag.kind === 'open' ? 1 : -1
    if (choices > 0) continue
    if (tag.name === 'p' && tag.kind === 'open') {
      open.push({
        at: tag.end,
        style: undefined,
        num: undefined,
        level: undefined,
        deleted: false,
        inProperties: false,
        inFormer: false,
      })
    } else if (tag.name === 'p' && tag.kind === 'close') {
      const paragraph = open.pop()
      const marker = paragraph && !paragraph.deleted ? counter.next(propertiesOf(paragraph, numbering)) : null
      if (paragraph && marker) {
        const run = `<${prefix}:r><${prefix}:t xml:space="preserve">${MARK_START}${escape(marker)}${MARK_END}</${prefix}:t></${prefix}:r>`
        insertions.push({at: begun ?? paragraph.at, text: run})
      }
      begun = paragraph?.deleted ? (begun ?? paragraph.at) : undefined
    } else {
      note(tag, open.at(-1))
    }
  }
  let out = ''
  let from = 0
  for (const {at, text} of insertions.sort((a, b) => a.at - b.at)) {
    out += xml.slice(from, at) + text
    from = at
  }
  return out + xml.slice(from)
}

function note(tag: Tag, paragraph: Open | undefined): void {
  if (!paragraph) return
  if (tag.name === 'pPrChange') paragraph.inFormer = tag.kind === 'open'
  if (paragraph.inFormer) return
  if (tag.name === 'pPr') paragraph.inProperties = tag.kind === 'open'
  if (tag.name === 'pPr' && tag.kind !== 'open') paragraph.at = Math.max(paragraph.at, tag.end)
  else if (tag.name === 'del' && paragraph.inProperties) paragraph.deleted = true
  else if (tag.name === 'pStyle') paragraph.style = attribute(tag, 'val')
  else if (tag.name === 'numId') paragraph.num ??= attribute(tag, 'val')
  else if (tag.name === 'ilvl') paragraph.level ??= Number(attribute(tag, 'val'))
}

function propertiesOf(paragraph: Open, numbering: Numbering): NumPr | undefined {
  const byStyle = paragraph.style === undefined ? undefined : numbering.styles.get(paragraph.style)
  // A list and a level in it are told apart: the one may be the paragraph's own, the other its style's.
  const num = paragraph.num ?? byStyle?.num
  return num === undefined ? undefined : {num, level: paragraph.level ?? byStyle?.level ?? 0}
}

/** Counts as Word does: lists of one definition go on counting together, unless a list is told to begin anew. */
class Counter {
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly numbering: Numbering) {}

  next(properties: NumPr | undefined): string | null {
    const num = properties && this.numbering.nums.get(properties.num)
    if (!properties || !num) return null
    const {level: depth} = properties
    const levels = this.numbering.abstracts.get(num.abstract) ?? new Map<number, Level>()
    const levelAt = (index: number): Level | undefined => num.levels.get(index) ?? levels.get(index)
    const level = levelAt(depth)
    if (!level) return null
    const counts = this.counts.get(num.abstract) ?? []
    this.counts.set(num.abstract, counts)
    const override = num.starts.get(depth)
    const first = `${properties.num}/${depth}`
    if (override !== undefined && !this.begun.has(first)) counts[depth] = override
    else counts[depth] = (counts[depth] ?? (override ?? level.start) - 1) + 1
    this.begun.add(first)
    for (let deeper = depth + 1; deeper < 9; deeper++) {
      // Of what a list says of its own, Word does not heed this (MS-OI29500, 2.1.282); it heeds every higher level.
      const restart = levels.get(deeper)?.restart ?? deeper
      if (restart !== 0 && depth < restart) counts[deeper] = undefined
    }
    if (level.format === 'bullet') return null
    const written = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const of = levelAt(index)
      return format(counts[index] ?? of?.start ?? 1, level.legal ? 'decimal' : (of?.format ?? 'decimal'))
    })
    return written.trim() || null
  }
}

function escape(text: string): string {
  return text.replace(/&(?!\w+;|#)/g, '&amp;').replace(/</g, '&lt;')
}
