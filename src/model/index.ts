export {Alignment} from './alignment.ts'
export {Analysis, ConceptSummary, Coverage, DocumentCoverage, PassageCounts, Problem, Provenance} from './analysis.ts'
export {type Addressee, Appraisal, addressees, Shown, type Strength, strengths} from './appraisal.ts'
export {Codebook, CodingRule, Mentions} from './codebook.ts'
export {
  AppliedCorrection,
  Correction,
  CorrectionCounts,
  type CorrectionFile,
  Corrections,
  type Verdict,
  verdicts,
} from './corrections.ts'
export {Damage, type DamageKind, damageKinds} from './damage.ts'
export {
  type BlockData,
  type Document,
  DocumentRecord,
  type MediaType,
  mediaTypes,
  type Stage,
  stages,
  type TextKind,
  textKinds,
} from './document.ts'
export {
  ConceptEvaluation,
  Evaluation,
  Figure,
  LevelEvaluation,
  MacroRates,
  Measures,
  Rates,
  ReliabilityBin,
} from './evaluation.ts'
export {Evidence, type Finder, finders, type FoundEvidence} from './evidence.ts'
export type {Concept, Framework, Relation} from './framework.ts'
export {GoldText} from './gold.ts'
export type {Matcher} from './matcher.ts'
export {Opportunity, Reason, RoleFit} from './opportunity.ts'
export {
  AnalyzedPassage,
  citableKinds,
  Locator,
  type Part,
  Passage,
  type PassageKind,
  parts,
  passageKinds,
} from './passage.ts'
export type {Reader, ReaderOptions, ReadResult} from './reader.ts'
export {
  Quote,
  Recognition,
  type RecognitionLevel,
  recognitionLevels,
  type WayOfNaming,
  waysOfNaming,
} from './recognition.ts'
export {
  type EvaluationFormat,
  evaluationFormats,
  type Reporter,
  type ReportFormat,
  reportFiles,
  reportFormats,
} from './reporter.ts'
export type {Combination, ConceptWeights, TrainedModel} from './trained-model.ts'
