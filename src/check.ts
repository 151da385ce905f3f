import {slots} from './match/rules.ts'
import {readFramework} from './load/framework.ts'
import {builtInLanguages} from './load/tools.ts'
import {matcher} from './match/match.ts'
import {TermIndex} from './text/terms.ts'
import {words} from './text/words.ts'
import {lexicon} from './text/lexicon.ts'

/** What is wrong with a rule: an example it misses, a counter-example it takes or that proves nothing. */
export interface RuleFault {
  file: string
  line: number
  column: number
  rule: string
  message: string
}

/**
 * Runs every rule of the framework in a folder over its examples and counter-examples. Each fault points at the line to mend.
 *
 * @throws {AlignaryError} `bad-framework` where the form of the framework is faulty already
 * @example
 * for (const {file, line, message} of await checkFramework('./museum-roles')) console.log(`${file}:${line} ${message}`)
 */
export async function checkFramework(folder: string): Promise<RuleFault[]> {
  const {framework, place} = await readFramework(folder)
  const languages = await builtInLanguages()
  const faults: RuleFault[] = []
  for (const codebook of framework.codebooks) {
    const language = languages.find((data) => data.language === codebook.language)
    for (const rule of codebook.rules) {
      const alone = matcher(
        [{...framework, codebooks: [{language: codebook.language, rules: [rule]}]}],
        language ? [language] : [],
      )
      const fires = (text: string) => alone({text, context: null, language: codebook.language}).length > 0
      const terms = new TermIndex(
        slots(rule).map(([, term]) => term),
        lexicon(language),
      )
      const fault = (path: (string | number)[], message: string) =>
        faults.push({...place(rule.id, ...path), rule: rule.id, message: `rule ${rule.id}: ${message}`})
      rule.examples.forEach((text, index) => {
        if (!fires(text)) fault(['examples', index], `does not fire on its example "${text}"`)
      })
      rule.counterExamples.forEach((text, index) => {
        if (fires(text)) fault(['counterExamples', index], `fires on its counter-example "${text}"`)
        else if (terms.find(words(text)).length === 0)
          fault(
            ['counterExamples', index],
            `its counter-example holds none of its terms, so it proves nothing: "${text}"`,
          )
      })
    }
  }
  return faults
}
