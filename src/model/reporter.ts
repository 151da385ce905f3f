import type {Analysis} from './analysis.ts'

/** The built-in forms of a report. */
export const reportFormats = ['html', 'markdown', 'json', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** How the file of a report ends, without the dot. */
export const reportExtensions: Record<ReportFormat, string> = {
  html: 'html',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
}

/** The forms of an evaluation. */
export const evaluationFormats = ['terminal', 'markdown', 'json'] as const
export type EvaluationFormat = (typeof evaluationFormats)[number]

/** Writes a finished analysis down in one form. It changes nothing in it, and the same analysis gives the same bytes. */
export type Reporter = (analysis: Analysis) => string | Uint8Array | Promise<string | Uint8Array>
