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

/** What a passage asks, and of whom. */
export const Appraisal = z.strictObject({
  /** `obligation`: a binding text's "shall"; `commitment`: the writer binds itself; `recommendation`: "should";
   *  `encouragement`: "are encouraged"; `statement`: asks nothing. */
  strength: z.enum(strengths),
  /** Those who are asked, in the order in which they are named. Empty where nobody is. */
  addressee: z.array(z.enum(addressees)),
  /** `negative`: the passage cuts or limits something, so it is a risk and no opportunity. */
  polarity: z.enum(['positive', 'negative']),
})
export type Appraisal = z.infer<typeof Appraisal>
