/** `(a|b) c?` → `a c`, `b c`, `a`, `b`. Groups may stand in groups. */
export function expand(term: string): string[] {
  if (!SIGNS.test(term)) return [term.trim()]
  const found: string[] = []
  const pending = [term]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const choices = choicesOf(next)
    if (choices) pending.push(...choices.reverse())
    else found.push(next.trim())
  }
  return found
}

/** A term with its first group, else its first optional word, in each of its wordings; `null` where it has none. */
function choicesOf(term: string): string[] | null {
  const group = INNERMOST.exec(term)
  if (group) {
    const choices = (group[1] ?? '').split('|')
    if (group[2]) choices.push('')
    const [before, after] = [term.slice(0, group.index), term.slice(group.index + group[0].length)]
    return choices.map((choice) => before + choice + after)
  }
  const optional = /(^|\s)([^\s?]+)\?(?=\s|$)/.exec(term)
  if (!optional) return null
  const before = term.slice(0, optional.index) + (optional[1] ?? '')
  const after = term.slice(optional.index + optional[0].length)
  return [before + (optional[2] ?? '') + after, before + after]
}

/** For how many wordings a term stands at most, or `null` where a bracket is not closed. */
export function variants(term: string): number | null {
  if (!SIGNS.test(term)) return 1
  let count = 1
  let rest = term
  for (let group = INNERMOST.exec(rest); group; group = INNERMOST.exec(rest)) {
    count *= (group[1] ?? '').split('|').length + (group[2] ? 1 : 0)
    rest = rest.slice(0, group.index) + rest.slice(group.index + group[0].length)
  }
  if (/[()]/.test(rest)) return null
  return count * 2 ** (rest.match(/\?/g)?.length ?? 0)
}

/** Most terms stand for themselves. */
const SIGNS = /[()?]/
const INNERMOST = /\(([^()]*)\)(\?)?/
