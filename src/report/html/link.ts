import {type Html, html, type Part} from './escape.ts'

/**
 * A link that narrows the list of opportunities. Without the script it leads to a place of the page instead.
 *
 * @param wants what the filters are set to, by their names; several values of one are joined with blanks
 */
export function narrowing(wants: Record<string, string>, content: Part, place = 'opportunities'): Html {
  return html`<a href="#${place}" data-filter="${filterOf(wants)}">${content}</a>`
}

/** Filters as they stand in the address: "role=E4&goal=4". */
export function filterOf(wants: Record<string, string>): string {
  return new URLSearchParams(wants).toString()
}
