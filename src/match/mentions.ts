import type {Mentions} from '../model/codebook.ts'
import type {Damage} from '../model/damage.ts'
import type {FoundEvidence} from '../model/evidence.ts'
import type {Concept} from '../model/framework.ts'
import {mended} from '../text/words.ts'

/** How sure a passage that names a concept by its number is about it. */
const WEIGHT = 0.98

const NUMBER = String.raw`\d{1,2}(?:\.(?:\d{1,2}|[a-d])(?:\.\d{1,2})?)?(?![\d%]|\.\d|[,.]\d{3})`

/** White space in a mention, and no endless stretch of it, which could be shared out among its neighbours in many ways. */
const BLANK = String.raw`\s{0,9}`

/** Finds concepts that a text names by their numbers: "SDGs 4, 5 and 16", "target 16.10". */
export function mentionMatcher(
  framework: string,
  concepts: readonly Concept[],
  mentions: Mentions,
): (text: string, context: string | null, damage: readonly Damage[]) => FoundEvidence[] {
  const notations = new Set(concepts.map((concept) => concept.notation))
  const top = concepts.filter((concept) => concept.broader === null).map((concept) => concept.notation)
  const to = ['-', '–', '—', ...mentions.to].map(literal).join('|')
  const between = `${BLANK}(?:[,;/&]|${[...mentions.and, ...mentions.to, '-', '–', '—'].map(literal).join('|')})${BLANK}`
  // The separator may be doubled: "4, 5, and 16".
  const list = `(${NUMBER}(?:(?:${between}){1,2}${NUMBER})*)`
  const opened = (openers: readonly string[]) =>
    openers.length === 0
      ? null
      : new RegExp(
          String.raw`(?<![\p{L}\p{N}])(?:${openers.map(literal).join('|')})(?:${BLANK}[-–#:]?${BLANK})${list}`,
          'giu',
        )
  const named = opened([...mentions.concept, ...product(mentions.concept, mentions.narrower)])
  const bare = opened(mentions.bare)
  const narrower = opened(mentions.narrower)
  // What every mention ends in, looked for at once: most passages have none.
  const openers = [...mentions.concept, ...mentions.bare, ...mentions.narrower]
  const endings = new Set(openers.map((opener) => literal(opener.split(/\s+/).at(-1) ?? '')))
  const hint = new RegExp(String.raw`(?:${[...endings].join('|')})${BLANK}[-–#:]?${BLANK}\d`, 'iu')
  const needed =
    mentions.with.length === 0
      ? null
      : new RegExp(String.raw`(?<!\p{L})(?:${mentions.with.map(literal).join('|')})(?!\p{L})`, 'iu')
  const range = new RegExp(String.raw`^\s*(?:${to})\s*$`, 'iu')
  const excluded =
    mentions.not.length === 0 ? null : new RegExp(String.raw`(?:${mentions.not.map(literal).join('|')})\s*$`, 'iu')

  return (whole, context, damage) => {
    const {text, original} = mended(whole, damage)
    if (!hint.test(text)) return []
    const found: FoundEvidence[] = []
    const covered = new Map<string, Set<number>>()
    const collect = (pattern: RegExp | null, accept: (notation: string) => boolean): void => {
      if (!pattern) return
      for (const match of text.matchAll(pattern)) {
        if (excluded?.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
        const {start, end} = original(match.index, match.index + match[0].length)
        const span = Array.from({length: end - start}, (_, i) => start + i)
        for (const notation of new Set(numbers(match[1] ?? '', range, top))) {
          const concept = notations.has(notation) ? notation : notation.replace(/\.\d+$/, '')
          if (!notations.has(concept) || !accept(concept)) continue
          // "Sustainable Development Goal 4" holds "Goal 4" too: one mention.
          const places = covered.get(concept) ?? new Set()
          if (places.has(start) || span.some((place) => places.has(place))) continue
          for (const place of span) places.add(place)
          covered.set(concept, places)
          found.push({framework, concept, by: 'mention', weight: WEIGHT, start, end, quote: whole.slice(start, end)})
        }
      }
    }
    collect(named, () => true)
    if (!needed || needed.test(text) || (context !== null && needed.test(context))) collect(bare, () => true)
    collect(narrower, (notation) => notation.includes('.'))
    return found
  }
}

/** The notations in "4, 5 and 16" or "1 to 6"; a range runs over the widest level only. */
function numbers(list: string, range: RegExp, top: readonly string[]): string[] {
  const found: string[] = []
  let before = 0
  for (const match of list.matchAll(new RegExp(NUMBER, 'gi'))) {
    const notation = match[0].toLowerCase()
    const last = found.at(-1)
    const [from, until] = [top.indexOf(last ?? ''), top.indexOf(notation)]
    if (from >= 0 && until > from && range.test(list.slice(before, match.index)))
      found.push(...top.slice(from + 1, until))
    found.push(notation)
    before = match.index + match[0].length
  }
  return found
}

function product(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((two) => `${one} ${two}`))
}

/** A phrase as part of a pattern; a blank stands for any white space. */
function literal(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, String.raw`\s+`)
}
