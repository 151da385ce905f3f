import type {ConceptSummary} from '../model/analysis.ts'
import {table} from './html-end.ts'
import {type Html, html} from './html-escape.ts'
import {anchors} from './html-passage.ts'
import type {Lookup} from './lookup.ts'
import {type Matrix, matrixOf} from './matrix.ts'

// In units of the drawing, which are pixels at its natural size.
const LABEL = 290
const CELL = 35
const ROW = 34
const HEAD = 186
/** What the slanting name of the last goal needs beyond its column. */
const OVERHANG = 122
/** So many letters of a name fit a line, of a role and of a goal. */
const LINE = 34
const GOAL_LINE = 24
const STEPS = 5

/** Goals by library roles, drawn; each number is a link to its passages. The same stands below it as a table. */
export function matrixSection(found: Lookup): Html {
  const {words} = found
  const matrix = matrixOf(found)
  const roles = matrix.areas.flatMap((area) => area.roles)
  if (roles.length === 0) {
    return html`<section aria-labelledby="matrix"><h2 id="matrix">${words.title.matrix}</h2>\n<p>${words.sentence.noMatrix}</p></section>`
  }
  const header = [words.label.role, ...matrix.goals.map(({label, concept}) => html`${label} <small>${concept}</small>`)]
  const rows = roles.map((role) => [
    html`${role.label} <small>${role.concept}</small>`,
    ...matrix.goals.map((goal) => matrix.count(goal.concept, role.concept) || null),
  ])
  return html`<section aria-labelledby="matrix">
<h2 id="matrix">${words.title.matrix}</h2>
<p>${words.sentence.matrix} <a class="skip-matrix" href="#opportunities">${words.label.skipMatrix}</a></p>
<div class="scroll" role="region" tabindex="0" aria-label="${words.label.chart}">
${drawing(matrix, found)}
</div>
<details class="as-table"><summary>${words.label.matrixTable}</summary>
${table('matrix-table', words.label.matrixTable, header, rows)}
</details>
</section>`
}

function drawing(matrix: Matrix, found: Lookup): Html {
  const width = LABEL + matrix.goals.length * CELL + OVERHANG
  let y = HEAD
  const rows: Html[] = []
  const targets = cellTargets(found)
  for (const {area, roles} of matrix.areas) {
    if (area) {
      rows.push(html`<text class="area" x="0" y="${y + 22}">${area.label}</text>\n`)
      y += ROW
    }
    for (const role of roles) {
      rows.push(roleRow(role, y, matrix, targets, found))
      y += ROW
    }
  }
  const columns = matrix.goals.map(({label, concept}, n) => {
    const x = LABEL + n * CELL + CELL / 2
    return html`<text class="goal" x="${x}" y="${HEAD - 10}" transform="rotate(-52 ${x} ${HEAD - 10})"><title>${label}</title>${shortened(label, GOAL_LINE)} <tspan class="code">${concept}</tspan></text>\n`
  })
  return html`<svg class="matrix" viewBox="0 0 ${width} ${y + 4}" width="${width}" height="${y + 4}" role="group" aria-label="${found.words.label.chart}">
${columns}${rows}</svg>`
}

function roleRow(role: ConceptSummary, y: number, matrix: Matrix, targets: Map<string, string>, found: Lookup): Html {
  const cells = matrix.goals.map((goal, n) => {
    const count = matrix.count(goal.concept, role.concept)
    const x = LABEL + n * CELL
    if (count === 0)
      return html`<rect class="empty" x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" rx="3"/>`
    // By the square root, so that one full cell does not leave all others equally pale.
    const step = Math.ceil(STEPS * Math.sqrt(count / matrix.largest))
    const target = targets.get(`${goal.concept}\n${role.concept}`) ?? 'opportunities'
    return html`<a class="cell s${step}" href="#${target}" data-goal="${goal.concept}" data-role="${role.concept}" aria-label="${found.words.sentence.cell(role.label, goal.label, count)}"><rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" rx="3"/><text x="${x + CELL / 2}" y="${y + 22}">${count}</text></a>`
  })
  const [first, second] = lines(role.label)
  const code = html` <tspan class="code">${role.concept}</tspan>`
  const name =
    second === undefined
      ? html`<text x="0" y="${y + 22}">${first}${code}</text>`
      : html`<text class="long" x="0" y="${y + 14}">${first}<tspan x="0" dy="15">${shortened(second, LINE)}</tspan>${code}</text>`
  return html`${name}${cells}\n`
}

/** The first passage of each cell: where its link leads while the script is off. */
function cellTargets(found: Lookup): Map<string, string> {
  const places = anchors(found)
  const targets = new Map<string, string>()
  for (const {passage, opportunity} of found.entries) {
    for (const goal of found.goalsOf(passage)) {
      for (const {role} of opportunity.roles) {
        const key = `${goal}\n${role}`
        if (!targets.has(key)) targets.set(key, places.get(passage.id) ?? '')
      }
    }
  }
  return targets
}

/** A name on one line, or on two where it is long. */
function lines(name: string): [string, string?] {
  if (name.length <= LINE) return [name]
  const space = name.lastIndexOf(' ', LINE)
  return space < 1 ? [shortened(name, LINE)] : [name.slice(0, space), name.slice(space + 1)]
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text
}
