import type {Analysis} from '../model/analysis.ts'

/** The analysis itself. Its form is described by `data/schema/analysis.schema.json`. */
export function json(analysis: Analysis): string {
  return `${JSON.stringify(analysis, null, 2)}\n`
}
