import type {Correction} from '../model/corrections.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import type {Allowed, Candidate, Candidates} from './candidates.ts'
import {nearest} from './likeness.ts'
import {inParagraph, onPage} from './place.ts'
import type {Quoted} from './quoted.ts'

/** Where a correction belongs: in one passage, or in several with the same words and lead-in. */
export interface Found {
  likeness: number
  /** Each with the words that were taken for the quoted ones. */
  places: {passage: AnalyzedPassage; start: number; end: number}[]
}

/** Why it belongs nowhere for sure. */
export interface NotFound {
  reason: 'none' | 'several' | 'short'
  /** The first of the passages that fit alike; or the nearest, which is not near enough. */
  passages: AnalyzedPassage[]
  /** How many fit alike. */
  fitting: number
  likeness: number | null
}

/** How many passages are kept to be named. */
const NAMED = 4

function notFound(reason: NotFound['reason'], passages: AnalyzedPassage[], likeness: number | null): NotFound {
  return {reason, passages: passages.slice(0, NAMED), fitting: passages.length, likeness}
}

// Measured on drafts edited by a program: docs/corrections.md.
/** From this likeness on a passage is taken for the quoted one. */
const LIKE = 0.75
/** By so much it must be more like than the next. */
const AHEAD = 0.1
/** So many are compared word by word: where more are alike, none is the one. */
const COMPARED = 30
/** What is told as the nearest where none is near enough: from which likeness on, and of how many. */
const NEAREST = {least: 0.4, compared: 5}
/** Of fewer words, likeness says nothing. */
const LEAST_WORDS = 8
/** Fewer words may be a turn of speech, and must be nearly all of a passage: it has no more than one and a half times as many. */
const [TURN_OF_SPEECH, NEARLY_ALL] = [12, 1.5]
/** Fewer words must be all of a passage, or stand in the paragraph or on the page that is told. */
const LEAST_PART = 4
/** Passages of the same words and lead-in are one, but not a page of them. */
const MOST_TWINS = 50
/** So that time is bounded: of a longer quote the beginning is compared, and a longer text only with words as they stand. */
const MOST_WORDS = {quote: 300, text: 5000}

/**
 * Finds the passage that a correction quotes: by its words in order, whatever their case, accents and punctuation; else by words nearly
 * like them. What fits several passages fits none, unless paragraph or page tell them apart.
 *
 * @param within the documents that are meant, by id; `null` for all
 */
export function locate(
  correction: Correction,
  passages: Candidates,
  within: ReadonlySet<string> | null,
): Found | NotFound {
  const quote = passages.quote(correction.quote)
  if (quote.numbers.length === 0) return notFound('short', [], null)
  const meant = ({document}: AnalyzedPassage) => within === null || within.has(document)
  const allowed = (one: Candidate) => one.passages.some(meant)
  const holding = passages.holding(quote, allowed)
  return holding.length > 0
    ? exactly(quote, holding, correction, passages, meant)
    : nearly(quote, passages, allowed, meant)
}

function exactly(
  quote: Quoted,
  holding: Candidate[],
  {paragraph, page}: Correction,
  passages: Candidates,
  meant: (passage: AnalyzedPassage) => boolean,
): Found | NotFound {
  const whole = ({body, quoted}: Candidate) => body === quote.line || quoted.line === quote.line
  const told = (one: Candidate) =>
    one.passages.some((passage) => inParagraph(passage, paragraph) || onPage(passage, page))
  let fit = prefer(holding, (one) => one.passages.some(({kind}) => citableKinds.has(kind)))
  if (differ(fit)) fit = prefer(fit, (one) => one.passages.some((passage) => inParagraph(passage, paragraph)))
  if (differ(fit)) fit = prefer(fit, (one) => one.passages.some((passage) => onPage(passage, page)))
  const fitting = fit.flatMap((one) => one.passages.filter(meant))
  if (quote.numbers.length < LEAST_PART && !fit.every((one) => whole(one) || told(one)))
    return notFound('short', fitting, 1)
  if (differ(fit) || fitting.length > MOST_TWINS) return notFound('several', fitting, 1)
  const stretch = (one: Candidate) => {
    const start = one.quoted.line.slice(0, one.quoted.line.indexOf(quote.line)).split(' ').length - 1
    return {one, start, end: start + quote.numbers.length}
  }
  return {likeness: 1, places: fit.flatMap((one) => placesOf(stretch(one), passages, meant))}
}

function nearly(
  quote: Quoted,
  passages: Candidates,
  allowed: Allowed,
  meant: (passage: AnalyzedPassage) => boolean,
): Found | NotFound {
  if (quote.numbers.length < LEAST_WORDS) return notFound('none', [], null)
  const beginning = quote.numbers.slice(0, MOST_WORDS.quote)
  const compare = (least: number, most: number) =>
    passages
      .like(beginning, least, most, allowed)
      .flatMap((one) => {
        const text = one.quoted.numbers
        const longest = beginning.length < TURN_OF_SPEECH ? NEARLY_ALL * beginning.length : MOST_WORDS.text
        const found = text.length > longest ? null : nearest(beginning, text, least)
        return found ? [{one, ...found}] : []
      })
      .sort((a, b) => b.likeness - a.likeness)
  const ranked = compare(LIKE - AHEAD, COMPARED)
  const best = ranked[0] ?? compare(NEAREST.least, NEAREST.compared)[0]
  if (!best) return notFound('none', [], null)
  const {likeness} = best
  if (likeness < LIKE) return notFound('none', best.one.passages.filter(meant), likeness)
  const close = ranked.filter((one) => one.likeness > likeness - AHEAD)
  const fitting = close.flatMap(({one}) => one.passages.filter(meant))
  if (differ(close.map(({one}) => one)) || fitting.length > MOST_TWINS) return notFound('several', fitting, likeness)
  return {likeness, places: close.flatMap((one) => placesOf(one, passages, meant))}
}

/** Those that fit, where there are some. */
function prefer(list: Candidate[], fits: (one: Candidate) => boolean): Candidate[] {
  const fitting = list.filter(fits)
  return fitting.length > 0 ? fitting : list
}

/** Whether they differ in more than their number. */
function differ([first, ...others]: readonly Candidate[]): boolean {
  return others.some(({key}) => key !== first?.key)
}

/** Passages of one candidate have the same words, but other marks between them. */
function placesOf(
  {one, start, end}: {one: Candidate; start: number; end: number},
  {quote}: Candidates,
  meant: (passage: AnalyzedPassage) => boolean,
): Found['places'] {
  return one.passages.filter(meant).map((passage) => {
    const {places} = quote(passage.text)
    return {passage, start: places[start]?.start ?? 0, end: places[end - 1]?.end ?? passage.text.length}
  })
}
