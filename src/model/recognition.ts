import {z} from 'zod'

/** Whether libraries are recognised: `named` outright, `implied` by a wider term ("memory institutions"), or passed
 *  over (`silent`). */
export const recognitionLevels = ['named', 'implied', 'silent'] as const
export type RecognitionLevel = (typeof recognitionLevels)[number]

/** How a passage recognises libraries, and by which words. */
export const Recognition = z.strictObject({
  level: z.enum(recognitionLevels),
  /** The words that show it: `text.slice(start, end) === quote`. Empty where silent. */
  evidence: z.array(z.strictObject({quote: z.string(), start: z.number().int(), end: z.number().int()})),
})
export type Recognition = z.infer<typeof Recognition>
