/** A tag of an XML part of a Word file. */
export interface Tag {
  /** Without the prefix of the word processing namespace: "p"; other tags keep theirs: "mc:Choice". */
  name: string
  kind: 'open' | 'close' | 'empty'
  attributes: string
  /** Where it begins and ends in the source. */
  start: number
  end: number
}

const NAME = /<(\/?)([\w:.-]+)/y
const QUOTE_OR_END = /["'<>]/g
const NAMESPACE =
  /xmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:wordprocessingml\/2006\/main|ooxml\/wordprocessingml\/main)["']/

/** The tags of a part in order. Offsets are kept, since what is added to the part goes between them. */
export function* tags(xml: string): Generator<Tag> {
  const prefix = `${prefixOf(xml)}:`
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const skipped = passOver(xml, start)
    if (skipped !== null) {
      start = xml.indexOf('<', skipped)
      continue
    }
    NAME.lastIndex = start
    const match = NAME.exec(xml)
    const from = match ? NAME.lastIndex : start + 1
    const end = endOfTag(xml, from)
    const name = match?.[2] ?? ''
    if (match && xml[end - 1] === '>') {
      const empty = xml[end - 2] === '/'
      yield {
        name: name.startsWith(prefix) ? name.slice(prefix.length) : name.includes(':') ? name : `:${name}`,
        kind: match[1] ? 'close' : empty ? 'empty' : 'open',
        attributes: xml.slice(from, end - (empty ? 2 : 1)),
        start,
        end,
      }
    }
    start = xml.indexOf('<', end)
  }
}

/** A part without its comments, which the XML parser takes long over; `null` where one has no end. */
export function withoutComments(xml: string): string | null {
  let out = ''
  let from = 0
  for (let at = xml.indexOf('<!--'); at >= 0; at = xml.indexOf('<!--', from)) {
    const end = xml.indexOf('-->', at + 4)
    if (end < 0) return null
    out += xml.slice(from, at)
    from = end + 3
  }
  return out + xml.slice(from)
}

/** The end of a comment or of marked characters that begin here; of one without an end, the end of the part. */
function passOver(xml: string, start: number): number | null {
  const mark = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : null
  if (mark === null) return null
  const at = xml.indexOf(mark, start + 4)
  return at < 0 ? xml.length : at + mark.length
}

/** Behind the ">" that ends a tag and stands in no quotation marks; of a tag without one, the beginning of the next. */
function endOfTag(xml: string, from: number): number {
  QUOTE_OR_END.lastIndex = from
  for (let match = QUOTE_OR_END.exec(xml); match; match = QUOTE_OR_END.exec(xml)) {
    if (match[0] === '>') return QUOTE_OR_END.lastIndex
    if (match[0] === '<') return match.index
    const close = xml.indexOf(match[0], QUOTE_OR_END.lastIndex)
    if (close < 0) break
    QUOTE_OR_END.lastIndex = close + 1
  }
  return xml.length
}

/** The prefix under which a part has the word processing namespace. */
export function prefixOf(xml: string): string {
  return NAMESPACE.exec(xml)?.[1] ?? 'w'
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute, whatever its prefix. */
export function attribute(tag: Tag, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(tag.attributes)
  return match?.[1] ?? match?.[2]
}
