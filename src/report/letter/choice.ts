import type {DocumentRecord} from '../../model/document.ts'
import type {Opportunity} from '../../model/opportunity.ts'
import type {AnalyzedPassage} from '../../model/passage.ts'
import type {Entry, Lookup} from '../lookup.ts'

/** Whoever asks for more is given nothing. */
const MOST = 3

/**
 * From this score a role is sure. Of the passages of the `dev` part whose best role has less, readers would use one in thirty; of those
 * that ask for something and do not speak of libraries, one in five between 0.95 and 0.99 and nearly half above.
 */
const SURE = 0.95
const SURE_WHERE_SILENT = 0.99

/** Whether what libraries do in the best role of an opportunity can be said in a letter. */
export function sure({roles, recognition}: Opportunity): boolean {
  return (roles[0]?.score ?? 0) >= (recognition === 'silent' ? SURE_WHERE_SILENT : SURE)
}

/** A longer quote is not read in a letter, and a shorter piece of it might leave a caveat out. */
const MOST_LETTERS = 900

/** What speaks against the quotes of a document, counted by the first reason that holds. */
export interface Refused {
  damaged: number
  recognized: number
  long: number
  /** Those that neither ask for anything nor speak of libraries, or whose role is not sure. */
  weak: number
}

export interface Choice {
  chosen: Entry[]
  refused: Refused
}

/**
 * The passages that a letter on a document is built on, three at most: whole, undamaged, each for another role, those that ask and speak of
 * libraries first.
 */
export function choice(document: DocumentRecord, found: Lookup): Choice {
  const refused: Refused = {damaged: 0, recognized: 0, long: 0, weak: 0}
  const usable = found.entries.filter((entry) => {
    if (entry.document.id !== document.id) return false
    const against = reasonAgainst(entry)
    if (against !== null) refused[against] += 1
    return against === null
  })
  const chosen: Entry[] = []
  const roles = new Set<string>()
  for (const entry of usable.sort((a, b) => group(a.opportunity) - group(b.opportunity))) {
    const {role = ''} = entry.opportunity.roles[0] ?? {}
    if (chosen.length === MOST || roles.has(role)) continue
    roles.add(role)
    chosen.push(entry)
  }
  return {chosen, refused}
}

/** Damaged words anywhere in a passage, be it in its number, or in the sentence that opens its list. */
export function damaged({damage, contextDamage}: AnalyzedPassage): boolean {
  return damage.length > 0 || contextDamage.length > 0
}

function reasonAgainst({opportunity, passage, document}: Entry): keyof Refused | null {
  if (damaged(passage)) return 'damaged'
  if (passage.confidence !== null) return 'recognized'
  if (passage.text.length - passage.bodyStart + (passage.context?.length ?? 0) > MOST_LETTERS) return 'long'
  const {recognition, appraisal, kind, part} = passage
  // What gives reasons or explains words asks for nothing.
  if (part === 'preamble' || part === 'definition' || recognition.as === 'definition') return 'weak'
  // Cells of a table are no sentence, and who asks to refrain asks for nothing that libraries could carry out.
  if (kind === 'tableRow' || appraisal.evidence.negation.length > 0) return 'weak'
  if (recognition.as === 'reference') return 'weak'
  // What opens a list is cut off without its items.
  if (COLON.test(passage.text)) return 'weak'
  const asks = opportunity.strength !== 'statement'
  if (recognition.level === 'named') return asks || (sure(opportunity) && !inNames(passage)) ? null : 'weak'
  // A report tells what others ask; what is left are its promises.
  const told = document.kind === 'report' && recognition.level === 'silent' && opportunity.strength !== 'commitment'
  return asks && sure(opportunity) && !told ? null : 'weak'
}

/** It announces what does not stand in it, be that found to be a list or not. */
const COLON = /[:：]\s*$/u

/** Whether libraries stand only in names: "the University Library". */
function inNames({recognition: {as, evidence}}: AnalyzedPassage): boolean {
  return as === 'mention' && evidence.every(({quote}) => /^\p{Lu}/u.test(quote))
}

/** What names libraries and asks, the sure ones first; then what covers them and asks, then what names them, then what asks. */
function group(opportunity: Opportunity): number {
  const {strength, recognition} = opportunity
  if (recognition === 'silent') return 4
  if (strength === 'statement') return 3
  return recognition === 'implied' ? 2 : sure(opportunity) ? 0 : 1
}
