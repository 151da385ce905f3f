import {addressees, type Addressee} from '../model/appraisal.ts'
import type {LanguageData} from '../model/language.ts'
import {lexicon} from '../text/lexicon.ts'
import {expand, type Hit, TermIndex} from '../text/terms.ts'
import type {Word} from '../text/words.ts'

const plainCues = ['binding', 'undertaking', 'recommendation', 'encouragement', 'commitment', 'committing', 'writers', 'asking', 'inviting', 'agent', 'passive', 'active', 'prepositions', 'not', 'negative', 'negation', 'imperatives'] as const
type PlainCue = (typeof plainCues)[number]
type OtherCue = 'named' | 'implied' | 'notLibrary' | 'preambular'

/** What a passage holds that tells who is asked, how strongly, and whether libraries are meant. */
export interface Cues {
  of(cue: PlainCue | OtherCue): readonly Hit[]
  /** Whether a word is passed over: an article. */
  skipped(word: string): boolean
  addressees: readonly (Hit & {who: Addressee})[]
}

/** Compiles a language's cues into one pass over a text's words. */
export function cueFinder(language: LanguageData): (words: readonly Word[]) => Cues {
  const terms: [cue: string, term: string][] = [
    ...plainCues.flatMap((cue) => language.appraisal[cue].map((term): [string, string] => [cue, term])),
    ...language.recognition.named.map((term): [string, string] => ['named', term]),
    ...language.recognition.implied.map((term): [string, string] => ['implied', term]),
    ...language.recognition.not.map((term): [string, string] => ['notLibrary', term]),
    ...language.segment.preambular.flatMap((term) => expand(term)).map((phrase): [string, string] => ['preambular', asWritten(phrase)]),
    ...addressees.flatMap((who) => (language.appraisal.addressees[who] ?? []).map((term): [string, string] => [`who:${who}`, term])),
  ]
  const lexical = lexicon(language)
  const index = new TermIndex(terms.map(([, term]) => term), lexical)
  return (words) => {
    const byCue = new Map<string, Hit[]>()
    for (const hit of index.find(words)) {
      const cue = terms[hit.term]?.[0] ?? ''
      const list = byCue.get(cue)
      if (list) list.push(hit)
      else byCue.set(cue, [hit])
    }
    // "shall not be encouraged" and the like: a cue within one of these is none.
    const vetoes = byCue.get('not') ?? []
    const allowed = (hit: Hit) => !vetoes.some((veto) => veto.start < hit.end && hit.start < veto.end)
    return {
      of: (cue) => (byCue.get(cue) ?? []).filter((hit) => cue === 'not' || allowed(hit)),
      skipped: (word) => lexical.skip.has(word.toLowerCase()),
      addressees: addressees.flatMap((who) => (byCue.get(`who:${who}`) ?? []).map((hit) => ({...hit, who}))).sort((a, b) => a.start - b.start),
    }
  }
}

/** Every word as it is written: "Supporting" opens a preambular paragraph, "Support" a request. */
function asWritten(phrase: string): string {
  return phrase.split(/\s+/).map((word) => `=${word}`).join(' ')
}
