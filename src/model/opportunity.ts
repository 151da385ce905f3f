import {z} from 'zod'
import {addressees, strengths} from './appraisal.ts'
import {recognitionLevels} from './recognition.ts'

/** One part of a priority: what it is worth and why, in plain words. */
export const Reason = z.strictObject({
  of: z.enum(['relevance', 'strength', 'addressee', 'recognition', 'part', 'target', 'novelty']),
  /** Its share of the priority, in [0, 1]; the shares add up to it. */
  share: z.number().min(0).max(1),
  /** For the reader: "Member States are asked". */
  text: z.string(),
})
export type Reason = z.infer<typeof Reason>

/** Something that a library association can take up: a passage that calls on a library role. */
export const Opportunity = z.strictObject({
  /** The passage's id, the framework and the role, parted by "/". */
  id: z.string(),
  document: z.string(),
  passage: z.string(),
  framework: z.string(),
  /** The notation of the role: "E1". */
  role: z.string(),
  /** That of the passage's alignment with the role: how far it is worth an advocate's reading for it, in [0, 1]. At least 0.5, whatever
   *  the least score of the analysis. */
  score: z.number().min(0).max(1),
  strength: z.enum(strengths),
  addressee: z.array(z.enum(addressees)),
  recognition: z.enum(recognitionLevels),
  /** SDG targets that the passage serves through this role, best first. `condition` names what a letter must see met. */
  targets: z.array(
    z.strictObject({
      framework: z.string(),
      concept: z.string(),
      link: z.enum(['direct', 'conditional', 'goal']),
      condition: z.string().optional(),
    }),
  ),
  /** Ids of the framework's actions, the best fit first. */
  actions: z.array(z.string()),
  /** In [0, 1]; opportunities are sorted by it, highest first. */
  priority: z.number().min(0).max(1),
  reasons: z.array(Reason),
})
export type Opportunity = z.infer<typeof Opportunity>
