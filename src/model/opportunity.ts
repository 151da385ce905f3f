import {z} from 'zod'
import {addressees, strengths} from './appraisal.ts'
import {recognitionLevels} from './recognition.ts'

/** The least score for a role to be worth an advocate's reading. */
export const worthReading = 0.5

const share = z.number().min(0).max(1)

/** Where a passage stands, as far as it matters for its use: in the part that says what is to be done, before a list whose items say
 *  it, in a preamble or definition, or elsewhere. */
export const places = ['operative', 'opening', 'reasoning', 'elsewhere'] as const
export type Place = (typeof places)[number]

/**
 * One part of a priority: what it is worth and the fact that decided it, as a code or a number. A report puts it into words. The shares
 * add up to the priority.
 */
export const Reason = z.discriminatedUnion('of', [
  /** `value`: the score of the best role. */
  z.strictObject({of: z.literal('relevance'), share, value: z.number().min(0).max(1)}),
  z.strictObject({of: z.literal('strength'), share, value: z.enum(strengths)}),
  /** `value`: how many kinds of addressees are asked. */
  z.strictObject({of: z.literal('addressee'), share, value: z.number().int()}),
  z.strictObject({of: z.literal('recognition'), share, value: z.enum(recognitionLevels)}),
  /** `value`: what the different wordings of the passage that speak for its roles weigh together. */
  z.strictObject({of: z.literal('specificity'), share, value: z.number().min(0)}),
  z.strictObject({of: z.literal('part'), share, value: z.enum(places)}),
  /** `value`: how many passages of the document are the better ones for the same role. */
  z.strictObject({of: z.literal('novelty'), share, value: z.number().int()}),
])
export type Reason = z.infer<typeof Reason>

/** A role that a passage calls on. */
export const RoleFit = z.strictObject({
  framework: z.string(),
  /** The notation of the role: "E1". */
  role: z.string(),
  /** That of the passage's alignment with the role: how far it is worth an advocate's reading for it, in [0, 1]. At least 0.5, whatever
   *  the least score of the analysis. */
  score: z.number().min(0).max(1),
  /** SDG targets that the passage serves through this role, best first. `condition` names what a letter must see met. */
  targets: z.array(
    z.strictObject({
      framework: z.string(),
      concept: z.string(),
      link: z.enum(['direct', 'conditional', 'goal']),
      condition: z.string().optional(),
    }),
  ),
})
export type RoleFit = z.infer<typeof RoleFit>

/** Something that a library association can take up: a passage that calls on library roles. */
export const Opportunity = z.strictObject({
  document: z.string(),
  /** The passage's id. A passage is one opportunity at most. */
  passage: z.string(),
  /** Passages of the document that make the same point in nearly the same words, the better ones first. They are no opportunities of
   *  their own: a letter cites them beside this one. */
  also: z.array(z.string()),
  /** The roles that it calls on, the best fit first. */
  roles: z.array(RoleFit).min(1),
  strength: z.enum(strengths),
  addressee: z.array(z.enum(addressees)),
  recognition: z.enum(recognitionLevels),
  /** Ids of the framework's actions, the best fit first. */
  actions: z.array(z.string()),
  /** In [0, 1]; opportunities are sorted by it, highest first. */
  priority: z.number().min(0).max(1),
  reasons: z.array(Reason),
})
export type Opportunity = z.infer<typeof Opportunity>
