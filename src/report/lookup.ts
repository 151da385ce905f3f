import type {Analysis, ConceptSummary} from '../model/analysis.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Opportunity} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import {citation} from './citation.ts'
import {type Words, wordsOf} from './words.ts'

/** A passage and the opportunities in it, highest priority first. */
export interface Group {
  passage: AnalyzedPassage
  document: DocumentRecord
  opportunities: Opportunity[]
}

/** The passages of an analysis that a report shows, and what it needs to name things in them. */
export interface Lookup {
  analysis: Analysis
  words: Words
  /** The framework whose concepts are goals, and the one whose concepts opportunities are made of. */
  goalFramework: string
  roleFramework: string
  /** In the order of the best opportunity of each. */
  groups: Group[]
  document(id: string): DocumentRecord | undefined
  passage(id: string): AnalyzedPassage | undefined
  concept(framework: string, notation: string): ConceptSummary | undefined
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

  const goalOf = (framework: string, notation: string): string => {
    const broader = concept(framework, notation)?.broader
    // A target that the analysis has no summary of is told by its number.
    return broader ?? (notation.split('.')[0] || notation)
  }

  return {
    analysis,
    words,
    goalFramework: analysis.coverage.concepts.find(({level}) => level === 'goal')?.framework ?? 'sdg',
    roleFramework: analysis.opportunities[0]?.framework ?? 'library-roles',
    groups: group(analysis.opportunities, passages, documents),
    document: (id) => documents.get(id),
    passage: (id) => passages.get(id),
    concept,
    label: (framework, notation) => concept(framework, notation)?.label ?? words.sentence.sdg(notation),
    goalOf,
    goalsOf: (passage) => (passage?.alignments ?? []).filter(({level}) => level === 'goal').map((goal) => goal.concept),
    citation: (passage) => citation(passage, documents.get(passage.document), words),
    citable: (passage) => citableKinds.has(passage.kind),
  }
}

function group(
  opportunities: Opportunity[],
  passages: Map<string, AnalyzedPassage>,
  documents: Map<string, DocumentRecord>,
): Group[] {
  const groups = new Map<string, Group>()
  for (const opportunity of opportunities) {
    const passage = passages.get(opportunity.passage)
    const document = documents.get(opportunity.document)
    if (!passage || !document) continue
    const found = groups.get(passage.id)
    if (found) found.opportunities.push(opportunity)
    else groups.set(passage.id, {passage, document, opportunities: [opportunity]})
  }
  return [...groups.values()]
}
