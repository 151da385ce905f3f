import {z} from 'zod'

/** What a person says of an alignment: it is right, it is wrong, it was missing. */
export const verdicts = ['confirm', 'reject', 'add'] as const
export type Verdict = (typeof verdicts)[number]

const text = z.string().nullish()
const number = z
  .union([z.string(), z.number().int()], {error: 'put the number in quotes: 12.10 without them would be 12.1'})
  .nullish()

/** What a person says of one passage and one concept. Other keys are refused, so that a misspelt one does not pass for silence. */
export const Correction = z.strictObject({
  /** Words of the passage, or all of it: by them it is found, in the next draft too. */
  quote: z
    .string({error: 'is missing: the words of the passage that is meant'})
    .regex(/\S/, {error: 'is empty'})
    .max(20_000, {error: 'is longer than 20,000 characters; some sentences of the passage are enough'}),
  /** The name or title of the document. Default: any. */
  document: text,
  /** Tells passages of the same words apart. */
  paragraph: number,
  /** As printed, or counted from 1. Tells passages of the same words apart. */
  page: number,
  /** The framework's name: "sdg". */
  framework: z.string(),
  /** The concept's notation: "4.6". */
  concept: z.string({error: 'put the notation in quotes: 16.10 without them would be 16.1'}),
  verdict: z.enum(verdicts),
  /** Why, for those who read it later. */
  note: text,
  /** Who says so. */
  by: text,
  /** When. */
  date: text,
})
export type Correction = z.infer<typeof Correction>

/** What a corrections file holds. */
export const Corrections = z.strictObject({
  /** A starting file has none: all of its entries are comments. */
  corrections: z.array(Correction).nullable(),
})
export type Corrections = z.infer<typeof Corrections>

/** Corrections as they were loaded, each with its place in the file. */
export interface CorrectionFile {
  name: string
  sha256: string
  items: {place: string; correction: Correction}[]
}

/** What became of a correction. */
export const AppliedCorrection = z.strictObject({
  verdict: z.enum(verdicts),
  framework: z.string(),
  concept: z.string(),
  quote: z.string(),
  /** The passages that it was applied to: several where the same words stand several times. Empty: it was not applied, and a problem says why. */
  passages: z.array(z.string()),
  /** The share of the quoted words that the passage has, in order: 1 where it has them all, `null` where none was found. */
  likeness: z.number().min(0).max(1).nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  date: z.string().nullable(),
})
export type AppliedCorrection = z.infer<typeof AppliedCorrection>

/** How many corrections were applied, and how many were not. */
export const CorrectionCounts = z.strictObject({
  confirmed: z.number().int(),
  rejected: z.number().int(),
  added: z.number().int(),
  /** Not applied, since no passage, or more than one, fits, or since they contradict one before: each is told in a problem. */
  lost: z.number().int(),
  /** Of documents or frameworks that are not in this analysis. */
  elsewhere: z.number().int(),
})
export type CorrectionCounts = z.infer<typeof CorrectionCounts>
