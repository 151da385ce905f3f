import {type Word, word, words} from '../words.ts'

// A sign that the file's fonts give no meaning (�, private use) stands for letters.
const MEANINGLESS = /[\u{FFFD}\p{Co}]/u
const WORD = /[\p{L}\p{M}\p{N}\u{FFFD}\p{Co}]+/gu

/** Web addresses, file names, hashtags and the like hold words as they please. */
const ADDRESS = /\/\/|www\.|[@#_\\]|\p{L}\.\p{L}{2}|\p{L}\/\p{L}/gu
/** What every address holds and few other texts do: told without looking at each letter. */
const MAYBE_ADDRESS = /[@#_\\]|[./]\S|www\./

/** The words of a text that can be judged, in order, damage and all. */
export function tokensOf(text: string): readonly Word[] {
  const list = MEANINGLESS.test(text) ? wordsAndSigns(text) : words(text)
  const addresses = MAYBE_ADDRESS.test(text) ? addressesIn(text) : []
  if (addresses.length === 0) return list
  let passed = 0
  return list.filter(({start}) => {
    while (passed < addresses.length && (addresses[passed]?.end ?? 0) <= start) passed++
    return start < (addresses[passed]?.start ?? Number.POSITIVE_INFINITY)
  })
}

/** From one space to the next. */
function addressesIn(text: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  for (const {index} of text.matchAll(ADDRESS)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    let [start, end] = [index, index]
    while (start > 0 && /\S/.test(text.charAt(start - 1))) start--
    while (end < text.length && /\S/.test(text.charAt(end))) end++
    found.push({start, end})
  }
  return found
}

function wordsAndSigns(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({0: letters, index}) => {
    const end = index + letters.length
    return word(text, index, end, index, end)
  })
}
