import type {Codebook, CodingRule} from '../model/codebook.ts'
import {variants} from '../text/wordings.ts'
import type {Fault, Located} from './yaml.ts'

/** A codebook's file and what it holds. */
export type CodebookFile = [file: string, codebook: Located<Codebook>]

/** A term that stands for more words than these slows every text down, and is better written as several. */
const MOST_VARIANTS = 4000

/** What is wrong with codebooks beyond their form, each fault where it stands. */
export function codebookFaults(
  files: readonly CodebookFile[],
  notations: ReadonlySet<string>,
  actions: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = []
  const first = new Map<string, () => string>()
  const mentions = new Map<string, string>()
  for (const [file, {value, place}] of files) {
    const fault = (path: PropertyKey[], message: string) => faults.push({file, ...place(path), message})
    const said = /^codebook\.([a-z]{2,3})/.exec(file)?.[1]
    if (said !== value.language)
      fault(['language'], `language is "${value.language}", but the name of the file says "${said}"`)
    const other = mentions.get(value.language)
    if (value.mentions && other) fault(['mentions'], `mentions for this language stand in ${other} too`)
    if (value.mentions) mentions.set(value.language, file)
    value.rules.forEach((rule, index) => {
      const at = (...path: PropertyKey[]) => ['rules', index, ...path]
      const before = first.get(rule.id)
      if (before) fault(at('id'), `rule id ${rule.id} stands in ${before()} too`)
      else first.set(rule.id, () => `${file}:${place(at('id')).line}`)
      if (!notations.has(rule.concept))
        fault(at('concept'), `rule ${rule.id}: unknown concept "${rule.concept}"${similar(rule.concept, notations)}`)
      if (!rule.any && !rule.all && !rule.near) fault(at('id'), `rule ${rule.id} has none of any, all, near`)
      for (const [path, terms] of termLists(rule)) {
        terms.forEach((group, i) => {
          for (const term of [group].flat())
            checkTerm(term, `rule ${rule.id}`, (message) => fault(at(...path, i), message))
        })
      }
    })
    for (const [action, terms] of Object.entries(value.actions ?? {})) {
      if (!actions.has(action)) fault(['actions', action], `unknown action "${action}"${similar(action, actions)}`)
      terms.forEach((term, i) =>
        checkTerm(term, `action ${action}`, (message) => fault(['actions', action, i], message)),
      )
    }
  }
  return faults
}

function checkTerm(term: string, owner: string, fault: (message: string) => void): void {
  const count = variants(term)
  if (count === null) fault(`${owner}: a bracket of the term "${term}" is not closed`)
  else if (count > MOST_VARIANTS)
    fault(
      `${owner}: the term stands for ${count} wordings, at most ${MOST_VARIANTS} are allowed; write it as several: "${term}"`,
    )
}

function termLists({any, all, near, not, unless}: CodingRule): [path: string[], terms: (string | string[])[]][] {
  return [
    [['any'], any ?? []],
    [['all'], all ?? []],
    [['near', 'of'], near?.of ?? []],
    [['not'], not ?? []],
    [['unless'], unless ?? []],
  ]
}

/** One codebook a language, from its several files. */
export function mergeCodebooks(parts: readonly Codebook[]): Codebook[] {
  const merged = new Map<string, Codebook>()
  for (const part of parts) {
    const whole = merged.get(part.language) ?? {language: part.language, rules: []}
    const actions = {...whole.actions, ...part.actions}
    merged.set(part.language, {...whole, ...part, rules: [...whole.rules, ...part.rules], actions})
  }
  return [...merged.values()].sort((a, b) => (a.language < b.language ? -1 : 1))
}

/** The few known values that look most like a wrong one. */
function similar(wrong: string, known: ReadonlySet<string>): string {
  const near = [...known].filter((value) => value.startsWith(wrong.slice(0, 2)) || wrong.startsWith(value)).slice(0, 8)
  const shown = near.length > 0 ? near : [...known].slice(0, 8)
  return `; known: ${shown.join(', ')}${known.size > shown.length ? ', …' : ''}`
}
