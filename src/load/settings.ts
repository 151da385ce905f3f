import {AlignaryError} from '../errors.ts'
import type {Provenance} from '../model/analysis.ts'
import {type Stage, stages, type TextKind, textKinds} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import type {Matcher} from '../model/matcher.ts'
import type {Reader} from '../model/reader.ts'
import type {Vocabularies} from '../model/vocabulary.ts'
import type {AnalyzeOptions} from '../options.ts'
import {recognitionLanguages} from './recognition-languages.ts'
import {builtInFrameworks, builtInLanguages, builtInVocabularies, resolveFrameworks} from './tools.ts'
import {packageVersion} from './version.ts'

/** Options checked and completed, with everything loaded that they name. */
export interface Settings {
  frameworks: Framework[]
  languages: LanguageData[]
  vocabularies: Vocabularies
  minScore: number
  matchers: readonly Matcher[]
  /** What the caller knows of the documents and need not be found. */
  told: {language: string | undefined; kind: TextKind | undefined; stage: Stage | undefined}
  /** How documents are opened and read. */
  reading: {
    readers: readonly Reader[]
    password: string | undefined
    maxBytes: number
    maxPages: number
    timeout: number
    ocr: readonly string[] | undefined
  }
  provenance: Provenance
}

/**
 * Checks options and loads what they name.
 *
 * @throws {AlignaryError} `bad-option` naming the option, what it holds and what it may hold; `bad-framework`
 */
export async function settle(options: AnalyzeOptions): Promise<Settings> {
  const {minScore = 0.5, language = null, kind = null, stage = null, title = ''} = options
  if (!(minScore >= 0 && minScore <= 1))
    throw new AlignaryError('bad-option', `minScore is ${minScore}. It must be a number from 0 to 1.`)
  if (kind !== null && !textKinds.includes(kind))
    throw new AlignaryError('bad-option', `kind is "${kind}". It must be one of ${textKinds.join(', ')}.`)
  if (stage !== null && !stages.includes(stage))
    throw new AlignaryError('bad-option', `stage is "${stage}". It must be one of ${stages.join(', ')}.`)
  if (language !== null && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw new AlignaryError('bad-option', `language is "${language}". It must be a BCP 47 tag such as en, fr or es.`)
  const reading = readingOf(options)
  const frameworks = await resolveFrameworks(options.frameworks ?? builtInFrameworks)
  return {
    frameworks,
    languages: await builtInLanguages(),
    vocabularies: builtInVocabularies,
    minScore,
    matchers: options.matchers ?? [],
    told: {language: language?.split('-')[0], kind: kind ?? undefined, stage: stage ?? undefined},
    reading,
    provenance: {
      tool: 'alignary',
      version: packageVersion(),
      frameworks: frameworks.map(({name, version, hash, models}) => ({
        name,
        version,
        hash,
        models: models.map(({language, hash}) => ({language, hash})),
      })),
      options: {minScore, title, language, kind, stage},
    },
  }
}

// Recognition takes some seconds a page, on documents of some hundred pages.
const [SECONDS, SECONDS_WITH_RECOGNITION] = [120, 3600]

function readingOf({readers = [], password, ocr, language, ...options}: AnalyzeOptions): Settings['reading'] {
  const languages = recognitionLanguages(ocr, language)
  const {maxBytes = 200e6, maxPages = 2000, timeout = languages ? SECONDS_WITH_RECOGNITION : SECONDS} = options
  for (const [name, value] of Object.entries({maxBytes, maxPages})) {
    if (!Number.isInteger(value) || value < 1)
      throw new AlignaryError('bad-option', `${name} is ${value}. It must be a whole number from 1.`)
  }
  // A clock of JavaScript runs for 24 days at most.
  if (!(timeout > 0 && timeout <= 2_000_000))
    throw new AlignaryError(
      'bad-option',
      `timeout is ${timeout}. It must be a number of seconds, from above 0 to 2000000.`,
    )
  return {readers, password, maxBytes, maxPages, timeout, ocr: languages}
}
