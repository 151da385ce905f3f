import {eastAsianWidth} from 'get-east-asian-width'
import type {Analysis, ConceptSummary} from '../model/analysis.ts'
import type {DocumentRecord} from '../model/document.ts'
import {citation} from './citation.ts'
import {correctionCounts} from './judged.ts'
import {type Lookup, lookup} from './lookup.ts'
import {missing} from './missing.ts'

/** Of a terminal's screen. */
export const WIDTH = 80
/** How many goals, roles and opportunities fit a screen. */
const MOST = {documents: 5, concepts: 5, opportunities: 10, missing: 5, problems: 5}

/**
 * A summary that fits a terminal's screen: what was read, top goals and roles, the ten best opportunities, problems.
 *
 * @param strong makes a title stand out; without it there are no signs but text
 */
export function terminal(analysis: Analysis, strong = (title: string) => title): string {
  const look = lookup(analysis)
  const {words} = look
  const lines = [strong(clip(analysis.provenance.options.title)), '']
  for (const document of analysis.documents.slice(0, MOST.documents))
    lines.push(...documentLines(document, look).map((line) => clip(line)))
  more(lines, analysis.documents.length - MOST.documents, 'documents')
  const [goals, roles] = [top(analysis, look.goalFramework, 'goal'), top(analysis, look.roleFramework, 'role')]
  if (goals.length > 0) lines.push('', strong(words.title.goals), ...goals.map(conceptLine))
  if (roles.length > 0) lines.push('', strong(words.title.roles), ...roles.map(conceptLine))
  const entries = look.entries.slice(0, MOST.opportunities)
  if (entries.length > 0) lines.push('', strong(words.title.opportunities))
  entries.forEach(({passage, document, opportunity}, index) => {
    const role = opportunity.roles.map(({framework, role}) => look.label(framework, role))[0] ?? ''
    const where = [analysis.documents.length > 1 ? document.name : '', citation(passage, document, words)]
      .filter(Boolean)
      .join(', ')
    lines.push(clip(`${String(index + 1).padStart(2)}. ${where}`))
    lines.push(clip(`    ${role}: ${words.open}${passage.text.slice(passage.bodyStart)}${words.close}`))
  })
  const gaps = missing(look)
  if (gaps.length > 0) lines.push('', strong(words.title.missing))
  for (const {passage, document, opportunity, others} of gaps.slice(0, MOST.missing)) {
    const place = citation(passage, document, words)
    const where = analysis.documents.length > 1 ? `${document.name}, ${place}` : place
    const role = opportunity.roles.map(({framework, role}) => look.label(framework, role))[0] ?? ''
    lines.push(clip(`    ${where}: ${role}${others.length > 0 ? `; ${words.sentence.others(others)}` : ''}`))
  }
  more(lines, gaps.length - MOST.missing, 'passages')
  const judged = correctionCounts(look)
  if (judged !== null) lines.push('', clip(`${words.title.corrections}: ${judged}`))
  const problems = analysis.problems
  if (problems.length > 0) lines.push('', strong(words.title.problems))
  for (const {file, severity, message} of problems.slice(0, MOST.problems))
    lines.push(clip(`${words.label[severity]}: ${file}: ${message}`))
  more(lines, problems.length - MOST.problems, 'problems')
  return `${lines.join('\n')}\n`
}

function documentLines(document: DocumentRecord, {analysis, words}: Lookup): string[] {
  const counts = analysis.coverage.documents.find((one) => one.document === document.id)
  const kind = [words.kind[document.kind], document.stage === null ? '' : words.stage[document.stage]].filter(Boolean)
  const calling = counts ? words.sentence.calling(counts.calling, counts.passages) : ''
  return [`${document.name} (${kind.join(', ')})`, `    ${calling}; ${counts?.naming ?? 0} name libraries`]
}

function top({coverage}: Analysis, framework: string, level: string): ConceptSummary[] {
  return coverage.concepts
    .filter((concept) => concept.framework === framework && concept.level === level && concept.passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, MOST.concepts)
}

function conceptLine({concept, label, passages}: ConceptSummary): string {
  return clip(`${String(passages).padStart(5)}  ${label} (${concept})`)
}

function more(lines: string[], count: number, what: string): void {
  if (count > 0) lines.push(`… and ${count} more ${what}`)
}

/** A line cut to so many columns, fit for a terminal. */
export function clip(line: string, width = WIDTH): string {
  // What a document holds may not steer the terminal.
  const points = [...line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')]
  let used = 0
  let fits = 0
  for (const [at, point] of points.entries()) {
    used += columns(point)
    if (used < width) fits = at + 1
    if (used > width) return `${points.slice(0, fits).join('')}…`
  }
  return points.join('')
}

/** How many columns a character takes: letters of East Asia and pictures two, marks on another letter none. */
function columns(point: string): number {
  return /\p{M}/u.test(point) ? 0 : eastAsianWidth(point.codePointAt(0) ?? 0)
}
