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

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>/g
const NAMESPACE =
  /xmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:wordprocessingml\/2006\/main|ooxml\/wordprocessingml\/main)["']/

/** The tags of a part in order. Offsets are kept, since what is added to the part goes between them. */
export function* tags(xml: string): Generator<Tag> {
  const prefix = `${NAMESPACE.exec(xml)?.[1] ?? 'w'}:`
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes, selfClosed] = match
    if (name === undefined) continue
    yield {
      name: name.startsWith(prefix) ? name.slice(prefix.length) : name.includes(':') ? name : `:${name}`,
      kind: slash ? 'close' : selfClosed ? 'empty' : 'open',
      attributes: attributes ?? '',
      start: match.index,
      end: match.index + whole.length,
    }
  }
}

/** The prefix under which a part has the word processing namespace. */
export function prefixOf(xml: string): string {
  return NAMESPACE.exec(xml)?.[1] ?? 'w'
}

/** The value of an attribute, whatever its prefix. */
export function attribute(tag: Tag, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes)
  return match?.[1] ?? match?.[2]
}
