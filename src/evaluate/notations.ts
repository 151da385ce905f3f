import type {Concept, Framework} from '../model/framework.ts'
import {nearest} from './nearest.ts'

/** A framework and those of its concepts that texts are scored for. */
export interface Scheme {
  framework: Framework
  scored: ReadonlySet<string>
}

/** A concept, and the framework that it is of. */
export interface Meant {
  framework: Framework
  concept: Concept
}

/** The only concept with this notation that texts are scored for, or what is wrong, in words. */
export function meant(notation: string, schemes: readonly Scheme[]): Meant | string {
  const known = schemes.flatMap(({framework, scored}) =>
    framework.concepts.flatMap((concept) => ({framework, concept, scored: scored.has(concept.notation)})),
  )
  const [found, other] = known.filter(({concept}) => concept.notation === notation)
  if (found && other)
    return `"${notation}" stands in ${found.framework.name} and in ${other.framework.name}; say which with "framework"`
  if (found?.scored) return found
  if (found) {
    const narrower = found.framework.concepts.filter(({broader}) => broader === notation).map((one) => one.notation)
    return `no text is scored for "${notation}", ${found.concept.level} of ${found.framework.name}; give the narrower concepts: ${narrower.join(', ')}`
  }
  const scored = known.filter((one) => one.scored).map(({concept}) => concept.notation)
  return `unknown concept "${notation}" in ${schemes.map(({framework}) => framework.name).join(' and ')}${suggestion(notation, scored)}`
}

/** "; nearest known: 4.6", or where nothing is near, what there is. */
export function suggestion(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  if (near.length > 0) return `; nearest known: ${near.join(', ')}`
  return `; known: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`
}
