import {type Html, html, type Part} from './escape.ts'

/** A table that scrolls sideways by itself, so that the page never does. */
export function table(id: string, caption: string, header: Part[], rows: Part[][]): Html {
  const body = rows.map(([first = null, ...cells]) => {
    const rest = cells.map((cell) => html`<td${typeof cell === 'number' ? html` class="number"` : null}>${cell}</td>`)
    return html`<tr><th scope="row">${first}</th>${rest}</tr>\n`
  })
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table><caption id="${id}">${caption}</caption>
<thead><tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>`
}
