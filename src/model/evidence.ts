import {z} from 'zod'

/** Who found a piece of evidence. `person`: somebody confirmed or added the alignment in a corrections file. */
export const finders = ['person', 'mention', 'rule', 'model'] as const
export type Finder = (typeof finders)[number]

/** Words of a passage that speak for a concept, or, where a model gives them a negative weight, against it. `text.slice(start, end) === quote`, always. */
export const Evidence = z.strictObject({
  quote: z.string(),
  /** Offset into the passage's text, in UTF-16 code units. */
  start: z.number().int(),
  end: z.number().int(),
  by: z.enum(finders),
  /** The concept it was found for, where that is a narrower one: a target's evidence counts for its goal. */
  concept: z.string(),
  /** The id of the coding rule, for `by: "rule"`. */
  rule: z.string().optional(),
  /** How much it says: for a mention or a rule the chance in [0, 1] that the passage is about the concept; for a person 1; for
   *  the model a signed weight in log-odds. */
  weight: z.number(),
})
export type Evidence = z.infer<typeof Evidence>

/** Evidence and the framework whose concept it is for: what matchers return. */
export interface FoundEvidence extends Evidence {
  framework: string
}
