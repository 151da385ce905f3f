import {AlignaryError} from '../errors.ts'
import type {Analysis} from '../model/analysis.ts'
import {type Reporter, type ReportFormat, reportFormats} from '../model/reporter.ts'
import {annotations} from './annotations.ts'
import {csv, passagesCsv} from './csv.ts'
import {briefingDocx} from './docx/briefing.ts'
import {letterDocx} from './docx/letter.ts'
import {html} from './html/page.ts'
import {json} from './json.ts'
import {letterMarkdown} from './letter/markdown.ts'
import {markdown} from './markdown.ts'
import {qdc} from './qdc.ts'
import {qdpx} from './qdpx.ts'
import {xlsx} from './xlsx.ts'

const reporters: Record<ReportFormat, Reporter> = {
  html,
  markdown,
  json,
  csv,
  passages: passagesCsv,
  xlsx,
  annotations,
  qdc,
  qdpx,
  briefing: briefingDocx,
  letter: letterDocx,
  'letter-markdown': letterMarkdown,
}

/**
 * Writes a report of an analysis. What each format holds is told in `docs/reports.md`.
 *
 * @param format one of the built-in formats, or a reporter of your own
 * @returns a text, or bytes for `xlsx`, `qdpx`, `briefing` and `letter`; the same analysis gives the same ones
 * @throws {AlignaryError} `bad-option` for an unknown format, and for `qdc` where the analysis was made with no framework
 * @example
 * await writeFile('report.html', await report(analysis, 'html'))
 * await writeFile('report.xlsx', await report(analysis, 'xlsx'))
 * const titles = await report(analysis, ({documents}) => documents.map(({title}) => title).join('\n'))
 */
export async function report(analysis: Analysis, format: ReportFormat | Reporter): Promise<string | Uint8Array> {
  if (typeof format === 'function') return format(analysis)
  if (!Object.hasOwn(reporters, format)) {
    throw new AlignaryError('bad-option', `There is no report format “${format}”. Use ${reportFormats.join(', ')}.`)
  }
  return reporters[format](analysis)
}
