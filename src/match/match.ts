import type {Codebook} from '../model/codebook.ts'
import type {FoundEvidence} from '../model/evidence.ts'
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
  const known = new Set(frameworks.flatMap(({codebooks}) => codebooks.map(({language}) => language)))
  const compiled = new Map<string | null, Matcher>()
  return (passage) => {
    const language = passage.language !== null && known.has(passage.language) ? passage.language : null
    // The codebooks of a language are compiled when the first passage in it comes.
    const match = compiled.get(language) ?? inLanguage(language, frameworks, languages)
    compiled.set(language, match)
    return match(passage)
  }
}

/** The rules of all frameworks go over a passage together. */
function inLanguage(
  language: string | null,
  frameworks: readonly Framework[],
  languages: readonly LanguageData[],
): Matcher {
  const book = ({codebooks}: Framework) => codebooks.find((one) => one.language === language)
  const mentions = frameworks.map((framework) => {
    const own = book(framework)
    return own ? mentionsBy(framework, own) : mentionsByAny(framework)
  })
  const rules = ruleMatcher(
    frameworks.flatMap((framework) =>
      (book(framework)?.rules ?? []).map((rule) => ({framework: framework.name, rule})),
    ),
    lexicon(languages.find((data) => data.language === language)),
  )
  return (passage) => {
    const {text, damage} = passage
    return [...mentions.flatMap((mention) => mention(passage)), ...rules(text, words(text, damage))]
  }
}

function mentionsBy({name, concepts}: Framework, {mentions}: Codebook): Matcher {
  if (!mentions) return () => []
  const match = mentionMatcher(name, concepts, mentions)
  return ({text, context, damage = []}) => match(text, context, damage)
}

/** Codebooks may find the same mention. */
function mentionsByAny(framework: Framework): Matcher {
  const all = framework.codebooks.map((book) => mentionsBy(framework, book))
  return (passage) => {
    const found = new Map<string, FoundEvidence>()
    for (const one of all.flatMap((match) => match(passage))) found.set(`${one.concept}@${one.start}`, one)
    return [...found.values()]
  }
}
