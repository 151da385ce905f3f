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
  /** Of a definition and a style: the level that the definition links to the style. */
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
      if (tag.name === 'pStyle') levelOfStyle.set(`${num?.abstract ?? abstract}/${value}`, index)
    }
  }
  const byStyle = readStyles(styles, (num, style) => levelOfStyle.get(`${nums.get(num)?.abstract}/${style}`))
  for (const [id, style] of styleLinks) {
    const target = abstracts.get(nums.get(byStyle.get(style)?.num ?? '')?.abstract ?? '')
    if (target) abstracts.set(id, target)
  }
  return {nums, abstracts, styles: byStyle}
}

interface Style {
  num?: string
  level?: number
  parent?: string
}

/** The numbering that styles bring, their own or inherited; the list and the level each from the nearest that tells it. */
function readStyles(xml: string, linked: (num: string, style: string) => number | undefined): Map<string, NumPr> {
  const own = new Map<string, Style>()
  let style: Style | undefined
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
  for (const id of own.keys()) {
    const line = ancestry(id, own)
    const num = line.map((one) => own.get(one)?.num).find((one) => one !== undefined)
    if (num === undefined) continue
    const levels = line.map((one) => linked(num, one) ?? own.get(one)?.level)
    found.set(id, {num, level: levels.find((one) => one !== undefined) ?? 0})
  }
  return found
}

/** A style and those that it is based on, the nearest first. */
function ancestry(id: string, styles: ReadonlyMap<string, Style>): string[] {
  const line: string[] = []
  for (let at: string | undefined = id; at !== undefined && line.length < 20; at = styles.get(at)?.parent) line.push(at)
  return line
}
