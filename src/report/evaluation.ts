import {AlignaryError} from '../errors.ts'
import type {Evaluation} from '../model/evaluation.ts'
import {type EvaluationFormat, evaluationFormats} from '../model/reporter.ts'
import {evaluationMarkdown} from './evaluation-markdown.ts'
import {evaluationTerminal} from './evaluation-terminal.ts'

const reporters: Record<EvaluationFormat, (evaluation: Evaluation) => string> = {
  terminal: evaluationTerminal,
  markdown: evaluationMarkdown,
  // Its form is described by `data/schema/evaluation.schema.json`.
  json: (evaluation) => `${JSON.stringify(evaluation, null, 2)}\n`,
}

/**
 * Writes an evaluation down: `terminal` in lines of at most 80 characters, `markdown`, or `json`, which is the evaluation itself.
 *
 * @example
 * console.log(evaluationReport(await evaluate('coding.jsonl'), 'terminal'))
 */
export function evaluationReport(evaluation: Evaluation, format: EvaluationFormat): string {
  if (!Object.hasOwn(reporters, format)) {
    throw new AlignaryError(
      'bad-option',
      `An evaluation has no format “${format}”. Use ${evaluationFormats.join(', ')}.`,
    )
  }
  return reporters[format](evaluation)
}
