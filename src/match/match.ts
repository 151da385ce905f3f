import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import type {Matcher} from '../model/matcher.ts'
import {lexicon} from '../text/lexicon.ts'
import {words} from '../text/words.ts'
import {mentionMatcher} from './mentions.ts'
import {ruleMatcher} from './rules.ts'

/**
 * The built-in matcher: explicit mentions and coding rules of every framework, in the passage's language. A passage in
 * a language without a codebook is matched by the mentions of every codebook, since "SDG 4" is written alike in many.
 */
export function matcher(frameworks: readonly Framework[], languages: readonly LanguageData[]): Matcher {
  const byLanguage = new Map<string, Matcher>()
  for (const language of new Set(frameworks.flatMap(({codebooks}) => codebooks.map((codebook) => codebook.language)))) {
    byLanguage.set(language, forLanguage(language, frameworks, languages))
  }
  const mentionsOnly = [...byLanguage.keys()].map((language) => forLanguage(language, frameworks.map(withoutRules), languages))
  return (passage) => {
    const own = byLanguage.get(passage.language ?? '')
    if (own) return own(passage)
    const found = new Map(mentionsOnly.flatMap((match) => match(passage)).map((one) => [`${one.framework}/${one.concept}@${one.start}`, one]))
    return [...found.values()]
  }
}

function forLanguage(language: string, frameworks: readonly Framework[], languages: readonly LanguageData[]): Matcher {
  const books = frameworks.flatMap((framework) => framework.codebooks.filter((book) => book.language === language).map((book) => ({framework, book})))
  const rules = ruleMatcher(
    books.flatMap(({framework, book}) => book.rules.map((rule) => ({framework: framework.name, rule}))),
    lexicon(languages.find((data) => data.language === language)),
  )
  const mentions = books.flatMap(({framework, book}) => (book.mentions ? [mentionMatcher(framework.name, framework.concepts, book.mentions)] : []))
  return ({text, context}) => [...mentions.flatMap((mention) => mention(text, context)), ...rules(text, words(text))]
}

function withoutRules(framework: Framework): Framework {
  return {...framework, codebooks: framework.codebooks.map((codebook) => ({...codebook, rules: []}))}
}
