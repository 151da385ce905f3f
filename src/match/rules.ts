import type {CodingRule} from '../model/codebook.ts'
import type {FoundEvidence} from '../model/evidence.ts'
import {type Hit, type Lexicon, TermIndex} from '../text/terms.ts'
import type {Word} from '../text/words.ts'
import {type Group, type HitsBySlot, sieve} from './sieve.ts'

/** A rule of a framework. */
export interface FrameworkRule {
  framework: string
  rule: CodingRule
}

/** Compiles coding rules into one pass over a text's words. */
export function ruleMatcher(
  rules: readonly FrameworkRule[],
  lexicon: Lexicon,
): (text: string, words: readonly Word[]) => FoundEvidence[] {
  const {groups, terms} = grouped(rules.map(({rule}) => rule))
  const index = new TermIndex([...terms.keys()], lexicon)
  const met = sieve(rules.length, groups, [...terms.values()])

  return (text, words) => {
    const found: FoundEvidence[] = []
    for (const [number, hits] of met(index.find(words))) {
      const owner = rules[number]
      if (!owner) continue
      for (const span of fire(owner.rule, hits)) {
        const start = words[span.start]?.start ?? 0
        const end = words[span.end - 1]?.end ?? start
        const {concept, id, weight} = owner.rule
        found.push({
          framework: owner.framework,
          concept,
          by: 'rule',
          rule: id,
          weight,
          start,
          end,
          quote: text.slice(start, end),
        })
      }
    }
    return found
  }
}

/** The groups of terms of all rules, and by term the numbers of those that it stands in. */
function grouped(rules: readonly CodingRule[]): {groups: Group[]; terms: Map<string, number[]>} {
  const groups: Group[] = []
  const terms = new Map<string, number[]>()
  rules.forEach((rule, index) => {
    const own = new Map<string, number>()
    for (const [slot, term] of slots(rule)) {
      const group = own.get(slot) ?? groups.push({rule: index, slot, needed: slot !== 'not' && slot !== 'unless'}) - 1
      own.set(slot, group)
      terms.set(term, [...(terms.get(term) ?? []), group])
    }
  })
  return {groups, terms}
}

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

type Span = Pick<Hit, 'start' | 'end'>

/** The spans that speak for the rule's concept, or none when it does not fire. */
function fire(rule: CodingRule, found: HitsBySlot): Span[] {
  if (found.has('unless')) return []
  const hits = (slot: string): readonly Hit[] => found.get(slot) ?? []
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
