import type {DocumentRecord, TextKind} from '../../model/document.ts'
import {clean} from '../clean.ts'
import type {Entry, Lookup} from '../lookup.ts'
import {quoteOf} from '../phrases.ts'
import {SAYABLE} from '../request.ts'
import {recognitions} from '../summary.ts'
import {generalConference} from '../words-en-letter.ts'
import {choice, damaged, type Refused, sure} from './choice.ts'
import {damagedTitle, placeIn} from './place.ts'

/** One request: the passage that it is built on, and what is asked. */
export interface Point {
  /** The id of the passage. */
  passage: string
  /** Where it stands and what it does. */
  intro: string
  /** The sentence that opens the list of which the quote is an item, or `null`. */
  leadIn: string | null
  /** The whole passage without its number, as in the document. */
  quote: string
  request: string
}

/** A letter, in the order in which it is written. */
export interface Letter {
  sender: string[]
  date: string
  recipient: string[]
  subject: string
  greeting: string
  opening: string[]
  points: Point[]
  closing: string[]
  signature: string[]
}

/** The letter on a document, or why there is none. */
export type Sheet = {letter: Letter} | {title: string; why: string; left: string[]}

/** A sheet for each document, in their order. */
export function sheets(found: Lookup): Sheet[] {
  return found.analysis.documents.map((document) => {
    const {chosen, refused} = choice(document, found)
    return chosen.length > 0 ? {letter: letterOn(document, chosen, found)} : nothing(document, refused, found)
  })
}

function nothing(document: DocumentRecord, refused: Refused, found: Lookup): Sheet {
  const {nothing} = found.words.letter
  const left = (['damaged', 'recognized', 'long', 'weak'] as const).flatMap((reason) =>
    refused[reason] === 0 ? [] : [nothing[reason](refused[reason])],
  )
  return {title: nothing.title(titleOf(document, found)), why: nothing.none, left}
}

function letterOn(document: DocumentRecord, chosen: readonly Entry[], found: Lookup): Letter {
  const {letter} = found.words
  const {fields} = letter
  const title = titleOf(document, found)
  const named = alsoNamed(document, chosen, found)
  const used = new Set<string>()
  return {
    sender: [fields.association, fields.association2, fields.contact],
    date: letter.dateLine,
    recipient: [fields.recipient, office(document.kind, found), fields.address],
    subject: letter.subject(title),
    greeting: letter.greeting,
    opening: [
      document.stage === 'draft' ? letter.opening.draft(title) : letter.opening.other(title),
      frame(document, found)(chosen.length),
    ],
    points: chosen.map((entry) => point(entry, used, found)),
    closing: [...(named === '' ? [] : [named]), letter.closing],
    signature: [letter.end, fields.name, fields.office],
  }
}

const SHOUTED = 60

/** The title in quotation marks, said to be a draft where it is one; a field where the file does not tell it, or tells it damaged. */
function titleOf({id, name, title, stage}: DocumentRecord, found: Lookup): string {
  const {letter, stage: stages} = found.words
  const shown = clean(title).replace(/\s+/g, ' ').trim()
  const plainly = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const isName = [id, name, name.replace(/\.[^.]*$/, '')].some((one) => plainly(one) === plainly(shown))
  // A long title in capitals is mostly what a form is called.
  const shouted = shown.length > SHOUTED && shown === shown.toUpperCase()
  const told = shown !== '' && !isName && !shouted && !damagedTitle(title, id, found)
  const quoted = told ? letter.quoted(shown) : letter.fields.title
  return stage === 'draft' && !shown.toLowerCase().includes(stages.draft) ? letter.draftOf(quoted) : quoted
}

function office(kind: TextKind, {words}: Lookup): string {
  const {fields} = words.letter
  if (kind === 'report' || kind === 'policy' || kind === 'other') return fields.ministry
  return kind === 'strategy' ? fields.organization : fields.commission
}

