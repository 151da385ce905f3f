/** A sentence of a text, by its place; white space around it is left out. */
export interface Sentence {
  start: number
  end: number
}

/** `Intl.Segmenter` is superlinear (48,000 characters in one string take 13 seconds), so it never gets more than this. */
const CHUNK = 2000

/**
 * The sentences of a text in order.
 *
 * @param language BCP 47; anything unknown is cut by the rules that all languages share.
 * @param abbreviations Words after whose full stop a sentence goes on, without the stop: "para", "Art", "e.g".
 *
 * @example
 * sentences('See para. 4. It applies.', 'en', ['para']) // 'See para. 4.', 'It applies.'
 */
export function sentences(text: string, language: string | null, abbreviations: readonly string[]): Sentence[] {
  const segmenter = segmenterFor(language)
  const short = inSmallLetters(abbreviations)
  const found: Sentence[] = []
  for (const [from, to] of chunks(text)) {
    for (const {segment, index} of segmenter.segment(text.slice(from, to))) {
      const start = from + index + (segment.length - segment.trimStart().length)
      const end = from + index + segment.trimEnd().length
      if (end <= start) continue
      const last = found.at(-1)
      if (last && goesOn(text, last, start, short)) last.end = end
      else found.push({start, end})
    }
  }
  return found
}

/** How much of a sentence tells whether it ended: more than a word, and never all of a text that has no blanks. */
const TAIL = 100

const small = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A language's abbreviations are one list, asked for text after text. */
function inSmallLetters(abbreviations: readonly string[]): ReadonlySet<string> {
  const found = small.get(abbreviations) ?? new Set(abbreviations.map((word) => word.toLowerCase()))
  small.set(abbreviations, found)
  return found
}

/** Whether the sentence so far only seemed to end. Line breaks do not end one: texts come with white space folded. */
function goesOn(text: string, sentence: Sentence, next: number, short: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(sentence.start, sentence.end - TAIL), sentence.end)
  const after = text.slice(next, next + 3)
  // A sentence may be cut where a chunk ends, in which case it has no end of its own.
  if (!/[.!?…。！？؟।:;]["'”’»)\]]*$/u.test(before)) return !/\n\s*\n/.test(text.slice(sentence.end, next))
  // Only a number or a letter of a list so far: "12." or "(a)" belongs to what follows.
  if (/^\(?(?:\d{1,3}|\p{L}|[ivx]{1,5}|[IVX]{1,5})[.)]$/u.test(before)) return true
  // Read from the end: from the beginning each of its words would be tried.
  const word = /(?<=([\p{L}.]+))\.$/u.exec(before)?.[1]
  if (word === undefined) return /^\p{Ll}/u.test(after)
  if (short.has(word.toLowerCase())) return true
  // An initial: "J. Smith"; and a small letter never begins a sentence.
  return /(^|[\s.])\p{Lu}$/u.test(word) || /^\p{Ll}/u.test(after)
}

/** Stretches of at most {@link CHUNK} characters, cut behind a full stop or a line where there is one. */
function chunks(text: string): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  while (text.length - from > CHUNK) {
    const window = text.slice(from, from + CHUNK)
    const end = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'))
    const cut = from + (end > 0 ? end + 1 : Math.max(window.lastIndexOf(' '), 0) || CHUNK)
    found.push([from, cut])
    from = cut
  }
  if (from < text.length) found.push([from, text.length])
  return found
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? 'und'
  let segmenter = segmenters.get(key)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(wellFormed(key) ? [key, 'en'] : ['en'], {granularity: 'sentence'})
    segmenters.set(key, segmenter)
  }
  return segmenter
}

function wellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
