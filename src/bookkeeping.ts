import type {VFile} from 'vfile'
import type {Problem} from './model/analysis.ts'
import type {Document, DocumentRecord} from './model/document.ts'
import type {LanguageData} from './model/language.ts'

/** A document's id, unique among the others, its name, and the hash that was taken when it was opened. */
export function identify(file: VFile, others: readonly DocumentRecord[]): Pick<Document, 'id' | 'name' | 'sha256'> {
  const name = file.path ?? 'document'
  const base =
    (file.stem ?? name)
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'document'
  const taken = new Set(others.map(({id}) => id))
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  return {id, name, sha256: String(file.data['sha256'] ?? '')}
}

/** What an analysis keeps of a document: all but its tree. */
export function record(document: Document): DocumentRecord {
  const {id, name, title, kind, stage, basis, language, mediaType, sha256, pages} = document
  return {id, name, title, kind, stage, basis, language, mediaType, sha256, pages}
}

/** What a file's messages say, as problems of an analysis. */
export function problemsOf(file: VFile): Problem[] {
  return file.messages.map((message) => ({
    file: file.path ?? 'document',
    place: message.line === undefined ? null : `${message.line}:${message.column ?? 1}`,
    rule: message.ruleId ?? 'unreadable',
    message: message.reason,
    severity: message.fatal ? 'error' : 'warning',
  }))
}

/** A document in a language that nothing is known of gets what works without: explicit mentions and library words. */
export function languageProblems({name, language}: Document, languages: readonly LanguageData[]): Problem[] {
  if (language === null || languages.some((data) => data.language === language.split('-')[0])) return []
  const known = languages.map((data) => data.name).join(', ')
  const message = `There is no data for its language (${language}), so only goals named outright and words for libraries are found. Known languages: ${known}. If it is in one of them, say so with --language.`
  return [{file: name, place: null, rule: 'language', message, severity: 'warning'}]
}

/** A document that could be read and then broke the analysis: nested deeper than any text, for one. */
export function unforeseen(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const message = `It was read, but cannot be analyzed (${reason}). Save it in another format, such as plain text, and try again.`
  return {file, place: null, rule: 'unforeseen', message, severity: 'error'}
}
