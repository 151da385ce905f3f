import type {Problem} from '../model/analysis.ts'
import type {Concept, Framework} from '../model/framework.ts'
import type {GoldText} from '../model/gold.ts'
import {meant, type Meant, type Scheme, suggestion} from './notations.ts'

/** A coded text and where it stands: "line 3". */
export interface Placed {
  place: string
  gold: GoldText
}

/** What a reader says of one text at one level, in the order of the level's concepts; `null` counts neither way. */
export type Truth = (1 | 0 | null)[]

/** All that a coding says of one level of a framework. */
export interface CodedLevel {
  framework: Framework
  level: string
  concepts: Concept[]
  /** By text; `null` where the text says nothing of the level. */
  truths: (Truth | null)[]
  /** What another reader says of it, where there was one. */
  seconds: (Truth | null)[]
}

/** A coding whose notations are known. */
export interface Coding {
  /** The texts that can be used. */
  texts: GoldText[]
  levels: CodedLevel[]
  problems: Problem[]
}

/** Concepts by framework name and notation. */
type Concepts = ReadonlySet<string>

interface Resolved {
  gold: GoldText
  concepts: Meant[]
  touched: Meant[]
  second: Meant[] | null
  /** `null`: all. */
  among: Concepts | null
}

/**
 * Looks up what the notations of a coding mean, and what it says and leaves open at each level that it uses. Used are the levels
 * of the concepts that it gives texts: who gives goals only was not looking for targets.
 */
export function understand(items: readonly Placed[], file: string, schemes: readonly Scheme[]): Coding {
  const problems: Problem[] = []
  const resolved = items.flatMap(({place, gold}) => {
    const faults: string[] = []
    const one = resolve(gold, schemes, faults)
    for (const fault of faults)
      problems.push({file, place, rule: 'concept', message: `${place}: ${fault}.`, severity: 'error'})
    return faults.length > 0 ? [] : [one]
  })
  const used = new Set(
    resolved.flatMap(({concepts}) => concepts.map(({framework, concept}) => key(framework, concept.level))),
  )
  const levels = schemes.flatMap(({framework, scored}) =>
    framework.levels
      .filter((level) => used.has(key(framework, level)))
      .map((level) => {
        const concepts = framework.concepts.filter((one) => one.level === level && scored.has(one.notation))
        const says = resolved.map((one) => (speaksOf(one, framework) ? truthOf(one, framework, concepts) : null))
        return {
          framework,
          level,
          concepts,
          truths: says.map((one) => one?.truth ?? null),
          seconds: says.map((one) => one?.second ?? null),
        }
      }),
  )
  return {texts: resolved.map(({gold}) => gold), levels, problems}
}

function resolve(gold: GoldText, schemes: readonly Scheme[], faults: string[]): Resolved {
  const names = schemes.map(({framework}) => framework.name)
  const own = gold.framework ? schemes.filter(({framework}) => framework.name === gold.framework) : schemes
  if (own.length === 0) {
    faults.push(`unknown framework "${gold.framework}"${suggestion(gold.framework ?? '', names)}`)
    return {gold, concepts: [], touched: [], second: null, among: null}
  }
  const all = (notations: readonly string[]): Meant[] =>
    notations.flatMap((notation) => {
      const found = meant(notation, own)
      if (typeof found !== 'string') return found
      faults.push(found)
      return []
    })
  const both = gold.touched?.find((notation) => gold.concepts.includes(notation))
  if (both !== undefined) faults.push(`"${both}" stands in concepts and in touched; leave it in one of them`)
  return {
    gold,
    concepts: all(gold.concepts),
    touched: all(gold.touched ?? []),
    second: gold.second ? all(gold.second) : null,
    among: gold.among ? new Set(gold.among.flatMap((name) => level(name, own) ?? all([name]).map(keyOf))) : null,
  }
}

/** All concepts of a level, by the level's name. */
function level(name: string, schemes: readonly Scheme[]): string[] | null {
  const named = schemes.filter(({framework}) => framework.levels.includes(name))
  if (named.length === 0) return null
  return named.flatMap(({framework}) =>
    framework.concepts.filter((one) => one.level === name).map(({notation}) => key(framework, notation)),
  )
}

function speaksOf({gold}: Resolved, framework: Framework): boolean {
  return !gold.framework || gold.framework === framework.name
}

/** Where a framework rolls up, a target that is given gives its goal; what is touched leaves open what is wider or narrower too. */
function truthOf(one: Resolved, framework: Framework, concepts: readonly Concept[]) {
  const given = wider(one.concepts, framework)
  const touched = new Set([...wider(one.touched, framework), ...narrower(one.touched, framework)])
  const second = one.second && wider(one.second, framework)
  const judged = (notation: string) => one.among === null || one.among.has(key(framework, notation))
  const truth = concepts.map(({notation}): 1 | 0 | null => {
    if (given.has(notation)) return 1
    return touched.has(notation) || !judged(notation) ? null : 0
  })
  if (truth.every((value) => value === null)) return null
  return {
    truth,
    second: second && concepts.map(({notation}, k) => (truth[k] === null ? null : second.has(notation) ? 1 : 0)),
  }
}

function wider(list: readonly Meant[], framework: Framework): Set<string> {
  const broader = new Map(framework.concepts.map((one) => [one.notation, framework.rollUp ? one.broader : null]))
  const found = new Set<string>()
  for (const {concept} of list.filter((one) => one.framework === framework))
    for (let at: string | null = concept.notation; at !== null; at = broader.get(at) ?? null) found.add(at)
  return found
}

function narrower(list: readonly Meant[], framework: Framework): Set<string> {
  const found = new Set(list.filter((one) => one.framework === framework).map(({concept}) => concept.notation))
  // The wider stand above the narrower.
  if (framework.rollUp)
    for (const {notation, broader} of framework.concepts)
      if (broader !== null && found.has(broader)) found.add(notation)
  return found
}

function key(framework: Framework, name: string): string {
  return `${framework.name}\0${name}`
}

function keyOf({framework, concept}: Meant): string {
  return key(framework, concept.notation)
}
