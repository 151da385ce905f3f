import {z} from 'zod'

/** How strongly a passage asks, strongest first. */
export const strengths = ['obligation', 'commitment', 'recommendation', 'encouragement', 'statement'] as const
export type Strength = (typeof strengths)[number]

/** Who can be asked. */
export const addressees = [
  'states',
  'organization',
  'national-commissions',
  'institutions',
  'funders',
  'private',
  'civil-society',
  'professionals',
] as const
export type Addressee = (typeof addressees)[number]

/** Words that show something, so that a reader can check it: of the passage, or of the sentence that opens its list. */
export const Shown = z.strictObject({
  /** `text.slice(start, end)` or `context.slice(start, end)`, always. */
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  in: z.enum(['text', 'context']),
})
export type Shown = z.infer<typeof Shown>

/** What a passage asks, and of whom. */
export const Appraisal = z.strictObject({
  /** `obligation`: a binding text's "shall"; `commitment`: the writer binds itself; `recommendation`: "should";
   *  `encouragement`: "are encouraged"; `statement`: asks nothing. */
  strength: z.enum(strengths),
  /** Those who are asked, in the order in which they are named. Empty where nobody is. */
  addressee: z.array(z.enum(addressees)),
  /** `negative`: the passage cuts or limits something, so it is a risk and no opportunity. */
  polarity: z.enum(['positive', 'negative']),
  /** What the ask depends on: "where appropriate", "subject to national law". A letter that quotes the ask must quote them. */
  conditions: z.array(Shown),
  /** The words that show the above. */
  evidence: z.strictObject({
    /** "should", "are encouraged to"; with its "not" where it asks to refrain. Empty for a statement. */
    strength: z.array(Shown),
    /** Those who are asked, as they are named. */
    addressee: z.array(Shown),
    /** The words of `strength` that say "not". */
    negation: z.array(Shown),
    /** What is cut or limited. Empty unless negative. */
    polarity: z.array(Shown),
  }),
})
export type Appraisal = z.infer<typeof Appraisal>
