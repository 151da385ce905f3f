import type {ConceptSummary, Coverage, DocumentCoverage} from '../model/analysis.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import type {Opportunity} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'

/** Counts that can be cited: concepts by document, goal × role, and how libraries are recognised. */
export function coverage(
  documents: readonly DocumentRecord[],
  passages: readonly AnalyzedPassage[],
  opportunities: readonly Opportunity[],
  frameworks: readonly Framework[],
): Coverage {
  const citable = passages.filter(({kind}) => citableKinds.has(kind))
  const calling = new Set(opportunities.map(({passage}) => passage))
  return {
    concepts: frameworks.flatMap((framework) => concepts(framework, citable, targetsOf(opportunities, framework))),
    matrix: matrix(citable, opportunities),
    documents: documents.map((document) =>
      forDocument(
        document,
        citable.filter((passage) => passage.document === document.id),
        calling,
      ),
    ),
  }
}

/** The targets that opportunities name: a report has to say what they are, met or not. */
function targetsOf(opportunities: readonly Opportunity[], {name}: Framework): Set<string> {
  return new Set(
    opportunities.flatMap(({targets}) =>
      targets.filter(({framework}) => framework === name).map(({concept}) => concept),
    ),
  )
}

function concepts(
  framework: Framework,
  passages: readonly AnalyzedPassage[],
  named: ReadonlySet<string>,
): ConceptSummary[] {
  const met = new Map<string, Set<AnalyzedPassage>>()
  const broader = new Map(framework.concepts.map((concept) => [concept.notation, concept.broader]))
  for (const passage of passages) {
    for (const alignment of passage.alignments) {
      if (alignment.framework !== framework.name) continue
      // A role counts for its area: a shelf mark has no alignments of its own.
      for (let at: string | null = alignment.concept; at !== null; at = broader.get(at) ?? null) {
        const set = met.get(at) ?? new Set()
        met.set(at, set.add(passage))
      }
    }
  }
  return framework.concepts.flatMap((concept) => {
    const found = [...(met.get(concept.notation) ?? [])]
    // A goal or role that nobody meets is worth knowing; a target is not.
    const always = concept.broader === null || concept.level === framework.opportunityLevel
    if (found.length === 0 && !always && !named.has(concept.notation)) return []
    const byDocument: Record<string, number> = {}
    for (const {document} of found) byDocument[document] = (byDocument[document] ?? 0) + 1
    return [
      {
        framework: framework.name,
        concept: concept.notation,
        level: concept.level,
        label: concept.label['en'] ?? concept.notation,
        broader: concept.broader,
        uri: concept.uri,
        passages: found.length,
        byDocument,
      },
    ]
  })
}

function matrix(passages: readonly AnalyzedPassage[], opportunities: readonly Opportunity[]): Coverage['matrix'] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const cells = new Map<string, {goal: string; role: string; passages: number}>()
  for (const {passage, role, framework} of opportunities) {
    for (const goal of byId.get(passage)?.alignments ?? []) {
      if (goal.framework === framework || goal.level !== 'goal') continue
      const key = `${goal.framework}/${goal.concept}/${framework}/${role}`
      const cell = cells.get(key) ?? {goal: goal.concept, role, passages: 0}
      cell.passages++
      cells.set(key, cell)
    }
  }
  return [...cells.values()].sort(
    (a, b) => Number(a.goal) - Number(b.goal) || a.role.localeCompare(b.role, 'en', {numeric: true}),
  )
}

function forDocument(
  document: DocumentRecord,
  passages: readonly AnalyzedPassage[],
  calling: ReadonlySet<string>,
): DocumentCoverage {
  const called = passages.filter(({id}) => calling.has(id))
  const level = (name: 'named' | 'implied' | 'silent') =>
    called.filter(({recognition}) => recognition.level === name).length
  return {
    document: document.id,
    passages: passages.length,
    calling: called.length,
    recognition: {named: level('named'), implied: level('implied'), silent: level('silent')},
    naming: passages.filter(({recognition}) => recognition.level === 'named').length,
  }
}