/** What is asked on all points. Before adoption one asks a delegation for a word, and not for other wording. */
function frame(document: DocumentRecord, {words, analysis}: Lookup): (n: number) => string {
  const {frame} = words.letter
  const {kind, stage, id} = document
  switch (kind) {
    case 'convention':
    case 'recommendation':
    case 'declaration': {
      if (stage === 'draft') return frame.negotiated
      const submitted =
        stage === 'adopted' &&
        kind !== 'declaration' &&
        analysis.passages.some(({document, text}) => document === id && generalConference.test(text))
      return submitted ? frame.submitted : frame.agreed
    }
    case 'strategy':
      return stage === 'draft' ? frame.draftPlan : frame.plan
    case 'report':
      return frame.report
    default:
      return stage === 'draft' ? frame.draftPlan : frame.plan
  }
}

/** What can be asked for with any passage. */
const ACTION = 'deliver'

function point({opportunity, passage, document}: Entry, used: Set<string>, found: Lookup): Point {
  const {letter, request} = found.words
  const {strength, addressee, actions, roles} = opportunity
  const [first] = addressee
  const asked = addressee.includes('states') ? 'states' : first
  const does = letter.verb[strength](asked === undefined ? null : request.asked(asked, document.kind))
  const how = recognitionIn({opportunity, passage, document}, found)
  const what = how === '' ? does : strength === 'statement' ? how : letter.both(does, how)
  // What is done for a role is no matter where the role is not sure.
  const fit = sure(opportunity) ? actions.find((id) => Object.hasOwn(letter.asks, id)) : undefined
  const action = fit ?? ACTION
  const ask = letter.asks[action]?.[strength === 'statement' ? 'stating' : 'asking'] ?? ''
  const again = used.has(action)
  used.add(action)
  const [best] = roles
  const task = best && sure(opportunity) ? (found.concept(best.framework, best.role)?.task ?? '') : ''
  return {
    passage: passage.id,
    intro: `${capital(placeIn(passage, found))} ${what}:`,
    leadIn: passage.context,
    quote: quoteOf(passage),
    request: [
      `${again ? letter.again(ask) : ask}${letter.because(clean(task))}.`,
      targetIn({opportunity, passage, document}, found),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }
}

/** How a passage speaks of libraries, and where the document says that it does; "" where it is silent. */
function recognitionIn({opportunity, passage}: Entry, found: Lookup): string {
  const {letter} = found.words
  const {evidence, definition} = passage.recognition
  const term = clean(evidence[0]?.quote ?? '')
  const defining = definition === null ? undefined : found.passage(definition)
  if (opportunity.recognition === 'named')
    return defining && term !== '' ? letter.namesBy(term, placeIn(defining, found)) : letter.names
  if (opportunity.recognition === 'silent' || term === '') return ''
  return defining ? letter.includes(term, placeIn(defining, found)) : letter.speaksOf(term)
}

/** The target that the role serves in any case, where the passage speaks of its goal; else "". */
function targetIn({opportunity, passage}: Entry, found: Lookup): string {
  if (!sure(opportunity)) return ''
  const goals = new Set(found.goalsOf(passage))
  const one = opportunity.roles[0]?.targets.find(
    ({link, framework, concept}) => link === 'direct' && goals.has(found.goalOf(framework, concept)),
  )
  if (!one) return ''
  return found.words.letter.serves(one.concept, clean(found.label(one.framework, one.concept)))
}

/** So many places are told. */
const PLACES = 3

/** Where else libraries are named, by number; "" where nowhere. */
function alsoNamed(document: DocumentRecord, chosen: readonly Entry[], found: Lookup): string {
  const quoted = new Set(chosen.map(({passage}) => passage.id))
  const others = recognitions(found).filter((one) => one.document === document.id && !quoted.has(one.id))
  const numbered = others.filter((one) => !damaged(one) && SAYABLE.test(one.locator.paragraph ?? ''))
  const places = [...new Set(numbered.map((one) => placeIn(one, found)))].slice(0, PLACES)
  return places.length === 0 ? '' : found.words.letter.alsoNamed(places, others.length)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
