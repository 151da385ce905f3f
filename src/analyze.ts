import {applyDefinitions} from './appraise/definitions.ts'
import {opportunities} from './appraise/opportunities.ts'
import {correct} from './correct/correct.ts'
import {loadCorrections} from './load/corrections.ts'
import {settle} from './load/settings.ts'
import type {Analysis, Problem} from './model/analysis.ts'
import type {DocumentRecord} from './model/document.ts'
import type {AnalyzedPassage} from './model/passage.ts'
import type {AnalyzeOptions, Input} from './options.ts'
import {AlignaryError} from './errors.ts'
import {languageProblems, record, unforeseen} from './bookkeeping.ts'
import {readAll} from './passages.ts'
import {scanner} from './scan.ts'
import {summarize} from './summarize/summarize.ts'

/**
 * Reads documents and shows where libraries can contribute.
 *
 * What is wrong with a document is a problem in the analysis, and the others are analyzed all the same.
 *
 * @param inputs paths, folders, globs, or contents at hand
 * @throws {AlignaryError} `bad-option`, `bad-framework`, `bad-corrections`, or `no-input` for an empty list
 * @example
 * import {analyze, report} from 'alignary'
 * const analysis = await analyze(['strategy.pdf', {name: 'draft.md', content: '# Draft\n\n1. Member States should …'}])
 * for (const {roles, passage} of analysis.opportunities.slice(0, 10)) console.log(roles[0].role, passage)
 */
export async function analyze(inputs: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Analysis> {
  const settings = await settle(options)
  const file = options.corrections == null ? null : await loadCorrections(options.corrections, settings.frameworks)
  const scan = scanner(settings)
  const documents: DocumentRecord[] = []
  const passages: AnalyzedPassage[] = []
  const problems: Problem[] = []
  for await (const one of readAll([inputs].flat(), settings, options.onProgress)) {
    problems.push(...one.problems)
    const {document} = one
    if (document === null) continue
    // A document that breaks the analysis must not take the others with it.
    try {
      const scanned = one.passages.map((passage) => ({...passage, ...scan(passage, document.kind)}))
      const found = applyDefinitions(scanned, settings.languages)
      documents.push(record(document))
      problems.push(...languageProblems(document, settings.languages))
      for (const passage of found) passages.push(passage)
    } catch (error) {
      if (error instanceof AlignaryError) throw error
      problems.push(unforeseen(document.name, error))
    }
  }
  const corrected = file && correct(passages, documents, settings.frameworks, file)
  const judged = corrected?.passages ?? passages
  return summarize({
    documents,
    passages: judged,
    opportunities: opportunities(judged, documents, settings.frameworks, settings.languages),
    corrections: corrected?.corrections ?? [],
    problems: [...problems, ...(corrected?.problems ?? [])],
    frameworks: settings.frameworks,
    provenance: {
      ...settings.provenance,
      corrections: corrected && {file: file.name, sha256: file.sha256, ...corrected.counts},
    },
  })
}
