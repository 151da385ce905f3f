import {aligner} from './align/align.ts'
import {appraiser} from './appraise/appraise.ts'
import {opportunities} from './appraise/opportunities.ts'
import {listInputs} from './load/inputs.ts'
import {type Settings, settle} from './load/settings.ts'
import {matcher} from './match/match.ts'
import {trusted} from './match/trusted.ts'
import type {Analysis, Problem} from './model/analysis.ts'
import type {DocumentRecord, TextKind} from './model/document.ts'
import type {AnalyzedPassage, Passage} from './model/passage.ts'
import type {AnalyzeOptions, Input} from './options.ts'
import {AlignaryError} from './errors.ts'
import {identify, languageProblems, problemsOf, record, unforeseen} from './bookkeeping.ts'
import {checkRecognition} from './read/pdf/ocr.ts'
import {read} from './read/read.ts'
import {describe} from './segment/describe.ts'
import {segment} from './segment/segment.ts'
import {summarize} from './summarize/summarize.ts'

/**
 * Reads documents and shows where libraries can contribute.
 *
 * What is wrong with a document is a problem in the analysis, and the others are analyzed all the same.
 *
 * @param inputs paths, folders, globs, or contents at hand
 * @throws {AlignaryError} `bad-option`, `bad-framework`, or `no-input` for an empty list
 * @example
 * import {analyze, report} from 'alignary'
 * const analysis = await analyze(['strategy.pdf', {name: 'draft.md', content: '# Draft\n\n1. Member States should …'}])
 * for (const {role, passage} of analysis.opportunities.slice(0, 10)) console.log(role, passage)
 */
export async function analyze(inputs: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Analysis> {
  const settings = await settle(options)
  const scan = scanner(settings)
  const documents: DocumentRecord[] = []
  const passages: AnalyzedPassage[] = []
  const problems: Problem[] = []
  const {reading} = settings
  if (reading.ocr) checkRecognition(reading.ocr)
  const pending = await listInputs([inputs].flat(), reading.maxBytes)
  for (const [done, input] of pending.entries()) {
    const progress = {name: input.name, done, total: pending.length}
    options.onProgress?.(progress)
    const file = await input.open()
    // Why a file cannot be read stands in its messages.
    const content = await read(file, {
      ...reading,
      onPage: (page, pages) => options.onProgress?.({...progress, recognizing: {page, pages}}),
    })
    problems.push(...problemsOf(file))
    if (content === null) continue
    // A document that no reader foresaw must not take the others with it.
    try {
      const document = {
        ...content,
        ...identify(file, documents),
        ...describe(content, input.name, settings.told, settings.languages),
      }
      const found = segment(document, settings.languages, settings.vocabularies).map((passage) =>
        scan(passage, document.kind),
      )
      documents.push(record(document))
      problems.push(...languageProblems(document, settings.languages))
      for (const passage of found) passages.push(passage)
    } catch (error) {
      if (error instanceof AlignaryError) throw error
      problems.push(unforeseen(input.name, error))
    }
  }
  options.onProgress?.({name: '', done: pending.length, total: pending.length})
  const found = opportunities(passages, documents, settings.frameworks)
  return summarize({documents, passages, opportunities: found, problems, ...settings})
}

/** What happens to each passage: match, align, appraise. `classify` does the same with texts that are no document's. */
export function scanner({frameworks, languages, minScore, matchers}: Settings) {
  const match = [matcher(frameworks, languages), ...matchers.map((match) => trusted(match, frameworks))]
  const align = aligner(frameworks, languages, minScore)
  const appraise = appraiser(languages)
  return (passage: Passage, kind: TextKind | null): AnalyzedPassage => {
    const evidence = match.flatMap((find) => find(passage))
    return {
      ...passage,
      alignments: align(evidence, passage.text, passage.language, passage.damage),
      ...appraise(passage, kind),
    }
  }
}
