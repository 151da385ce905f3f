import {z} from 'zod'

/** Weights as they are shipped: a byte each, as base64, times `scale`; all of them, or those at `places` (two bytes each). */
const Quantised = z.strictObject({scale: z.number(), bytes: z.base64(), places: z.base64().optional()})

const Combination = z.strictObject({
  words: z.number(),
  rules: z.number(),
  worth: z.number(),
  /** By kind of passage and part of the text ("footnote", "final"), or "address": 0 where it is not listed. */
  where: z.record(z.string(), z.number()).default({}),
})
/** How the sources of evidence are weighed against each other:
 *  log-odds = prior + words · (log-odds by words) + rules · (log-odds by rules) + worth · (log-odds of being worth reading) + where (of the
 *  passage's kind and part) */
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
