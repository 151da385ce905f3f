import {z} from 'zod'
import {Evidence} from './evidence.ts'

/** A passage bears on a concept: how surely, and by which words. */
export const Alignment = z.strictObject({
  /** The framework's name: "sdg". */
  framework: z.string(),
  /** The concept's notation: "4.6". */
  concept: z.string(),
  /** The concept's level in its framework: "goal", "target", "role". */
  level: z.string(),
  /** In [0, 1]. Near a probability; set so that 0.5 is the threshold at which precision and recall are in best balance (the highest
   *  F1) on the passages that the model was fitted to. */
  score: z.number().min(0).max(1),
  /** The strongest first. Never empty at a score of 0.5 or more. */
  evidence: z.array(Evidence),
})
export type Alignment = z.infer<typeof Alignment>
