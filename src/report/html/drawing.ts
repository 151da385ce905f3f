import type {ConceptSummary} from '../../model/analysis.ts'
import {type Html, html} from './escape.ts'
import {filterOf} from './link.ts'
import type {Matrix} from '../matrix.ts'
import type {View} from './view.ts'

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

/** Goals by library roles as a drawing; each number is a link to its passages. */
export function drawing(matrix: Matrix, {framework, name, view}: {framework: string; name: string; view: View}): Html {
  const width = LABEL + matrix.goals.length * CELL + OVERHANG
  let y = HEAD
  const rows: Html[] = []
  const targets = firstPassages(framework, view)
  for (const {area, roles} of matrix.areas) {
    if (area) {
      rows.push(html`<text class="area" x="0" y="${y + 22}">${area.label}</text>\n`)
      y += ROW
    }
    for (const role of roles) {
      rows.push(roleRow(role, {matrix, framework, y, targets, view}))
      y += ROW
    }
  }
  const columns = matrix.goals.map(({label, concept}, n) => {
    const x = LABEL + n * CELL + CELL / 2
    return html`<text class="goal" x="${x}" y="${HEAD - 10}" transform="rotate(-52 ${x} ${HEAD - 10})"><title>${label}</title>${shortened(label, GOAL_LINE)} <tspan class="code">${concept}</tspan></text>\n`
  })
  return html`<svg class="matrix" viewBox="0 0 ${width} ${y + 4}" width="${width}" height="${y + 4}" role="group" aria-label="${name}">
${columns}${rows}</svg>`
}

interface Row {
  matrix: Matrix
  framework: string
  /** Where it begins in the drawing. */
  y: number
  targets: Map<string, string>
  view: View
}

function roleRow(role: ConceptSummary, {matrix, framework, y, targets, view}: Row): Html {
  const cells = matrix.goals.map((goal, n) => {
    const count = matrix.count(goal.concept, role.concept)
    const x = LABEL + n * CELL
    if (count === 0)
      return html`<rect class="empty" x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" rx="3"/>`
    // By the square root, so that one full cell does not leave all others equally pale.
    const step = Math.ceil(STEPS * Math.sqrt(count / matrix.largest))
    const target = targets.get(`${goal.concept}\n${role.concept}`) ?? 'opportunities'
    const filter = filterOf({role: view.roleValue({framework, role: role.concept}), goal: goal.concept})
    return html`<a class="cell s${step}" href="#${target}" data-filter="${filter}" aria-label="${view.words.sentence.cell(role.label, goal.label, count)}"><rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" rx="3"/><text x="${x + CELL / 2}" y="${y + 22}">${count}</text></a>`
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
function firstPassages(framework: string, view: View): Map<string, string> {
  const targets = new Map<string, string>()
  for (const {passage, opportunity} of view.entries) {
    for (const goal of view.goalsOf(passage)) {
      for (const role of opportunity.roles) {
        const key = `${goal}\n${role.role}`
        if (role.framework === framework && !targets.has(key)) targets.set(key, view.anchor(passage.id) ?? '')
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
