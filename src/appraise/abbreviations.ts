import {words as wordsOf} from '../text/words.ts'
import type {Cues} from './cues.ts'
import type {Defined} from './defined.ts'
import {namedIn} from './recognition.ts'

/** How many words of a name stand before the one for the library. */
const NAME = 6

/** The rest of a name, and its abbreviation in brackets. */
const SHORT = /^((?:\s+\p{L}+){0,6})\s*\(([\p{Lu}][\p{Lu}\p{N}]{1,9})\)/u

/** Abbreviations of libraries' names: "National Library (NL)". */
export function abbreviated(cues: Cues): Defined[] {
  const {text, words} = cues
  return namedIn(cues).flatMap(({start, end, quote}) => {
    const [, tail = '', short] = SHORT.exec(text.slice(quote.end, quote.end + 100)) ?? []
    if (short === undefined) return []
    const name = text.slice(words[Math.max(0, start - NAME)]?.start, quote.end) + tail
    // Its letters begin words of the name, that for the library among them.
    const initials = wordsOf(name).map((word) => word.text.charAt(0))
    const own = (words[end - 1]?.text ?? '').charAt(0)
    if (own !== own.toUpperCase() || !short.includes(own) || !inOrder(short, initials)) return []
    return [{text: short, level: 'named' as const, single: false}]
  })
}

function inOrder(short: string, initials: readonly string[]): boolean {
  const letters = short.replace(/\p{N}/gu, '')
  let at = 0
  for (const initial of initials) if (initial === letters[at]) at++
  return at === letters.length
}
