import type {Problem} from '../model/analysis.ts'
import type {AppliedCorrection, Correction, CorrectionCounts, CorrectionFile} from '../model/corrections.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Framework} from '../model/framework.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {candidates} from './candidates.ts'
import {contradictions} from './contradictions.ts'
import {type Found, locate, type NotFound} from './locate.ts'
import {problem, tellContradiction, tellNoDocument, tellNoFramework, tellNotFound} from './tell.ts'
import {type Judgement, judged} from './verdicts.ts'

/** Passages with a person's corrections, and what became of each of these. */
export interface Corrected {
  passages: AnalyzedPassage[]
  corrections: AppliedCorrection[]
  counts: CorrectionCounts
  problems: Problem[]
}

/**
 * Applies corrections to the alignments of passages, in the order of their file. What fits no passage, or several, and what contradicts
 * one before is told and left out.
 */
export function correct(
  passages: readonly AnalyzedPassage[],
  documents: readonly DocumentRecord[],
  frameworks: readonly Framework[],
  {name, items}: CorrectionFile,
): Corrected {
  const index = candidates(passages)
  const located = items.map(({place, correction}) => ({
    place,
    correction,
    found: locate(correction, index, documentsOf(correction, documents)),
  }))
  // A document of which something is found under no name is here under a new one.
  const here = new Set(located.flatMap(({correction, found}) => ('places' in found ? [correction.document] : [])))
  const counts: CorrectionCounts = {confirmed: 0, rejected: 0, added: 0, lost: 0, elsewhere: 0}
  const problems: Problem[] = []
  const [noDocument, noFramework] = [new Map<string, number>(), new Map<string, number>()]
  const judgements = new Map<string, Judgement[]>()
  const contradicted = contradictions()

  const lose = (place: string, rule: string, message: string) => {
    counts.lost++
    problems.push(problem(name, place, rule, message))
  }
  /** Where a correction is applied, or nowhere. */
  const apply = (correction: Correction, place: string, found: Found | NotFound): Found['places'] => {
    const {verdict, concept, document} = correction
    const framework = frameworks.find(({name}) => name === correction.framework)
    if (!framework) {
      count(noFramework, correction.framework)
      return []
    }
    if (!('places' in found)) {
      const absent = document && documentsOf(correction, documents) === null && !here.has(document)
      if (absent && found.reason === 'none') count(noDocument, document)
      else lose(place, `correction-${found.reason}`, tellNotFound({correction, ...found}))
      return []
    }
    const ids = found.places.map(({passage}) => passage.id)
    const before = contradicted(verdict, framework, concept, ids, place)
    if (before !== null) {
      lose(place, 'correction-contradicts', tellContradiction(correction, before))
      return []
    }
    counts[COUNTED[verdict]]++
    for (const {passage, start, end} of found.places) {
      const list = judgements.get(passage.id) ?? []
      judgements.set(passage.id, list)
      list.push({verdict, framework, concept, start, end})
    }
    return found.places
  }

  const corrections = located.map(({correction, place, found}) =>
    outcome(correction, apply(correction, place, found), found),
  )
  const [known, loaded] = [documents.map(({name}) => name), frameworks.map(({name}) => name)]
  for (const [document, n] of noDocument)
    problems.push(problem(name, null, 'correction-document', tellNoDocument(document, n, known)))
  for (const [framework, n] of noFramework)
    problems.push(problem(name, null, 'correction-framework', tellNoFramework(framework, n, loaded)))
  for (const n of [...noDocument.values(), ...noFramework.values()]) counts.elsewhere += n
  const order = new Map(
    frameworks
      .flatMap((one) => one.concepts.map(({notation}) => `${one.name}/${notation}`))
      .map((key, at) => [key, at]),
  )
  return {
    passages: passages.map((passage) => {
      const list = judgements.get(passage.id)
      return list ? judged(passage, list, order) : passage
    }),
    corrections,
    counts,
    problems,
  }
}

const COUNTED = {confirm: 'confirmed', reject: 'rejected', add: 'added'} as const

/** The documents that are meant, by id; `null` for all, where none is named, or none has that name: a new draft has a new one. */
function documentsOf({document}: Correction, documents: readonly DocumentRecord[]): Set<string> | null {
  if (!document) return null
  const meant = plain(document)
  const named = documents.filter(({id, name, title}) => [id, name, title].some((one) => plain(one) === meant))
  return named.length > 0 ? new Set(named.map(({id}) => id)) : null
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function outcome(correction: Correction, places: Found['places'], {likeness}: Found | NotFound): AppliedCorrection {
  const {verdict, framework, concept, quote, note, by, date} = correction
  const passages = places.map(({passage}) => passage.id)
  return {
    verdict,
    framework,
    concept,
    quote,
    passages,
    likeness,
    note: note ?? null,
    by: by ?? null,
    date: date ?? null,
  }
}
