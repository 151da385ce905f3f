import {join} from 'node:path'
import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import type {Vocabulary} from '../model/vocabulary.ts'
import {loadFramework, readCompiled} from './framework.ts'
import {loadModels} from './trained-model.ts'
import {loadLanguages, loadVocabulary} from './languages.ts'
import {besideCode, dataFolder} from './paths.ts'

/** The names of the frameworks that come with the package. */
export const builtInFrameworks = ['sdg', 'library-roles'] as const

let languages: Promise<LanguageData[]> | null = null
const builtIn = new Map<string, Promise<Framework>>()

/** The language data that comes with the package, read once. */
export function builtInLanguages(): Promise<LanguageData[]> {
  languages ??= loadLanguages(join(dataFolder(), 'languages'))
  return languages
}

const vocabularies = new Map<string, Vocabulary | null>()

/** The vocabularies that come with the package, each read when the first passage in its language comes. */
export function builtInVocabularies(language: string | null): Vocabulary | null {
  if (language === null) return null
  const known = vocabularies.get(language)
  if (known !== undefined) return known
  const loaded = loadVocabulary(join(dataFolder(), 'languages'), language)
  vocabularies.set(language, loaded)
  return loaded
}

/** Frameworks by name (built in, read once) or by folder. */
export function resolveFrameworks(list: readonly (string | Framework)[]): Promise<Framework[]> {
  return Promise.all(
    list.map((one) => {
      if (typeof one !== 'string') return one
      if (!builtInFrameworks.some((name) => name === one)) return loadFramework(one)
      const loading = builtIn.get(one) ?? loadBuiltIn(one)
      builtIn.set(one, loading)
      return loading
    }),
  )
}

/** The models of the built-in frameworks stand together, each with its card. */
async function loadBuiltIn(name: string): Promise<Framework> {
  const folder = join(dataFolder(), 'frameworks', name)
  const framework =
    (await readCompiled(folder, join(besideCode(), 'frameworks', `${name}.json`))) ?? (await loadFramework(folder))
  return {...framework, models: await loadModels(join(dataFolder(), 'models'), name)}
}
