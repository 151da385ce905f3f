import {identify, problemsOf, record, unforeseen} from './bookkeeping.ts'
import {listInputs} from './load/inputs.ts'
import {type Settings, settle} from './load/settings.ts'
import type {Problem} from './model/analysis.ts'
import type {Document, DocumentRecord} from './model/document.ts'
import type {Passage} from './model/passage.ts'
import type {AnalyzeOptions, Input} from './options.ts'
import {checkRecognition} from './read/pdf/ocr.ts'
import {read} from './read/read.ts'
import {describe} from './segment/describe.ts'
import {segment} from './segment/segment.ts'

/** What was read, before anything is looked for in it. */
export interface Reading {
  documents: DocumentRecord[]
  passages: Passage[]
  problems: Problem[]
}

/**
 * Reads documents to the passages that a letter would cite, and looks for nothing in them.
 *
 * What is wrong with a document is a problem in the result, and the others are read all the same.
 *
 * @param inputs paths, folders, globs, or contents at hand
 * @param options frameworks, matchers and scores have no use here
 * @throws {AlignaryError} `bad-option`, or `no-input` for an empty list
 * @example
 * import {passages} from 'alignary'
 * for (const {text, locator} of (await passages('strategy.pdf')).passages) console.log(locator.paragraph, locator.page, text)
 */
export async function passages(inputs: Input | readonly Input[], options: AnalyzeOptions = {}): Promise<Reading> {
  const settings = await settle({...options, frameworks: []})
  const reading: Reading = {documents: [], passages: [], problems: []}
  for await (const {document, passages, problems} of readAll([inputs].flat(), settings, options.onProgress)) {
    if (document) reading.documents.push(record(document))
    for (const passage of passages) reading.passages.push(passage)
    reading.problems.push(...problems)
  }
  return reading
}

/** A document with its passages, or why there is none. */
export interface ReadDocument {
  document: Document | null
  passages: Passage[]
  problems: Problem[]
}

/** Reads documents one after the other: read, describe, segment. */
export async function* readAll(
  inputs: readonly Input[],
  {reading, told, languages, vocabularies}: Settings,
  onProgress: AnalyzeOptions['onProgress'],
): AsyncGenerator<ReadDocument> {
  if (reading.ocr) checkRecognition(reading.ocr)
  const known: DocumentRecord[] = []
  const pending = await listInputs(inputs, reading.maxBytes)
  for (const [done, input] of pending.entries()) {
    const progress = {name: input.name, done, total: pending.length}
    onProgress?.(progress)
    const file = await input.open()
    // Why a file cannot be read stands in its messages.
    const content = await read(file, {
      ...reading,
      onPage: (page, pages) => onProgress?.({...progress, recognizing: {page, pages}}),
    })
    const problems = problemsOf(file)
    if (content === null) {
      yield {document: null, passages: [], problems}
      continue
    }
    // A document that no reader foresaw must not take the others with it.
    try {
      const document = {
        ...content,
        ...identify(file, known),
        ...describe(content, input.name, told, languages, vocabularies),
      }
      const passages = segment(document, languages, vocabularies)
      known.push(record(document))
      yield {document, passages, problems}
    } catch (error) {
      yield {document: null, passages: [], problems: [...problems, unforeseen(input.name, error)]}
    }
  }
  onProgress?.({name: '', done: pending.length, total: pending.length})
}
