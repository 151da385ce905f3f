import {fold} from '../text/stem.ts'
import {type Word, words} from '../text/words.ts'

/** A text as quotes are compared: its words without case, accents and punctuation, each as a number. */
export interface Quoted {
  /** The words in one line, with a space before and behind each: what holds another's line holds its words in order. */
  line: string
  numbers: number[]
  places: readonly Pick<Word, 'start' | 'end'>[]
}

// Written without spaces: a sentence would be one word.
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u

/** Makes texts comparable. Those that are to be compared are made so by the same function. */
export function quoting(): (text: string) => Quoted {
  const known = new Map<string, number>()
  return (text) => {
    const parts = words(text).flatMap(split)
    const folded = parts.map((part) => fold(part.text.normalize('NFKC')).replace(/\s/g, ''))
    return {
      line: ` ${folded.join(' ')} `,
      numbers: folded.map((word) => {
        const number = known.get(word) ?? known.size
        known.set(word, number)
        return number
      }),
      places: parts,
    }
  }
}

function split(word: Word): Pick<Word, 'text' | 'start' | 'end'>[] {
  if (!UNSPACED.test(word.text)) return [word]
  return [...word.text.matchAll(/./gsu)].map(({0: text, index}) => {
    const start = word.start + index
    return {text, start, end: start + text.length}
  })
}
