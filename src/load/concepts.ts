import {CsvError, parse} from 'csv-parse/sync'
import type {Concept, Relation} from '../model/framework.ts'
import type {Fault} from './yaml.ts'

const REQUIRED = ['notation', 'level', 'broader', 'label_en', 'definition', 'related', 'actions', 'sources', 'uri']

/** Reads `concepts.csv`: one concept a row. Lists in a cell are parted by ";". Faults name the line. */
export function readConcepts(
  file: string,
  text: string,
  known: {levels: string[]; actions: Record<string, string>},
  faults: Fault[],
): Concept[] {
  const fault = (line: number, message: string) => faults.push({file, line, column: 1, message})
  let rows: {record: Record<string, string>; info: {lines: number}}[]
  try {
    rows = parse(text, {columns: true, info: true, bom: true, trim: true, skip_empty_lines: true})
  } catch (error) {
    fault(
      error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1,
      error instanceof Error ? error.message : String(error),
    )
    return []
  }
  const columns = Object.keys(rows[0]?.record ?? {})
  const missing = REQUIRED.filter((column) => !columns.includes(column))
  const unknown = columns.filter(
    (column) => !REQUIRED.includes(column) && column !== 'task' && !/^label_[a-z]{2,3}$/.test(column),
  )
  if (missing.length > 0) fault(1, `missing column ${missing.join(', ')}`)
  if (unknown.length > 0)
    fault(1, `unknown column ${unknown.join(', ')}; known: ${REQUIRED.join(', ')}, task, and label_ with a language`)
  if (missing.length > 0) return []

  const seen = new Set<string>()
  return rows.map(({record, info}) => {
    const cell = (column: string) => record[column] ?? ''
    const list = (column: string) =>
      cell(column)
        .split(';')
        .map((item) => item.trim())
        .filter(Boolean)
    const notation = cell('notation')
    if (notation === '') fault(info.lines, 'notation is empty')
    if (seen.has(notation)) fault(info.lines, `notation ${notation} stands twice`)
    seen.add(notation)
    if (cell('label_en') === '') fault(info.lines, `${notation} has no label_en`)
    if (!known.levels.includes(cell('level')))
      fault(info.lines, `unknown level "${cell('level')}"; known: ${known.levels.join(', ')}`)
    if (cell('broader') !== '' && !seen.has(cell('broader')))
      fault(info.lines, `the broader concept "${cell('broader')}" must stand above ${notation} in this file`)
    for (const action of list('actions')) {
      if (!(action in known.actions))
        fault(info.lines, `unknown action "${action}"; known: ${Object.keys(known.actions).join(', ')}`)
    }
    const label = Object.fromEntries(
      columns.flatMap((column) =>
        column.startsWith('label_') && cell(column) ? [[column.slice(6), cell(column)]] : [],
      ),
    )
    const related = list('related').flatMap((item) => {
      const read = relation(item)
      if (read === null)
        fault(info.lines, `cannot read relation "${item}"; write sdg:4.6, sdg:5.b (where …) or sdg:16 (goal)`)
      return read ?? []
    })
    return {
      notation,
      level: cell('level'),
      broader: cell('broader') || null,
      label,
      definition: cell('definition'),
      task: cell('task'),
      related,
      actions: list('actions'),
      sources: list('sources'),
      uri: cell('uri') || null,
    }
  })
}

/** `sdg:4.6` is direct, `sdg:5.b (women are meant)` conditional, `sdg:16 (goal)` with the goal only. */
function relation(item: string): Relation | null {
  const match = /^([\w-]+):([\w.]+)(?:\s+\((.+)\))?$/.exec(item)
  const [, framework, concept, note] = match ?? []
  if (!framework || !concept) return null
  if (note === undefined) return {framework, concept, link: 'direct'}
  return note === 'goal'
    ? {framework, concept, link: 'goal'}
    : {framework, concept, link: 'conditional', condition: note}
}
