import type {CodingRule} from '../model/codebook.ts'
import type {FoundEvidence} from '../model/evidence.ts'
import {type Hit, type Lexicon, TermIndex} from '../text/terms.ts'
import type {Word} from '../text/words.ts'

/** A rule of a framework. */
export interface FrameworkRule {
  framework: string
  rule: CodingRule
}

/** A rule, and where its groups of terms stand among those of all rules. */
interface Compiled extends FrameworkRule {
  /** Every group by its name, as {@link slots} gives it. */
  groups: Map<string, number>
  /** The groups without a word of which it cannot fire. */
  needed: number[]
}

/** Compiles coding rules into one pass over a text's words. */
export function ruleMatcher(
  rules: readonly FrameworkRule[],
  lexicon: Lexicon,
): (text: string, words: readonly Word[]) => FoundEvidence[] {
  const owners: number[] = []
  // By term the groups that it stands in.
  const terms = new Map<string, number[]>()
  const compiled = rules.map((owner, index): Compiled => {
    const groups = new Map<string, number>()
    for (const [slot, term] of slots(owner.rule)) {
      const group = groups.get(slot) ?? owners.push(index) - 1
      groups.set(slot, group)
      terms.set(term, [...(terms.get(term) ?? []), group])
    }
    return {...owner, groups, needed: [...groups].flatMap(([slot, group]) => (isVeto(slot) ? [] : [group]))}
  })
  const uses = [...terms.values()]
  const index = new TermIndex([...terms.keys()], lexicon)

  // The hits of the text at hand by group, kept over all texts: most groups have none.
  const hits: (Hit[] | null)[] = owners.map(() => null)

  return (text, words) => {
    const touched: number[] = []
    for (const hit of index.find(words)) {
      for (const group of uses[hit.term] ?? NO_GROUPS) {
        const list = hits[group]
        if (list) list.push(hit)
        else {
          hits[group] = [hit]
          touched.push(group)
        }
      }
    }
    // Most rules of which a text has a word lack another.
    const candidates = new Set<number>()
    for (const group of touched) {
      const owner = owners[group] ?? 0
      if (compiled[owner]?.needed.every((one) => hits[one])) candidates.add(owner)
    }
    const found: FoundEvidence[] = []
    for (const number of [...candidates].sort((a, b) => a - b)) {
      const owner = compiled[number]
      if (!owner) continue
      const {framework, rule, groups} = owner
      for (const span of fire(rule, (slot) => hits[groups.get(slot) ?? -1] ?? NO_HITS)) {
        const start = words[span.start]?.start ?? 0
        const end = words[span.end - 1]?.end ?? start
        const {concept, id, weight} = rule
        found.push({framework, concept, by: 'rule', rule: id, weight, start, end, quote: text.slice(start, end)})
      }
    }
    for (const group of touched) hits[group] = null
    return found
  }
}

const NO_GROUPS: readonly number[] = []
const NO_HITS: readonly Hit[] = []

/** Every term of a rule and the place it has there. */
export function slots(rule: CodingRule): [slot: string, term: string][] {
  const list: [string, string][] = []
  for (const term of rule.any ?? []) list.push(['any', term])
  rule.all?.forEach((group, i) => [group].flat().forEach((term) => list.push([`all${i}`, term])))
  rule.near?.of.forEach((group, i) => [group].flat().forEach((term) => list.push([`near${i}`, term])))
  for (const term of rule.not ?? []) list.push(['not', term])
  for (const term of rule.unless ?? []) list.push(['unless', term])
  return list
}

function isVeto(slot: string): boolean {
  return slot === 'not' || slot === 'unless'
}

type Span = Pick<Hit, 'start' | 'end'>

/** The spans that speak for the rule's concept, or none when it does not fire. */
function fire(rule: CodingRule, hits: (slot: string) => readonly Hit[]): Span[] {
  if (hits('unless').length > 0) return []
  const vetoes = hits('not')
  const counted = (slot: string): readonly Span[] =>
    vetoes.length === 0
      ? hits(slot)
      : hits(slot).filter((hit) => !vetoes.some((veto) => veto.start < hit.end && hit.start < veto.end))
  const spans: Span[] = []
  if (rule.any) {
    const any = counted('any')
    if (any.length === 0) return []
    for (const span of any) spans.push(span)
  }
  for (let i = 0; i < (rule.all?.length ?? 0); i++) {
    const [first] = counted(`all${i}`)
    if (!first) return []
    spans.push(first)
  }
  if (rule.near) {
    const span = nearest(
      rule.near.of.map((_, i) => counted(`near${i}`)),
      rule.near.within,
    )
    if (!span) return []
    spans.push(span)
  }
  return outermost(spans)
}

/** The first span that holds one hit of every group within so many words, none of them shared, or `null`. */
function nearest(groups: (readonly Span[])[], within: number): Span | null {
  const [first = [], ...rest] = groups
  for (const start of first) {
    let span: Span | null = start
    const taken: Span[] = [start]
    for (const group of rest) {
      const base: Span = span
      span = null
      let best: Span | null = null
      for (const hit of group) {
        if (taken.some((other) => hit.start < other.end && other.start < hit.end)) continue
        const joined = {start: Math.min(base.start, hit.start), end: Math.max(base.end, hit.end)}
        const length = joined.end - joined.start
        if (length > within || (span && length >= span.end - span.start)) continue
        span = joined
        best = hit
      }
      if (!span || !best) break
      taken.push(best)
    }
    if (span) return span
  }
  return null
}

/** Without the spans that lie within another. */
function outermost(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of sorted) {
    const last = kept.at(-1)
    if (!last || span.end > last.end) kept.push(span)
  }
  return kept
}
