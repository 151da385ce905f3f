import type {Hit} from '../text/terms.ts'

/** A group of terms of a rule. */
export interface Group {
  rule: number
  /** What it is to the rule: `any`, the second of `near` … */
  slot: string
  /** Whether the rule cannot fire without a word of it. */
  needed: boolean
}

export type HitsBySlot = ReadonlyMap<string, readonly Hit[]>

/**
 * Makes the sieve of a codebook's rules. A text has one word or another of very many rules, but all that a rule needs of
 * few: only for those the hits are put together, in the order of the rules.
 *
 * @param groups those of all rules
 * @param terms for each term the numbers of the groups that it stands in
 */
export function sieve(
  rules: number,
  groups: readonly Group[],
  terms: readonly (readonly number[])[],
): (hits: readonly Hit[]) => ReadonlyMap<number, HitsBySlot> {
  // Plain rows of numbers: they are gone through for word after word of a text, and must lie close together.
  const owners = Uint32Array.from(groups, ({rule}) => rule)
  const needed = Uint8Array.from(groups, (group) => Number(group.needed))
  const [uses, starts] = [Uint32Array.from(terms.flat()), new Uint32Array(terms.length + 1)]
  terms.forEach((list, term) => {
    starts[term + 1] = (starts[term] ?? 0) + list.length
  })
  // How many needed groups each rule still lacks, and which groups have been met, in the text at hand.
  const lacks = new Uint16Array(rules)
  for (const group of groups) if (group.needed) lacks[group.rule] = (lacks[group.rule] ?? 0) + 1
  const isMet = new Uint8Array(groups.length)

  return (hits) => {
    const [met, complete]: [number[], number[]] = [[], []]
    for (const {term} of hits) {
      const end = starts[term + 1] ?? 0
      for (let at = starts[term] ?? 0; at < end; at++) {
        const group = uses[at] ?? 0
        if (isMet[group] === 1) continue
        isMet[group] = 1
        met.push(group)
        if (needed[group] === 0) continue
        const owner = owners[group] ?? 0
        const left = (lacks[owner] ?? 0) - 1
        lacks[owner] = left
        if (left === 0) complete.push(owner)
      }
    }
    const found = new Map(complete.sort((a, b) => a - b).map((rule) => [rule, new Map<string, Hit[]>()]))
    for (const hit of complete.length > 0 ? hits : []) {
      const end = starts[hit.term + 1] ?? 0
      for (let at = starts[hit.term] ?? 0; at < end; at++) {
        const group = uses[at] ?? 0
        const owner = owners[group] ?? 0
        if (lacks[owner] === 0) add(found.get(owner), groups[group]?.slot ?? '', hit)
      }
    }
    for (const group of met) {
      isMet[group] = 0
      const owner = owners[group] ?? 0
      if (needed[group] === 1) lacks[owner] = (lacks[owner] ?? 0) + 1
    }
    return found
  }
}

function add(bySlot: Map<string, Hit[]> | undefined, slot: string, hit: Hit): void {
  const list = bySlot?.get(slot)
  if (list) list.push(hit)
  else bySlot?.set(slot, [hit])
}
