import type {Analysis} from './analysis.ts'

/** The built-in forms of a report. */
export const reportFormats = [
  'html',
  'markdown',
  'json',
  'csv',
  'passages',
  'xlsx',
  'annotations',
  'qdc',
  'qdpx',
  'briefing',
  'letter',
  'letter-markdown',
] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What the command line calls the file of a report. */
export const reportFiles: Record<ReportFormat, string> = {
  html: 'report.html',
  markdown: 'report.md',
  json: 'report.json',
  csv: 'report.csv',
  passages: 'passages.csv',
  xlsx: 'report.xlsx',
  annotations: 'annotations.jsonld',
  qdc: 'codebook.qdc',
  qdpx: 'project.qdpx',
  briefing: 'briefing.docx',
  letter: 'letter.docx',
  'letter-markdown': 'letter.md',
}

/** What the command line writes beside a format: the same letter for those who have no Word. */
export const writtenWith: Partial<Record<ReportFormat, ReportFormat>> = {letter: 'letter-markdown'}

/** The forms of an evaluation. */
export const evaluationFormats = ['terminal', 'markdown', 'json'] as const
export type EvaluationFormat = (typeof evaluationFormats)[number]

/** Writes a finished analysis down in one form. It changes nothing in it, and the same analysis gives the same bytes. */
export type Reporter = (analysis: Analysis) => string | Uint8Array | Promise<string | Uint8Array>
