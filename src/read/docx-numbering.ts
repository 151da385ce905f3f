import {attribute, tags} from './docx-xml.ts'

/** How the paragraphs of one level of a list are numbered. */
export interface Level {
  start: number
  format: string
  /** "%1.", "(%2)", "Article %1". */
  text: string
  /** The level whose advance begins this one anew; 0 for never, by default any higher one. */
  restart: number | null
  legal: boolean
}

export interface Num {
  abstract: string
  /** Level to the number it begins with when this list is used first. */
  starts: Map<number, number>
  levels: Map<number, Level>
}

export interface NumPr {
  num: string
  level: number
}

/** What `word/numbering.xml` and `word/styles.xml` say of numbers. */
export interface Numbering {
  nums: Map<string, Num>
  abstracts: Map<string, Map<number, Level>>
  styles: Map<string, NumPr>
}

export function readNumbering(numbering: string, styles: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const nums = new Map<string, Num>()
  const styleLinks = new Map<string, string>()
  const levelOfStyle = new Map<string, number>()
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let index = 0
  let num: Num | undefined
  let abstract = ''
  for (const tag of tags(numbering)) {
    const value = attribute(tag, 'val') ?? ''
    if (tag.kind === 'close') {
      if (tag.name === 'abstractNum') levels = undefined
      if (tag.name === 'num') num = undefined
      if (tag.name === 'lvl') level = undefined
    } else if (tag.name === 'abstractNum') {
      abstract = attribute(tag, 'abstractNumId') ?? ''
      levels = new Map()
      abstracts.set(abstract, levels)
    } else if (tag.name === 'num') {
      num = {abstract: '', starts: new Map(), levels: new Map()}
      nums.set(attribute(tag, 'numId') ?? '', num)
    } else if (tag.name === 'abstractNumId' && num) {
      num.abstract = value
    } else if (tag.name === 'lvlOverride') {
      index = Number(attribute(tag, 'ilvl') ?? 0)
    } else if (tag.name === 'startOverride') {
      num?.starts.set(index, Number(value))
    } else if (tag.name === 'lvl') {
      index = Number(attribute(tag, 'ilvl') ?? 0)
      level = {start: 0, format: 'decimal', text: '', restart: null, legal: false}
      ;(num?.levels ?? levels)?.set(index, level)
    } else if (tag.name === 'numStyleLink' && levels) {
      styleLinks.set(abstract, value)
    } else if (level) {
      if (tag.name === 'start') level.start = Number(value)
      if (tag.name === 'numFmt') level.format = value
      if (tag.name === 'lvlText') level.text = value
      if (tag.name === 'lvlRestart') level.restart = Number(value)
      if (tag.name === 'isLgl') level.legal = value !== '0' && value !== 'false'
      if (tag.name === 'pStyle') levelOfStyle.set(value, index)
    }
  }
  const byStyle = readStyles(styles, levelOfStyle)
  for (const [id, style] of styleLinks) {
    const target = abstracts.get(nums.get(byStyle.get(style)?.num ?? '')?.abstract ?? '')
    if (target) abstracts.set(id, target)
  }
  return {nums, abstracts, styles: byStyle}
}

/** The numbering that styles bring, their own or inherited. */
function readStyles(xml: string, levelOfStyle: Map<string, number>): Map<string, NumPr> {
  const own = new Map<string, {num?: string; level?: number; parent?: string}>()
  let style: {num?: string; level?: number; parent?: string} | undefined
  for (const tag of tags(xml)) {
    const value = attribute(tag, 'val') ?? ''
    if (tag.kind === 'close') {
      if (tag.name === 'style') style = undefined
    } else if (tag.name === 'style') {
      style = {}
      own.set(attribute(tag, 'styleId') ?? '', style)
    } else if (style) {
      if (tag.name === 'basedOn') style.parent = value
      if (tag.name === 'numId') style.num = value
      if (tag.name === 'ilvl') style.level = Number(value)
    }
  }
  const found = new Map<string, NumPr>()
  for (const [id, first] of own) {
    let num: string | undefined
    let level = levelOfStyle.get(id) ?? first.level
    let at: typeof first | undefined = first
    for (let steps = 0; at && num === undefined && steps < 20; steps++) {
      num = at.num
      level ??= at.level
      if (num === undefined) level ??= at.parent === undefined ? undefined : levelOfStyle.get(at.parent)
      at = at.parent === undefined ? undefined : own.get(at.parent)
    }
    if (num !== undefined) found.set(id, {num, level: level ?? 0})
  }
  return found
}
