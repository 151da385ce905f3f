import type {Evaluation} from '../model/evaluation.ts'
import {type FigureTable, levelTables} from './evaluation-tables.ts'
import {clip, WIDTH} from './terminal.ts'

/** An evaluation in lines of at most 80 characters. */
export function evaluationTerminal(evaluation: Evaluation): string {
  const lines = [clip(`${evaluation.name}: ${evaluation.texts} coded ${evaluation.texts === 1 ? 'text' : 'texts'}`)]
  for (const one of evaluation.levels) {
    const {title, opening, whole, concepts, reliability} = levelTables(one, evaluation)
    lines.push('', title, ...wrapped(opening))
    for (const table of [whole, concepts, reliability]) lines.push('', ...drawn(table), ...table.notes.flatMap(wrapped))
  }
  return `${lines.join('\n')}\n`
}

/** The first column on the left and as wide as fits, the others on the right. */
function drawn({header, rows}: FigureTable): string[] {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => [...(row[column] ?? '')].length)))
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0)
  const first = Math.min(widths[0] ?? 0, WIDTH - others)
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? clip(cell, first).padEnd(first) : `  ${cell.padStart(widths[column] ?? 0)}`,
      )
      .join('')
      .trimEnd(),
  )
}

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => clip(line))
}
