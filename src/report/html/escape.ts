import {clean} from '../clean.ts'

/** Markup that is safe to write: made by {@link html} or by {@link trusted} alone. */
export class Html {
  constructor(readonly source: string) {}
}

export type Part = Html | string | number | null | readonly Part[]

const ENTITIES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/**
 * A piece of a page. All that is put into it is escaped, unless it is such a piece itself. Attributes must be quoted.
 *
 * @example
 * html`<p title="${text}">${text}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  let source = strings[0] ?? ''
  for (const [n, value] of values.entries()) source += sourceOf(value) + (strings[n + 1] ?? '')
  return new Html(source)
}

/** Markup written by this project: the style sheet and the script. Never the text of a document. */
export function trusted(source: string): Html {
  return new Html(source)
}

/** An address of the web, or `null`: a link to anything else ("javascript:") is not made. */
export function webAddress(uri: string | null): string | null {
  return uri !== null && /^https?:\/\//i.test(uri) ? uri : null
}

function sourceOf(value: Part): string {
  if (value === null) return ''
  if (value instanceof Html) return value.source
  if (typeof value === 'object') return value.map(sourceOf).join('')
  return clean(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
