/** The words of a document that stand within lines, in lower case: with their hyphens and without. */
export type Vocabulary = Map<string, number>

const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const found: Vocabulary = new Map()
  for (const line of lines) {
    const small = line.toLowerCase().replace(/[‐‑]/g, '-')
    const words = small.match(WORD) ?? []
    // The last word may be half a word.
    if (/[-\u00AD]\s*$/.test(small)) words.pop()
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1)
    if (small.includes('- ')) {
      for (const [, tail] of line.matchAll(/\p{L}[-‐‑] (\p{Ll}+)/gu)) found.set(`- ${tail}`, 1)
    }
  }
  return found
}

/**
 * Joins a line to the text before it: with a space, or, where that ends in a hyphen, as one word ("inter-" +
 * "governmental") or as a compound ("long-" + "term"), as the document writes it elsewhere.
 */
export function join(text: string, line: string, words: Vocabulary): string {
  if (text === '') return line
  if (!/[-‐‑\u00AD/.=&?_]$/.test(text)) return `${text} ${line}`
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line
  const head = /([\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*)[-‐‑]$/u.exec(text.slice(-80))?.[1]
  const tail = /^[\p{L}\p{M}\p{N}]+/u.exec(line)?.[0]
  if (!head || !tail) return isAddress(text) && !/\.$/.test(text) ? text + line : `${text} ${line}`
  const last = head.split(/[-‐‑]/).at(-1) ?? head
  if (isOpen(last, tail, words)) return `${text} ${line}`
  return isBroken(head, last, tail, words) ? text.slice(0, -1) + line : text + line
}

/** A web address goes on in the next line. */
function isAddress(text: string): boolean {
  return /(https?:\/\/|www\.)\S*$/.test(text.slice(-200))
}

/** "Fach- und Lehrbücher": a compound left open for the next one to end, not a broken word. */
function isOpen(last: string, tail: string, words: Vocabulary): boolean {
  return words.has(`- ${tail}`) && !words.has((last + tail).toLowerCase())
}

function isBroken(head: string, last: string, tail: string, words: Vocabulary): boolean {
  const [l, t, h] = [last.toLowerCase(), tail.toLowerCase(), head.toLowerCase()]
  const joined = (words.get(l + t) ?? 0) + (words.get(h + t) ?? 0)
  const hyphened = (words.get(`${h}-${t}`) ?? 0) + (h === l ? 0 : (words.get(`${l}-${t}`) ?? 0))
  if (joined !== hyphened) return joined > hyphened
  if (!/\p{Ll}$/u.test(head) || !/^\p{Ll}/u.test(tail)) return false
  // Neither is known: two words that the document has ("policy" + "makers") are a compound, half words are not.
  return !(l.length > 3 && t.length > 3 && (words.get(l) ?? 0) > 0 && (words.get(t) ?? 0) > 0)
}
