import {z} from 'zod'
import {Problem, Provenance} from './analysis.ts'

const share = z.number().nullable()

/** A figure and the ends of its 95 % interval. `null`: there is nothing to divide by, or too little to say how far chance moves it. */
export const Figure = z.strictObject({value: share, low: share, high: share})
export type Figure = z.infer<typeof Figure>

/** Of what was found, how much is right; of what is right, how much was found; and both in one. */
export const Rates = z.strictObject({precision: Figure, recall: Figure, f1: Figure})
export type Rates = z.infer<typeof Rates>

/** Pairs of near scores: were the scores probabilities, `score` and `right` would be alike. */
export const ReliabilityBin = z.strictObject({
  pairs: z.number().int(),
  lowest: z.number(),
  highest: z.number(),
  /** The mean score. */
  score: z.number(),
  /** The share that is right. */
  right: z.number(),
})
export type ReliabilityBin = z.infer<typeof ReliabilityBin>

export const ConceptEvaluation = Rates.extend({
  concept: z.string(),
  label: z.string(),
  /** Texts that the reader gave the concept. */
  support: z.number().int(),
  /** Texts with the least score or more, of those that count. */
  found: z.number().int(),
  /** Cohen's kappa of reader and scores. */
  kappa: Figure,
  /** Expected calibration error; `null` where fewer than twenty pairs are scored 0.1 or more. */
  calibration: z.strictObject({pairs: z.number().int(), ece: share}),
})
export type ConceptEvaluation = z.infer<typeof ConceptEvaluation>

/** How far two agree. */
const Agreement = z.strictObject({kappa: share, f1: share})

/** Means over concepts, each counting alike. */
export const MacroRates = Rates.extend({
  /** The least number of texts that a concept needs to count here. */
  least: z.number().int(),
  /** How many concepts have so many. */
  concepts: z.number().int(),
})
export type MacroRates = z.infer<typeof MacroRates>

/** All concepts of one level, measured. A *pair* is a text and a concept that its reader judged and that it does not just touch. */
export const Measures = z.strictObject({
  /** Texts with a pair. */
  texts: z.number().int(),
  /** What was drawn for the intervals: documents where the coding names any (a text that names none is one by itself), else texts. */
  drawn: z.strictObject({unit: z.enum(['document', 'text']), count: z.number().int()}),
  concepts: z.array(ConceptEvaluation),
  /** Over the concepts with one text or more, and over those with seven or more. */
  macro: z.array(MacroRates),
  /** Over all pairs. */
  micro: Rates,
  /** Over all pairs. */
  kappa: Figure,
  calibration: z.strictObject({
    /** Only pairs scored so or more: below are all the concepts that nobody would think of. */
    least: z.number(),
    pairs: z.number().int(),
    ece: Figure,
    bins: z.array(ReliabilityBin),
  }),
  /** Of the texts with a concept, how often the highest scored is right, and a right one is among the three highest. */
  ranking: z.strictObject({texts: z.number().int(), first: Figure, three: Figure}),
})
export type Measures = z.infer<typeof Measures>

export const LevelEvaluation = Measures.extend({
  framework: z.string(),
  level: z.string(),
  /** Over the texts that two readers coded: how far they agree, and how far the scores agree with the first of them. */
  coders: z.strictObject({texts: z.number().int(), readers: Agreement, scores: Agreement}).nullable(),
})
export type LevelEvaluation = z.infer<typeof LevelEvaluation>

/** How well texts are scored, against somebody's own coding. Plain data: what `evaluation.json` holds, byte for byte. */
export const Evaluation = z.strictObject({
  /** The version of this format. */
  format: z.literal('alignary-evaluation/1'),
  /** The coding's file name. */
  name: z.string(),
  /** Texts that could be used. */
  texts: z.number().int(),
  /** One for each level of each framework that the coding uses, in the frameworks' order, the widest level first. */
  levels: z.array(LevelEvaluation),
  /** Lines that could not be used. */
  problems: z.array(Problem),
  provenance: Provenance.omit({options: true}).extend({
    options: z.strictObject({
      minScore: z.number(),
      level: z.string().nullable(),
      resamples: z.number().int(),
      language: z.string().nullable(),
      kind: z.string().nullable(),
    }),
  }),
})
export type Evaluation = z.infer<typeof Evaluation>
