import {z} from 'zod'

/** Whether libraries are recognised: `named` outright, `implied` by a wider term ("memory institutions"), or passed
 *  over (`silent`). */
export const recognitionLevels = ['named', 'implied', 'silent'] as const
export type RecognitionLevel = (typeof recognitionLevels)[number]

/** How libraries, or the wider term that covers them, are named. The first that a passage does counts. */
export const waysOfNaming = [
  /** Where a term is defined. */
  'definition',
  /** They do something, or are asked to. */
  'actor',
  /** Something is done to them or for them. */
  'beneficiary',
  /** As one of a list of institutions: "such as libraries". */
  'example',
  /** In none of these ways. */
  'mention',
  /** Only in the name of a body or a text, in a citation or in an address of the web. */
  'reference',
] as const
export type WayOfNaming = (typeof waysOfNaming)[number]

/** Words of a passage: `text.slice(start, end) === quote`. */
export const Quote = z.strictObject({quote: z.string(), start: z.number().int(), end: z.number().int()})
export type Quote = z.infer<typeof Quote>

/** How a passage recognises libraries, and by which words. */
export const Recognition = z.strictObject({
  level: z.enum(recognitionLevels),
  /** How they are named; `null` where silent. */
  as: z.enum(waysOfNaming).nullable(),
  /** The words that show it. Empty where silent, and where only the sentence that opens the list names or covers them. */
  evidence: z.array(Quote),
  /** The id of the passage where the document itself says that its words stand for libraries: one that defines the
   *  wider term, or gives a library's name and its abbreviation. `null` where no such passage is needed. */
  definition: z.string().nullable(),
  /** Other institutions that are named: museums, universities, media. */
  others: z.array(Quote),
})
export type Recognition = z.infer<typeof Recognition>
