import type {Table} from 'mdast'
import type {Lookup} from './lookup.ts'
import {table} from './markdown-nodes.ts'
import {matrixOf} from './matrix.ts'

/** The passages of each goal or role, in all and by document. */
export function conceptTable(level: 'goal' | 'role', {analysis, words}: Lookup): Table {
  const {label} = words
  const header = [label[level], label.total, ...analysis.documents.map(({title}) => title)]
  const rows = analysis.coverage.concepts
    .filter((concept) => concept.level === level && concept.passages > 0)
    .map(({label: name, concept, passages, byDocument}) => [
      `${name} (${concept})`,
      String(passages),
      ...analysis.documents.map(({id}) => String(byDocument[id] ?? 0)),
    ])
  return table(header, rows, 1)
}

/** Roles by goals; only goals that are met have a column. */
export function matrixTable(found: Lookup): Table | null {
  const {goals, areas, count} = matrixOf(found)
  const roles = areas.flatMap((area) => area.roles)
  const met = goals.filter((goal) => roles.some((role) => count(goal.concept, role.concept) > 0))
  if (met.length === 0) return null
  const rows = roles.map((role) => [
    `${role.label} (${role.concept})`,
    ...met.map((goal) => String(count(goal.concept, role.concept) || '')),
  ])
  return table([found.words.label.role, ...met.map(({label, concept}) => `${label} (${concept})`)], rows, 1)
}
