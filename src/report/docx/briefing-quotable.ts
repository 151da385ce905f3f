import type {AnalyzedPassage} from '../../model/passage.ts'
import {damaged} from '../letter/choice.ts'
import type {Lookup} from '../lookup.ts'
import {beginningOf, quoteOf} from '../phrases.ts'
import type {Markup} from '../xml.ts'
import {paragraph} from './blocks.ts'

/** What can be quoted, and a line on what cannot. */
export function withoutDamage<T>(
  all: readonly T[],
  passageOf: (one: T) => AnalyzedPassage,
  {words}: Lookup,
): {quotable: T[]; note: Markup[]} {
  const quotable = all.filter((one) => !damaged(passageOf(one)))
  const left = all.length - quotable.length
  return {quotable, note: left === 0 ? [] : [paragraph(words.briefing.damaged(left), {style: 'Small'})]}
}

export function rest(n: number, {words}: Lookup): Markup[] {
  return n > 0 ? [paragraph(words.briefing.rest(n), {style: 'Small'})] : []
}

/** A longer quote takes the page from all others. */
const MOST_LETTERS = 1500

/** A passage as it is quoted, a paragraph each: the sentence that opens its list, and its words. Of a very long one only the beginning. */
export function quoteBlocks(passage: AnalyzedPassage, {words}: Lookup): string[] {
  const {open, close, briefing} = words
  const {context} = passage
  const quote = quoteOf(passage)
  const long = quote.length > MOST_LETTERS
  const shown = long ? beginningOf(passage) : quote
  return [
    ...(context === null ? [] : [`${open}${context} […]`]),
    `${context === null ? open : ''}${shown}${close}`,
    ...(long ? [briefing.long(quote.length)] : []),
  ]
}
