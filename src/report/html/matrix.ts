import {type Matrix, matrixOf} from '../matrix.ts'
import {drawing} from './drawing.ts'
import {type Html, html} from './escape.ts'
import {narrowing} from './link.ts'
import {table} from './table.ts'
import type {View} from './view.ts'

/** Goals by roles: drawn, as a list where the screen is narrow, and as a table; once for each framework of roles. */
export function matrixSection(view: View): Html {
  const {words, roleFrameworks} = view
  const all = roleFrameworks
    .map((framework) => ({framework, matrix: matrixOf(view, framework)}))
    .filter(({matrix}) => matrix.areas.length > 0)
  const several = all.length > 1
  return html`<section aria-labelledby="matrix">
<h2 id="matrix">${words.title.matrix}</h2>
${
  all.length === 0
    ? html`<p>${words.sentence.noMatrix}</p>`
    : html`<p>${words.sentence.matrix} <span class="keys" hidden>${words.page.keys}</span> <a class="skip-matrix" href="#opportunities">${words.label.skipMatrix}</a></p>`
}
${all.map(({framework, matrix}, n) => html`${several ? html`<h3><bdi>${framework}</bdi></h3>\n` : null}${one(matrix, framework, n, view)}`)}</section>`
}

function one(matrix: Matrix, framework: string, n: number, view: View): Html {
  const {label} = view.words
  // Regions of one page are told apart by their names.
  const told = (name: string): string => (view.roleFrameworks.length > 1 ? `${name} (${framework})` : name)
  const name = told(label.chart)
  const header = [label.role, ...matrix.goals.map((goal) => html`${goal.label} <small>${goal.concept}</small>`)]
  const rows = matrix.areas.flatMap(({roles}) =>
    roles.map((role) => [
      html`${role.label} <small>${role.concept}</small>`,
      ...matrix.goals.map((goal) => matrix.count(goal.concept, role.concept) || null),
    ]),
  )
  return html`<div class="scroll drawn" role="region" tabindex="0" aria-label="${name}">
${drawing(matrix, {framework, name, view})}
</div>
${list(matrix, framework, view)}
<details class="as-table"><summary>${label.matrixTable}</summary>
${table(`matrix-table-${n + 1}`, told(label.matrixTable), header, rows)}
</details>
`
}

/** For narrow screens: under each role the goals that it meets, the most frequent first. */
function list(matrix: Matrix, framework: string, view: View): Html {
  const items = matrix.areas.map(({area, roles}) => [
    area ? html`<li class="area">${area.label}</li>\n` : html``,
    ...roles.map((role) => {
      const goals = matrix.goals
        .map(({label, concept}) => ({label, concept, count: matrix.count(concept, role.concept)}))
        .filter(({count}) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({label, concept, count}) => {
          const wants = {role: view.roleValue({framework, role: role.concept}), goal: concept}
          return html`<li>${narrowing(wants, html`${label} <b>${count}</b>`)}</li>`
        })
      return html`<li><b>${role.label}</b><ul>${goals}</ul></li>\n`
    }),
  ])
  return html`<ul class="matrix-list">${items}</ul>`
}
