import {attribute, prefixOf, type Tag, tags} from './docx-xml.ts'

/** What stands around words that the conversion would leave out with it: fields, directions, the base of small print above. */
const AROUND = new Set(['fldSimple', 'bdo', 'dir', 'ruby', 'rubyBase'])
/** What parts words, and what it is written as. */
const PARTS: Record<string, string> = {cr: 'br', ptab: 'tab'}

/** Writes what the conversion does not know as what it knows, and takes out what Word hides. */
export function writeKnown(xml: string): string {
  const prefix = prefixOf(xml)
  const hidden = new HiddenRuns()
  let out = ''
  let from = 0
  /** Where a piece began that goes with all that is in it. */
  let gone: {name: string; start: number} | null = null
  for (const tag of tags(xml)) {
    if (gone) {
      if (tag.name !== gone.name || tag.kind !== 'close') continue
      out += xml.slice(from, gone.start)
      from = tag.end
      gone = null
      continue
    }
    hidden.pass(tag)
    if ((tag.name === 'rt' || (tag.name === 't' && hidden.now)) && tag.kind === 'open') {
      gone = {name: tag.name, start: tag.start}
    } else if (AROUND.has(tag.name) || (tag.kind !== 'close' && tag.name in PARTS)) {
      const part = PARTS[tag.name]
      out += xml.slice(from, tag.start) + (part ? `<${prefix}:${part}/>` : '')
      from = tag.end
    }
  }
  return out + xml.slice(from)
}

/** Follows which runs are hidden by their own properties. */
class HiddenRuns {
  /** The open runs and paragraphs: a run may hold a text box with paragraphs of its own. */
  readonly #open: {name: string; hidden: boolean}[] = []
  #former = false

  get now(): boolean {
    return this.#open.at(-1)?.hidden === true
  }

  pass(tag: Tag): void {
    const top = this.#open.at(-1)
    if (tag.name === 'r' || tag.name === 'p') {
      if (tag.kind === 'open') this.#open.push({name: tag.name, hidden: false})
      else if (tag.kind === 'close') this.#open.pop()
    } else if (tag.name === 'rPrChange') {
      this.#former = tag.kind === 'open'
    } else if (tag.name === 'vanish' && tag.kind !== 'close' && top?.name === 'r' && !this.#former) {
      top.hidden = !['0', 'false', 'off'].includes(attribute(tag, 'val') ?? '')
    }
  }
}
