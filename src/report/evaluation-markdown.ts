import type {RootContent} from 'mdast'
import type {Evaluation} from '../model/evaluation.ts'
import {type FigureTable, levelTables} from './evaluation-tables.ts'
import {stringify} from './markdown.ts'
import {code, heading, list, paragraph, table} from './markdown-nodes.ts'

/** An evaluation as Markdown. */
export function evaluationMarkdown(evaluation: Evaluation): string {
  const {name, texts, problems, provenance} = evaluation
  const levels = evaluation.levels.flatMap((one) => {
    const {title, opening, whole, concepts, reliability} = levelTables(one, evaluation)
    return [
      heading(2, title),
      paragraph(opening),
      ...nodes(whole),
      heading(3, 'Concepts'),
      ...nodes(concepts),
      heading(3, 'Calibration'),
      paragraph('Were the scores probabilities, the last two columns would be alike.'),
      ...nodes(reliability),
    ]
  })
  return stringify([
    heading(1, 'Evaluation'),
    paragraph(`${name}: ${texts} coded ${texts === 1 ? 'text' : 'texts'}.`),
    ...levels,
    ...(problems.length > 0 ? [heading(2, 'Lines left out'), list(problems.map(({message}) => [message]))] : []),
    heading(2, 'Made with'),
    list([
      [`${provenance.tool} ${provenance.version}`],
      ...provenance.frameworks.map(({name, version, hash}) => [`framework ${name} ${version}, `, code(hash)]),
    ]),
  ])
}

function nodes({header, rows, notes}: FigureTable): RootContent[] {
  return [table(header, rows, 1), ...(notes.length > 0 ? [list(notes.map((note) => [note]))] : [])]
}
