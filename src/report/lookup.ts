import type {Analysis, ConceptSummary} from '../model/analysis.ts'
import type {AppliedCorrection} from '../model/corrections.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Opportunity} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import {citation} from './citation.ts'
import {type Words, wordsOf} from './words.ts'

/** An opportunity with its passage and document. */
export interface Entry {
  passage: AnalyzedPassage
  document: DocumentRecord
  opportunity: Opportunity
}

/** The passages of an analysis that a report shows, and what it needs to name things in them. */
export interface Lookup {
  analysis: Analysis
  words: Words
  /** The framework whose concepts are goals, and the first of those whose concepts opportunities are made of. */
  goalFramework: string
  roleFramework: string
  /** All frameworks whose concepts opportunities are made of, in the order of the analysis. */
  roleFrameworks: string[]
  /** Highest priority first. */
  entries: Entry[]
  document(id: string): DocumentRecord | undefined
  passage(id: string): AnalyzedPassage | undefined
  concept(framework: string, notation: string): ConceptSummary | undefined
  /** What a person said of a concept in a passage. */
  correction(passage: string, framework: string, notation: string): AppliedCorrection | undefined
  /** A concept's label, or its code where the analysis does not know it. */
  label(framework: string, notation: string): string
  /** The goal that a goal or target belongs to. */
  goalOf(framework: string, notation: string): string
  /** The goals that a passage itself speaks of: what the matrix counts. */
  goalsOf(passage: AnalyzedPassage | undefined): string[]
  citation(passage: AnalyzedPassage): string
  citable(passage: AnalyzedPassage): boolean
}

/** Prepares an analysis for a report. */
export function lookup(analysis: Analysis, language = 'en'): Lookup {
  const words = wordsOf(language)
  const key = (framework: string, notation: string): string => `${framework}\n${notation}`
  const documents = new Map(analysis.documents.map((document) => [document.id, document]))
  const passages = new Map(analysis.passages.map((passage) => [passage.id, passage]))
  const concepts = new Map(analysis.coverage.concepts.map((c) => [key(c.framework, c.concept), c]))
  const concept = (framework: string, notation: string) => concepts.get(key(framework, notation))
  const corrections = new Map<string, AppliedCorrection>()
  for (const one of analysis.corrections)
    for (const passage of one.passages) {
      const place = `${passage}\n${key(one.framework, one.concept)}`
      if (!corrections.has(place)) corrections.set(place, one)
    }

  const goalOf = (framework: string, notation: string): string => {
    const broader = concept(framework, notation)?.broader
    // A target that the analysis has no summary of is told by its number.
    return broader ?? (notation.split('.')[0] || notation)
  }

  const called = new Set(analysis.opportunities.flatMap(({roles}) => roles.map(({framework}) => framework)))
  if (called.size === 0) called.add('library-roles')
  const frameworks = new Set(analysis.coverage.concepts.map(({framework}) => framework))
  return {
    analysis,
    words,
    goalFramework: analysis.coverage.concepts.find(({level}) => level === 'goal')?.framework ?? 'sdg',
    roleFramework: analysis.opportunities[0]?.roles[0]?.framework ?? 'library-roles',
    roleFrameworks: [...frameworks].filter((framework) => called.has(framework)),
    entries: analysis.opportunities.flatMap((opportunity) => {
      const [passage, document] = [passages.get(opportunity.passage), documents.get(opportunity.document)]
      return passage && document ? [{passage, document, opportunity}] : []
    }),
    document: (id) => documents.get(id),
    passage: (id) => passages.get(id),
    concept,
    correction: (passage, framework, notation) => corrections.get(`${passage}\n${key(framework, notation)}`),
    label: (framework, notation) => concept(framework, notation)?.label ?? words.sentence.sdg(notation),
    goalOf,
    goalsOf: (passage) => (passage?.alignments ?? []).filter(({level}) => level === 'goal').map((goal) => goal.concept),
    citation: (passage) => citation(passage, documents.get(passage.document), words),
    citable: (passage) => citableKinds.has(passage.kind),
  }
}
