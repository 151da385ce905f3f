import type {DocumentRecord} from '../model/document.ts'
import type {Opportunity} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {paragraphOf} from './citation.ts'
import {clean} from './clean.ts'
import type {Lookup} from './lookup.ts'

/** The action of citing a recognition: a passage that asks for more than that is used for what it asks. */
const CITE = 'cite'

/** What to ask for with an opportunity, in one sentence, or `null` where the framework's actions have no words for it. */
export function requestOf(
  {roles, strength, addressee, recognition, actions}: Opportunity,
  passage: AnalyzedPassage,
  document: DocumentRecord,
  {words, label, concept}: Lookup,
): string | null {
  const {request} = words
  const [best] = roles
  if (!best) return null
  const who = request.contact[document.kind]
  const where = placeOf(passage, words)
  const task = concept(best.framework, best.role)?.task ?? ''
  const because = request.because(task)
  const term = clean(passage.recognition.evidence[0]?.quote ?? '')
  const role = inSentence(label(best.framework, best.role))
  const action = actions.find((id) => id !== CITE && Object.hasOwn(request.asks, id))
  const ask = action === undefined ? undefined : request.asks[action]
  if (!ask) return null
  // What defines a term asks nobody to act, whatever its "shall"; and where a passage asks to refrain there is nothing to carry out.
  const defines = passage.part === 'definition' || passage.recognition.as === 'definition'
  if (strength === 'statement' || defines || passage.appraisal.evidence.negation.length > 0) {
    if (recognition === 'named') return request.quote(where, ask.stating(who), task)
    if (term !== '') return request.include(where, who, term, because)
    return request.as(where, role, ask.stating(who), because)
  }
  const [first] = addressee
  const asked = addressee.includes('states') ? 'states' : first
  const verb = request.verb[strength](asked === undefined ? null : request.asked(asked, document.kind))
  const more = recognition === 'named' ? request.naming : term === '' ? request.on(role) : request.covering(term)
  return request.since(where, verb, more, ask.asking(who), because)
}

// "12(b)", "Article 5.2" and "SO 2". "question 2.5" is where an answer stands, and "Preamble, 4th paragraph" no part of a sentence.
export const SAYABLE = /^(?!\p{Ll}{2})[^,]*\d[^,]*$/u

/** "paragraph 12", or "this passage" where it has no number that fits a sentence. */
function placeOf(passage: AnalyzedPassage, words: Lookup['words']): string {
  const spoken = {...words, citation: {...words.citation, paragraph: words.request.paragraph}}
  const place = passage.kind === 'footnote' ? '' : paragraphOf(passage, spoken)
  const number = passage.locator.paragraph ?? ''
  return place === '' || !SAYABLE.test(number) ? words.request.thisPassage : place
}

/** A label inside a sentence: "SDG" keeps its capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
