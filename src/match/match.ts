import type {Codebook} from '../model/codebook.ts'
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
  const all = frameworks.map((framework) => oneFramework(framework, languages))
  return (passage) => all.flatMap((match) => match(passage))
}

function oneFramework(framework: Framework, languages: readonly LanguageData[]): Matcher {
  // A codebook's rules are compiled when the first passage in its language comes.
  const byLanguage = new Map(
    framework.codebooks.map((book) => [book.language, once(() => forBook(framework, book, languages))]),
  )
  const mentionsOnly = once(() =>
    framework.codebooks.map((book) => forBook(framework, {...book, rules: []}, languages)),
  )
  return (passage) => {
    const own = byLanguage.get(passage.language ?? '')
    if (own) return own()(passage)
    const found = new Map(
      mentionsOnly()
        .flatMap((match) => match(passage))
        .map((one) => [`${one.concept}@${one.start}`, one]),
    )
    return [...found.values()]
  }
}

/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function forBook(framework: Framework, book: Codebook, languages: readonly LanguageData[]): Matcher {
  const rules = ruleMatcher(
    book.rules.map((rule) => ({framework: framework.name, rule})),
    lexicon(languages.find((data) => data.language === book.language)),
  )
  const mention = book.mentions ? mentionMatcher(framework.name, framework.concepts, book.mentions) : () => []
  return ({text, context, damage = []}) => [...mention(text, context, damage), ...rules(text, words(text, damage))]
}
