import type {Coverage, DocumentCoverage, PassageCounts} from '../model/analysis.ts'
import type {AppliedCorrection} from '../model/corrections.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import {type Opportunity, worthReading} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import {concepts} from './concepts.ts'

/** Counts that can be cited: concepts by document, goal × role, role × document, and how libraries are recognised. */
export function coverage(
  documents: readonly DocumentRecord[],
  passages: readonly AnalyzedPassage[],
  opportunities: readonly Opportunity[],
  corrections: readonly AppliedCorrection[],
  frameworks: readonly Framework[],
): Coverage {
  const citable = passages.filter(({kind}) => citableKinds.has(kind))
  const byId = new Map(citable.map((passage) => [passage.id, passage]))
  const calling = new Set(opportunities.flatMap(({passage, also}) => [passage, ...also]))
  return {
    concepts: frameworks.flatMap((framework) => concepts(framework, citable, opportunities, corrections)),
    matrix: matrix(byId, opportunities),
    roles: roles(citable, calling, frameworks),
    documents: documents.map(({id}) =>
      forDocument(
        id,
        citable.filter(({document}) => document === id),
        calling,
      ),
    ),
  }
}

type ByRecognition = PassageCounts['recognition']

function byRecognition(passages: readonly AnalyzedPassage[]): ByRecognition {
  const counts: ByRecognition = {named: 0, implied: 0, silent: 0}
  for (const {recognition} of passages) counts[recognition.level]++
  return counts
}

function matrix(
  passages: ReadonlyMap<string, AnalyzedPassage>,
  opportunities: readonly Opportunity[],
): Coverage['matrix'] {
  const cells = new Map<string, {goal: string; role: string; met: AnalyzedPassage[]}>()
  for (const {passage: id, roles} of opportunities) {
    const passage = passages.get(id)
    if (!passage) continue
    for (const {framework, role} of roles) {
      for (const goal of passage.alignments) {
        if (goal.framework === framework || goal.level !== 'goal') continue
        const key = `${goal.framework}/${goal.concept}/${framework}/${role}`
        const cell = cells.get(key) ?? {goal: goal.concept, role, met: []}
        cell.met.push(passage)
        cells.set(key, cell)
      }
    }
  }
  return [...cells.values()]
    .sort((a, b) => Number(a.goal) - Number(b.goal) || a.role.localeCompare(b.role, 'en', {numeric: true}))
    .map(({goal, role, met}) => ({goal, role, opportunities: met.length, recognition: byRecognition(met)}))
}

/** In the order of roles, and of documents within one. */
function roles(
  passages: readonly AnalyzedPassage[],
  calling: ReadonlySet<string>,
  frameworks: readonly Framework[],
): Coverage['roles'] {
  const called = passages.filter(({id}) => calling.has(id))
  return frameworks.flatMap(({name, concepts, opportunityLevel}) =>
    concepts
      .filter(({level}) => level === opportunityLevel)
      .flatMap(({notation}) => {
        const met = called.filter(({alignments}) =>
          alignments.some((one) => one.framework === name && one.concept === notation && one.score >= worthReading),
        )
        return [...new Set(met.map(({document}) => document))].map((document) => {
          const here = met.filter((passage) => passage.document === document)
          return {framework: name, role: notation, document, passages: here.length, recognition: byRecognition(here)}
        })
      }),
  )
}

function forDocument(
  document: string,
  passages: readonly AnalyzedPassage[],
  calling: ReadonlySet<string>,
): DocumentCoverage {
  const operative = passages.filter(({part}) => part === 'operative')
  return {
    document,
    ...counts(passages, calling),
    operative: operative.length > 0 ? counts(operative, calling) : null,
  }
}

function counts(passages: readonly AnalyzedPassage[], calling: ReadonlySet<string>): PassageCounts {
  const called = passages.filter(({id}) => calling.has(id))
  return {
    passages: passages.length,
    calling: called.length,
    recognition: byRecognition(called),
    naming: passages.filter(({recognition}) => recognition.level === 'named').length,
  }
}
