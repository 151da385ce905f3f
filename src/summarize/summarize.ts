import type {Analysis, Coverage, Problem} from '../model/analysis.ts'
import type {AppliedCorrection} from '../model/corrections.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {coverage} from './coverage.ts'

/** Puts an analysis together from its parts: opportunities ranked, coverage counted. */
export function summarize(parts: {
  documents: DocumentRecord[]
  passages: AnalyzedPassage[]
  opportunities: Opportunity[]
  corrections: AppliedCorrection[]
  problems: Problem[]
  frameworks: readonly Framework[]
  provenance: Analysis['provenance']
}): Analysis {
  const place = new Map(parts.passages.map((passage, index) => [passage.id, index]))
  const order = (one: Opportunity) => place.get(one.passage) ?? 0
  const ranked = [...parts.opportunities].sort((a, b) => b.priority - a.priority || order(a) - order(b))
  const summary: Coverage = coverage(parts.documents, parts.passages, ranked, parts.corrections, parts.frameworks)
  return {
    format: 'alignary/1',
    documents: parts.documents,
    passages: parts.passages,
    opportunities: ranked,
    coverage: summary,
    actions: Object.assign({}, ...parts.frameworks.map(({actions}) => actions)),
    corrections: parts.corrections,
    problems: parts.problems,
    provenance: {...parts.provenance, options: {...parts.provenance.options, title: title(parts)}},
  }
}

/** The title that was told, else that of the only document, else a count. */
function title({documents, provenance}: Pick<Analysis, 'documents' | 'provenance'>): string {
  if (provenance.options.title !== '') return provenance.options.title
  return documents.length === 1 ? (documents[0]?.title ?? '') : `Libraries in ${documents.length} documents`
}
