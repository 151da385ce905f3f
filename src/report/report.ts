import {AlignaryError} from '../errors.ts'
import type {Analysis} from '../model/analysis.ts'
import {type Reporter, type ReportFormat, reportFormats} from '../model/reporter.ts'
import {csv} from './csv.ts'
import {html} from './html.ts'
import {json} from './json.ts'
import {markdown} from './markdown.ts'

const reporters: Record<ReportFormat, Reporter> = {html, markdown, json, csv}

/**
 * Writes a report of an analysis.
 *
 * @param format one of the built-in formats, or a reporter of your own
 * @example
 * await writeFile('report.html', await report(analysis, 'html'))
 */
export async function report(analysis: Analysis, format: ReportFormat | Reporter): Promise<string | Uint8Array> {
  if (typeof format === 'function') return format(analysis)
  if (!Object.hasOwn(reporters, format)) {
    throw new AlignaryError('bad-option', `There is no report format “${format}”. Use ${reportFormats.join(', ')}.`)
  }
  return reporters[format](analysis)
}
