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
  if (strength === 'statement' && recognition === 'named') return request.quote(where, who, task)
  if (strength === 'statement' && recognition === 'implied') return request.count(where, who, term, because)
  const action = actions.find((id) => id !== CITE && Object.hasOwn(request.asks, id))
  const ask = action === undefined ? undefined : request.asks[action]
  if (!ask) return null
  if (strength === 'statement') return request.as(where, role, ask.stating(who), because)
  const [first] = addressee
  const asked = addressee.includes('states') ? 'states' : first
  const verb = request.verb[strength](asked === undefined ? null : request.asked(asked, document.kind))
  const more = {named: request.naming, implied: request.covering(term), silent: request.on(role)}[recognition]
  return request.since(where, verb, more, ask.asking(who), because)
}

/** "paragraph 12", or "this passage" where it has no number that fits a sentence. */
function placeOf(passage: AnalyzedPassage, words: Lookup['words']): string {
  const spoken = {...words, citation: {...words.citation, paragraph: words.request.paragraph}}
  const place = passage.kind === 'footnote' ? '' : paragraphOf(passage, spoken)
  return place === '' || place.includes(',') ? words.request.thisPassage : place
}

/** A label inside a sentence: "SDG" keeps its capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
