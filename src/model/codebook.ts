import {z} from 'zod'

/** A term: words to look for. See `docs/add-a-framework.md` for its few signs. */
const Term = z.string().trim().min(1)
/** Terms of which any one will do: a list, or a single one. */
const Group = z.union([Term, z.array(Term).min(1)])

/** How one concept is recognised. A rule fires when each of `any`, `all` and `near` that it has is met. */
export const CodingRule = z.strictObject({
  /** Unique in its framework. */
  id: z.string().regex(/^[\w.-]+$/),
  /** The notation of the concept that it speaks for. */
  concept: z.string(),
  /** The chance in (0, 1] that a passage where it fires is about the concept. One rule of 0.5 or more is enough for an
   *  alignment; weaker ones add up. */
  weight: z.number().gt(0).max(1).default(0.8),
  /** At least one of these terms. */
  any: z.array(Term).min(1).optional(),
  /** Every one of these; each may be a list of which one is enough. */
  all: z.array(Group).min(1).optional(),
  /** One term of each group, all within so many words, in any order. */
  near: z.strictObject({within: z.number().int().min(1).max(50).default(10), of: z.array(Group).min(2)}).optional(),
  /** A hit that overlaps one of these does not count ("gene library" for "library"). */
  not: z.array(Term).optional(),
  /** The rule is silent in a passage that has one of these anywhere. */
  unless: z.array(Term).optional(),
  /** Texts in which it must fire. */
  examples: z.array(z.string()).min(1),
  /** Texts that hold one of its terms and in which it must not fire. */
  counterExamples: z.array(z.string()).min(1),
})
export type CodingRule = z.infer<typeof CodingRule>

/** How a text names a framework's concepts outright, by their numbers: "SDG 4", "target 16.10". */
export const Mentions = z.strictObject({
  /** Words before the number of a concept of the widest level, or of a narrower one: "SDG". */
  concept: z.array(Term).min(1),
  /** Words that do so only in a passage that has one of `with`: "Goal". */
  bare: z.array(Term).default([]),
  with: z.array(Term).default([]),
  /** Words before the number of a narrower concept: "target". */
  narrower: z.array(Term).default([]),
  /** Words that stand between numbers: "and". */
  and: z.array(Term).default([]),
  /** Words that stand between the first and the last of a range: "to". */
  to: z.array(Term).default([]),
  /** Words before a mention that make it one of something else: "Millennium Development". */
  not: z.array(Term).default([]),
})
export type Mentions = z.infer<typeof Mentions>

/** How a framework's concepts are recognised in one language. */
export const Codebook = z.strictObject({
  language: z.string().min(2),
  mentions: Mentions.optional(),
  rules: z.array(CodingRule).default([]),
  /** Words that make an action of the framework timely, by its id: "working group" for a seat in the committee. */
  actions: z.record(z.string(), z.array(Term).min(1)).optional(),
})
export type Codebook = z.infer<typeof Codebook>
