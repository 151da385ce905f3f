import {addressees, type Addressee, type Shown} from '../model/appraisal.ts'
import type {Damage} from '../model/damage.ts'
import type {LanguageData} from '../model/language.ts'
import type {Quote} from '../model/recognition.ts'
import {lexicon} from '../text/lexicon.ts'
import {sentences} from '../text/sentences.ts'
import {type Hit, TermIndex} from '../text/terms.ts'
import {expand} from '../text/wordings.ts'
import {type Word, words} from '../text/words.ts'
import {insideFinder} from './inside.ts'

const plainCues = [
  'binding',
  'necessity',
  'undertaking',
  'recommendation',
  'encouragement',
  'commitment',
  'committing',
  'writers',
  'asking',
  'inviting',
  'agent',
  'passive',
  'active',
  'prepositions',
  'serving',
  'impersonal',
  'permission',
  'subordinators',
  'relatives',
  'conjunctions',
  'not',
  'negators',
  'conditions',
  'provisos',
  'cutting',
  'cut',
  'needs',
  'negation',
  'counting',
  'imperatives',
] as const
type PlainCue = (typeof plainCues)[number]
/** What a cue of `not` takes away: a library in "the library encourages" is still one. */
const vetoable: ReadonlySet<string> = new Set(plainCues.filter((cue) => cue !== 'not'))
/** The cues of recognition, by their keys in the data of a language. */
const libraryCues = [
  'named',
  'implied',
  'others',
  'acting',
  'doing',
  'giving',
  'listing',
  'reference',
  'means',
  'includes',
  'term',
  'holders',
] as const
type OtherCue = (typeof libraryCues)[number] | 'notLibrary' | 'preambular'

/** How many words a sentence has at most. More are a text without full stops, of which nobody knows who does what. */
const LONGEST = 1000

/** What a text holds that tells who is asked, how strongly, and whether libraries are meant. */
export interface Cues {
  text: string
  words: readonly Word[]
  /** Parts of words that mean libraries in any language, as stretches of the text: words are not all that scripts write. */
  inside(): readonly {start: number; end: number}[]
  /** For each word the number of its sentence; a semicolon ends one too. */
  sentence(): readonly number[]
  of(cue: PlainCue | OtherCue): readonly Hit[]
  /** Where another text holds a cue: a part of this one, looked at by itself. */
  speaksOf(cue: OtherCue, part: string): Hit[]
  /** Whether a word is passed over: an article. */
  skipped(word: string): boolean
  addressees: readonly (Hit & {who: Addressee})[]
}
export type CueFinder = (text: string, damage?: readonly Damage[]) => Cues

const NONE: readonly Hit[] = []
const named = addressees.map((who) => ({who, cue: `who:${who}`}))

const finders = new WeakMap<LanguageData, CueFinder>()

/** Finds a language's cues in one pass over a text's words. It is compiled when it is first asked for, and kept. */
export function cueFinder(language: LanguageData): CueFinder {
  const finder = finders.get(language) ?? compile(language)
  finders.set(language, finder)
  return finder
}

function compile(language: LanguageData): CueFinder {
  const terms: [cue: string, term: string][] = [
    ...language.appraisal.countries.flatMap((term): [string, string][] => [
      ['writers', term],
      ['who:states', term],
    ]),
    ...plainCues.flatMap((cue) => language.appraisal[cue].map((term): [string, string] => [cue, term])),
    ...libraryCues.flatMap((cue) => language.recognition[cue].map((term): [string, string] => [cue, term])),
    ...language.recognition.not.map((term): [string, string] => ['notLibrary', term]),
    ...language.segment.preambular
      .flatMap((term) => expand(term))
      .map((phrase): [string, string] => ['preambular', asWritten(phrase)]),
    ...addressees.flatMap((who) =>
      (language.appraisal.addressees[who] ?? []).map((term): [string, string] => [`who:${who}`, term]),
    ),
  ]
  const lexical = lexicon(language)
  const inside = insideFinder(language.recognition)
  const index = new TermIndex(
    terms.map(([, term]) => term),
    lexical,
  )
  return (text, damage) => {
    const list = words(text, damage)
    const byCue = new Map<string, Hit[]>()
    for (const hit of index.find(list)) {
      const cue = terms[hit.term]?.[0] ?? ''
      const hits = byCue.get(cue)
      if (hits) hits.push(hit)
      else byCue.set(cue, [hit])
    }
    // "should be noted", "third parties" and the like: a cue within one of these is none.
    const vetoes = byCue.get('not') ?? NONE
    const vetoed = new Uint8Array(vetoes.length > 0 ? list.length : 0)
    for (const veto of vetoes) vetoed.fill(1, veto.start, veto.end)
    const allowed = (hit: Hit) => vetoes.length === 0 || !vetoed.subarray(hit.start, hit.end).includes(1)
    const kept = new Map<string, Hit[]>()
    let numbers: number[] | null = null
    return {
      text,
      words: list,
      inside: () => inside(text),
      sentence: () => (numbers ??= sentenceNumbers(text, list, language)),
      of(cue) {
        const all = byCue.get(cue)
        if (!all) return NONE
        const hits = kept.get(cue) ?? (vetoable.has(cue) ? all.filter(allowed) : all)
        kept.set(cue, hits)
        return hits
      },
      speaksOf: (cue, part) => index.find(words(part)).filter((hit) => terms[hit.term]?.[0] === cue),
      skipped: (word) => lexical.skip.has(word.toLowerCase()),
      addressees: outermost(
        named.flatMap(({who, cue}) => (byCue.get(cue) ?? NONE).filter(allowed).map((hit) => ({...hit, who}))),
      ),
    }
  }
}

/** The words of a hit as they stand in the text. */
export function quoteOf({text, words}: Cues, hit: Pick<Hit, 'start' | 'end'>): Quote {
  const [start, end] = [words[hit.start]?.start ?? 0, words[hit.end - 1]?.end ?? 0]
  return {quote: text.slice(start, end), start, end}
}

/** The same, and of which text. */
export function show(cues: Cues, hit: Pick<Hit, 'start' | 'end'>, place: Shown['in']): Shown {
  return {...quoteOf(cues, hit), in: place}
}

function sentenceNumbers(text: string, list: readonly Word[], language: LanguageData): number[] {
  const starts = sentences(text, language.language, language.abbreviations).map(({start}) => start)
  let [current, passed, from] = [0, 0, 0]
  return list.map((word, index) => {
    const before = list[index - 1]
    const begins = passed < starts.length && (starts[passed] ?? 0) <= word.start
    while (passed < starts.length && (starts[passed] ?? 0) <= word.start) passed++
    const ends = begins || index - from >= LONGEST || (before && text.slice(before.end, word.start).includes(';'))
    if (before && ends) {
      current++
      from = index
    }
    return current
  })
}

/** In order, none within another: a "National Commission for UNESCO" is not UNESCO. The same words may name two. */
function outermost<T extends Hit>(hits: readonly T[]): T[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end)
  let last: Hit | null = null
  return sorted.filter((hit) => {
    const outer = last === null || hit.end > last.end || (hit.start === last.start && hit.end === last.end)
    if (outer) last = hit
    return outer
  })
}

/** The same, each place once. */
export function places<T extends Hit>(hits: readonly T[]): T[] {
  return outermost(hits).filter((hit, at, all) => hit.start !== all[at - 1]?.start)
}

/** Every word as it is written: "Supporting" opens a preambular paragraph, "Support" a request. */
function asWritten(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => `=${word}`)
    .join(' ')
}
