import {z} from 'zod'

/** Weights as they are shipped: a byte each, as base64, times `scale`; all of them, or those at `places` (two bytes each). */
const Quantised = z.strictObject({scale: z.number(), bytes: z.base64(), places: z.base64().optional()})

/** By kind of passage and part of the text ("footnote", "final"), or "address": 0 where it is not listed. */
const Where = z.record(z.string(), z.number()).default({})

const AnyOf = z.strictObject({
  prior: z.number(),
  worth: z.number(),
  /** Of the strongest concept's log-odds by words, and by rules. */
  words: z.number(),
  rules: z.number(),
  /** Of the mean log-odds by rules over all concepts of the level. */
  all: z.number(),
  where: Where,
})
/** What tells whether a passage is about any concept of a level at all: prior + worth · … + words · … + rules · … + all · … + where. */
export type AnyOf = z.infer<typeof AnyOf>

const Combination = z.strictObject({
  words: z.number(),
  rules: z.number(),
  worth: z.number(),
  /** Of the strongest concept's log-odds by words: a weaker one beside it says less. */
  best: z.number().default(0),
  /** Of the mean log-odds by rules over all concepts of the level: where many are met, each says less. */
  all: z.number().default(0),
  where: Where,
  /** Where it is given, the rest holds where the passage is about something, and both chances are multiplied. */
  any: AnyOf.optional(),
})
/** How the sources of evidence are weighed against each other:
 *  log-odds = prior + words · (log-odds by words) + rules · (log-odds by rules) + worth · (log-odds of being worth reading)
 *  + best · (log-odds by words of the strongest concept) + all · (mean log-odds by rules) + where (of the passage's kind and part) */
export type Combination = z.infer<typeof Combination>

/** A trained model's file, `data/models/<framework>.<language>.json`. */
export const TrainedModelFile = z.strictObject({
  format: z.literal('alignary-model/1'),
  framework: z.string(),
  language: z.string(),
  /** Stemmed words and pairs, parted by line ends. */
  features: z.string(),
  /** Inverse document frequency of each feature. */
  idf: Quantised,
  /** By level: "goal", "target". */
  combine: z.record(z.string(), Combination),
  /** `""` is whether a passage is worth reading at all. Of a narrower concept the log-odds hold where the wider one is met. */
  concepts: z.array(z.strictObject({notation: z.string(), bias: z.number(), prior: z.number(), weights: Quantised})),
})
export type TrainedModelFile = z.infer<typeof TrainedModelFile>

/** A linear model over words and word pairs, and how its log-odds and those of the rules make one probability. */
export interface TrainedModel {
  language: string
  /** Shown in provenance: SHA-256 of its file. */
  hash: string
  /** Stemmed words and pairs ("open access") to their place in the weights. */
  features: Map<string, number>
  idf: Float32Array
  /** By level. */
  combine: Map<string, Combination>
  concepts: Map<string, ConceptWeights>
}

export interface ConceptWeights {
  /** Of the words' log-odds. */
  bias: number
  /** Of the combined log-odds. */
  prior: number
  /** By feature place; 0 where it is not listed. */
  weights: Float32Array
}
