// Damage made by hand, so that it is known where it is.
import type {Damage, DamageKind} from '../../src/model/damage.ts'

const ACCENTS: Record<string, string> = {a: 'à', e: 'é', i: 'î', o: 'ô', u: 'ù', A: 'À', E: 'É'}
const ALIKE: [RegExp, string][] = [
  [/(?<=\p{Ll})l/u, '1'],
  [/(?<=\p{L})o/u, '0'],
  [/(?<=\p{Ll})l/u, 'I'],
  [/^l(?=\p{Ll})/u, 'I'],
  [/^I(?=\p{Ll})/u, 'l'],
  [/m/u, 'rn'],
  [/rn/u, 'm'],
]

/** Ways to damage a word (and the space behind it), each `null` where the word is not of the kind. */
const ways: Record<DamageKind, (word: string, next: () => number) => string | null> = {
  accents: (word, next) => at(word, /[aeiouAE]/g, next, (vowel) => ACCENTS[vowel] ?? vowel),
  letters: (word, next) => {
    const able = ALIKE.filter(([pattern]) => pattern.test(word))
    const [pattern, sign] = able[Math.floor(next() * able.length)] ?? []
    return word.length > 3 && pattern && sign ? word.replace(pattern, sign) : null
  },
  ligature: (word) => (word.length > 4 && /.ff?[il]|.ff/.test(word) ? word.replace(/ffi|ffl|ff|fi|fl/, ' ') : null),
  split: (word, next) => within(word, next, ' '),
  hyphen: (word, next) => within(word, next, '-'),
  // Done by the caller, which knows the next word.
  glued: (word) => word,
}

function at(word: string, pattern: RegExp, next: () => number, change: (found: string) => string): string | null {
  const places = [...word.matchAll(pattern)]
  const place = places[Math.floor(next() * places.length)]
  if (!place || word.length < 2) return null
  return word.slice(0, place.index) + change(place[0]) + word.slice(place.index + place[0].length)
}

/** At a place where a line could end: two letters at least on either side. */
function within(word: string, next: () => number, sign: string): string | null {
  if (word.length < 5) return null
  const place = 2 + Math.floor(next() * (word.length - 4))
  return word.slice(0, place) + sign + word.slice(place)
}

/** The text with about such a share of its words damaged, and where. */
export function damaged(
  text: string,
  share: number,
  kinds: readonly DamageKind[],
  next: () => number,
): {text: string; damage: Damage[]} {
  let [result, from] = ['', 0]
  const damage: Damage[] = []
  const words = [...text.matchAll(/\p{L}+/gu)]
  for (let i = 0; i < words.length; i++) {
    const [word, second] = [words[i], words[i + 1]]
    if (!word || next() >= share) continue
    const kind = kinds[Math.floor(next() * kinds.length)] as DamageKind
    const isGlued = kind === 'glued'
    if (isGlued && (!second || text.slice(word.index + word[0].length, second.index) !== ' ')) continue
    const changed = isGlued ? word[0] + (second?.[0] ?? '') : ways[kind](word[0], next)
    if (changed === null || changed === word[0]) continue
    result += text.slice(from, word.index)
    const read = isGlued ? `${word[0]} ${second?.[0]}` : word[0]
    damage.push({kind, start: result.length, end: result.length + changed.length, read})
    result += changed
    from = word.index + read.length
    if (isGlued) i++
  }
  return {text: result + text.slice(from), damage}
}
