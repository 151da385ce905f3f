import type {Damage} from '../model/damage.ts'
import type {LanguageData} from '../model/language.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {Recognition} from '../model/recognition.ts'
import {lexicon} from '../text/lexicon.ts'
import {fold} from '../text/stem.ts'
import {type Hit, TermIndex} from '../text/terms.ts'
import {expand} from '../text/wordings.ts'
import {words} from '../text/words.ts'
import {abbreviated} from './abbreviations.ts'
import {type Cues, cueFinder} from './cues.ts'
import {type Defined, definedIn} from './defined.ts'
import {led, mentionsOf, silence, wayOf} from './recognition.ts'

/** A term that stands for libraries in one document, and where the document says so. */
interface Term extends Defined {
  passage: string
}

/** How often a term of one word may be used: in one of so many passages. More often it is a common word. */
const RARE = 20

/**
 * Reads a document's passages again by its own definitions. Where it says that its "memory institutions" include
 * libraries, every passage that speaks of memory institutions covers them; where it writes "National Library (NL)", every
 * "NL" names one.
 */
export function applyDefinitions(
  passages: readonly AnalyzedPassage[],
  languages: readonly LanguageData[],
): AnalyzedPassage[] {
  const known = new Map(languages.map((data) => [data.language, {data, terms: [] as Term[], titles: titlesOf(data)}]))
  for (const passage of passages) {
    const own = known.get(passage.language ?? '')
    if (!own || !mayDefine(passage)) continue
    const cues = cuesOf(passage, own.data)
    const lead = passage.context === null ? null : cueFinder(own.data)(passage.context, passage.contextDamage)
    const place =
      passage.part === 'definition' ||
      passage.kind === 'footnote' ||
      own.titles.has(fold(passage.locator.headings.at(-1) ?? ''))
    for (const defined of [...definedIn(cues, lead, {...passage, place}), ...abbreviated(cues)])
      own.terms.push({...defined, passage: passage.id})
  }
  let result = [...passages]
  for (const {data, terms} of known.values()) {
    if (terms.length > 0) result = apply(result, data, terms)
  }
  return result
}

/** Titles of places that define. Reports have no parts by which to know a glossary. */
function titlesOf({segment}: LanguageData): ReadonlySet<string> {
  return new Set((segment.parts.definition ?? []).flatMap(expand).map(fold))
}

/** A definition names libraries in its own words. */
function mayDefine({recognition, kind}: AnalyzedPassage): boolean {
  return recognition.level === 'named' && kind !== 'contents' && kind !== 'bibliography' && kind !== 'form'
}

function cuesOf({text, damage}: AnalyzedPassage, data: LanguageData): Cues {
  return cueFinder(data)(text, damage)
}

function apply(passages: readonly AnalyzedPassage[], data: LanguageData, found: readonly Term[]): AnalyzedPassage[] {
  // What is defined twice is cited where it is defined first.
  const terms = [...new Map([...found].reverse().map((term) => [term.text, term])).values()].reverse()
  const index = new TermIndex(
    terms.map(({text}) => text),
    lexicon(data),
  )
  const find = (text: string, damage: readonly Damage[]) => index.find(words(text, damage))
  const uses = passages.map((passage) => (passage.language === data.language ? find(passage.text, passage.damage) : []))
  const counts = terms.map((_, at) => uses.filter((hits) => hits.some(({term}) => term === at)).length)
  const meant = ({term}: Hit) => terms[term]?.single === false || (counts[term] ?? 0) * RARE <= passages.length
  return passages.map((passage, at) => {
    const {recognition, context, contextDamage} = passage
    if (recognition.level === 'named' || passage.language !== data.language) return passage
    const own = by(terms, (uses[at] ?? []).filter(meant), passage, data)
    if (own) return {...passage, recognition: {...recognition, ...own}}
    if (recognition.level !== 'silent' || context === null) return passage
    const lead = by(
      terms,
      find(context, contextDamage).filter(meant),
      {...passage, text: context, damage: contextDamage},
      data,
    )
    return {...passage, recognition: led(recognition, lead ? {...silence, ...lead} : silence)}
  })
}

/** What some uses of defined terms say of libraries: a name says more than a wider term. */
function by(
  terms: readonly Term[],
  uses: readonly Hit[],
  passage: AnalyzedPassage,
  data: LanguageData,
): Omit<Recognition, 'others'> | null {
  const named = uses.filter(({term}) => terms[term]?.level === 'named')
  const used = named.length > 0 ? named : uses
  const term = terms[used[0]?.term ?? -1]
  if (!term || term.passage === passage.id) return null
  const cues = cuesOf(passage, data)
  const mentions = mentionsOf(cues, used)
  return {
    level: term.level,
    as: wayOf(cues, mentions, passage),
    evidence: mentions.map(({quote}) => quote),
    definition: term.passage,
  }
}
