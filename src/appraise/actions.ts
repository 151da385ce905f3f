import type {DocumentRecord} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {lexicon} from '../text/lexicon.ts'
import {TermIndex} from '../text/terms.ts'
import {words} from '../text/words.ts'
import type {Role} from './opportunities.ts'

// What the stage of a text and the recognition decide, whatever the words. The other actions are known by words alone.
/** The action of citing a recognition: nothing is there to cite in a passage that is silent. */
const CITE = 'cite'
/** The action of speaking while a text is being negotiated. */
const SPEAK = 'speak'
const DELIVER = 'deliver'
/** What asks others for more than libraries can do themselves: it follows only from a passage that speaks of it. */
const CLAIMS: ReadonlySet<string> = new Set(['advocate-law', 'advocate-funding', 'committee'])
const MOST = 3
/** So many different words call for an action that the role does not list; of one that it lists, one is enough. */
const PLAIN = 2

/** Texts that States negotiate: before adoption one asks a delegation for a word in its statement, and not for new wording. */
const NEGOTIATED: ReadonlySet<DocumentRecord['kind']> = new Set(['recommendation', 'convention', 'declaration'])

/** Chooses at most three actions, the best fit first. */
export type ActionFinder = (role: Role, passage: AnalyzedPassage, document: DocumentRecord) => string[]

/** Makes the chooser: what the passage and the stage of its text make timely comes before what the role mostly leads to. */
export function actionFinder(frameworks: readonly Framework[], languages: readonly LanguageData[]): ActionFinder {
  const cued = cueFinder(frameworks, languages)
  return ({concept, framework}, passage, {kind, stage}) => {
    const {level} = passage.recognition
    const negotiated = stage === 'draft' && NEGOTIATED.has(kind)
    const called = cued(framework, passage)
      .filter(({action, words}) => words >= PLAIN || concept.actions.includes(action))
      .map(({action}) => action)
    const timely = [
      ...(level === 'silent' ? [] : [CITE]),
      ...(negotiated ? [SPEAK] : []),
      ...called,
      // What asks for nothing gives no ground for more than to say what libraries do.
      ...(passage.appraisal.strength === 'statement' ? [DELIVER] : []),
      ...concept.actions.filter((action) => !CLAIMS.has(action)),
      ...concept.actions,
    ]
    const possible = (action: string) =>
      action in framework.actions && (action !== CITE || level !== 'silent') && (action !== SPEAK || negotiated)
    return [...new Set(timely)].filter(possible).slice(0, MOST)
  }
}

/** The actions that a passage's words call for, those with most words first, else in the order of the framework. */
function cueFinder(frameworks: readonly Framework[], languages: readonly LanguageData[]) {
  const known = new Map(languages.map((data) => [data.language, data]))
  const finders = new Map<string, {index: TermIndex; actions: string[]}>()
  for (const {name, codebooks} of frameworks) {
    for (const {language, actions = {}} of codebooks) {
      const terms = Object.entries(actions).flatMap(([action, list]) => list.map((term) => ({action, term})))
      if (terms.length === 0) continue
      const index = new TermIndex(
        terms.map(({term}) => term),
        lexicon(known.get(language)),
      )
      finders.set(`${name}/${language}`, {index, actions: terms.map(({action}) => action)})
    }
  }
  return (framework: Framework, {text, damage, language}: AnalyzedPassage): {action: string; words: number}[] => {
    const finder = finders.get(`${framework.name}/${language}`)
    if (!finder) return []
    const found = new Map<string, Set<number>>()
    for (const {term} of finder.index.find(words(text, damage))) {
      const action = finder.actions[term] ?? ''
      found.set(action, (found.get(action) ?? new Set()).add(term))
    }
    const order = Object.keys(framework.actions)
    return [...found]
      .map(([action, terms]) => ({action, words: terms.size}))
      .sort((a, b) => b.words - a.words || order.indexOf(a.action) - order.indexOf(b.action))
  }
}
