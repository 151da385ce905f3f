import {z} from 'zod'
import {AppliedCorrection, CorrectionCounts} from './corrections.ts'
import {DocumentRecord} from './document.ts'
import {Opportunity} from './opportunity.ts'
import {AnalyzedPassage} from './passage.ts'
import {recognitionLevels} from './recognition.ts'

/** What an analysis needs to say of a concept, so that a report of it needs no framework. */
export const ConceptSummary = z.strictObject({
  framework: z.string(),
  concept: z.string(),
  level: z.string(),
  /** In the language of the report (English where it lacks one). */
  label: z.string(),
  broader: z.string().nullable(),
  uri: z.string().nullable(),
  /** What belongs to it and what does not, in English. */
  definition: z.string(),
  /** What libraries do in a role, as it goes on after "libraries": "teach people to judge information". "" where the framework does not say. */
  task: z.string(),
  /** How many passages have an alignment with it at the least score or above. */
  passages: z.number().int(),
  /** The same, by document id. */
  byDocument: z.record(z.string(), z.number().int()),
})
export type ConceptSummary = z.infer<typeof ConceptSummary>

/** How many passages name libraries, cover them by a wider term, or pass them over. */
const ByRecognition = z.record(z.enum(recognitionLevels), z.number().int())

/** Passages counted: how many there are, how many call on a library role, and how many name libraries. */
export const PassageCounts = z.strictObject({
  /** Passages that can be cited: paragraphs, list items and table rows. */
  passages: z.number().int(),
  /** Of those, the ones that call on a library role. */
  calling: z.number().int(),
  /** Of the calling ones, how many name libraries, imply them or pass them over. */
  recognition: ByRecognition,
  /** Passages that name libraries, whether or not they call on a role. */
  naming: z.number().int(),
})
export type PassageCounts = z.infer<typeof PassageCounts>

/** How a document recognises libraries. */
export const DocumentCoverage = PassageCounts.extend({
  document: z.string(),
  /** The same in its operative part alone, where it has one: "12 of 48 operative paragraphs call on library roles". */
  operative: PassageCounts.nullable(),
})
export type DocumentCoverage = z.infer<typeof DocumentCoverage>

export const Coverage = z.strictObject({
  /** Every goal, area and role, met or not, and every narrower concept that is met or named by an opportunity or a correction, in the
   *  order of their frameworks. */
  concepts: z.array(ConceptSummary),
  /** Goal × role: how many opportunities serve both, by how their passages recognise libraries. Only cells above zero. */
  matrix: z.array(
    z.strictObject({
      goal: z.string(),
      role: z.string(),
      opportunities: z.number().int(),
      recognition: ByRecognition,
    }),
  ),
  /** Role × document: how many passages call on the role, by how they recognise libraries. Only cells above zero. */
  roles: z.array(
    z.strictObject({
      framework: z.string(),
      role: z.string(),
      document: z.string(),
      passages: z.number().int(),
      recognition: ByRecognition,
    }),
  ),
  documents: z.array(DocumentCoverage),
})
export type Coverage = z.infer<typeof Coverage>

/** Trouble with a document or a data file. The run went on. */
export const Problem = z.strictObject({
  /** The document's or file's name. */
  file: z.string(),
  /** Where in it, as "line:column" or "page 3", or `null`. */
  place: z.string().nullable(),
  /** A stable word for the kind of trouble: "not-found", "empty", "encrypted". */
  rule: z.string(),
  /** What was found and what to do. */
  message: z.string(),
  /** `error`: the document is not in the analysis; `warning`: it is, and something about it should be known. */
  severity: z.enum(['error', 'warning']),
})
export type Problem = z.infer<typeof Problem>

/** What an analysis was made with: the same again gives the same bytes. */
export const Provenance = z.strictObject({
  tool: z.literal('alignary'),
  version: z.string(),
  frameworks: z.array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      hash: z.string(),
      models: z.array(z.strictObject({language: z.string(), hash: z.string()})),
    }),
  ),
  options: z.strictObject({
    minScore: z.number(),
    title: z.string(),
    language: z.string().nullable(),
    kind: z.string().nullable(),
    stage: z.string().nullable(),
  }),
})
export type Provenance = z.infer<typeof Provenance>

/** All that an analysis found. Plain data: what `report.json` holds, byte for byte. */
export const Analysis = z.strictObject({
  /** The version of this format. */
  format: z.literal('alignary/1'),
  documents: z.array(DocumentRecord),
  passages: z.array(AnalyzedPassage),
  /** Highest priority first. */
  opportunities: z.array(Opportunity),
  coverage: Coverage,
  /** What can be done, by the ids that opportunities name. */
  actions: z.record(z.string(), z.string()),
  /** What a person said of the alignments, in the order of the file. */
  corrections: z.array(AppliedCorrection),
  problems: z.array(Problem),
  provenance: Provenance.extend({
    /** The corrections file, the hash of its text, and what became of its corrections; `null` where there was none. */
    corrections: CorrectionCounts.extend({file: z.string(), sha256: z.string()}).nullable(),
  }),
})
export type Analysis = z.infer<typeof Analysis>
