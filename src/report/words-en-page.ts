import type {Addressee} from '../model/appraisal.ts'
import {addresseeInside} from './words-en-terms.ts'

const one = (n: number, single: string, many: string): string => `${n} ${n === 1 ? single : many}`

/** What only the page says: its first screen, the views of a passage, the print. */
export const page = {
  lede: (calling: number, passages: number, documents: number) =>
    `${calling} of ${one(passages, 'citable paragraph', 'citable paragraphs')} in ${one(documents, 'document', 'documents')} ` +
    `${calling === 1 ? 'calls' : 'call'} on a library role: ${calling === 1 ? 'it speaks' : 'they speak'} of something that libraries do.`,
  taken: (opportunities: number, calling: number) =>
    opportunities === calling
      ? `Of ${opportunities === 1 ? 'this opportunity' : `these ${opportunities} opportunities`}`
      : `What says the same is counted once: ${one(opportunities, 'opportunity', 'opportunities')}, of which`,
  askingFigure: (n: number, most: Addressee | null) =>
    `${n === 1 ? 'asks' : 'ask'} for something to be done${most === null ? '' : `, most often of ${addresseeInside[most]}`}.`,
  /** The three answers of the first screen. */
  goals: 'Goals spoken of most',
  goal: (label: string, code: string) => `${label} (Goal ${code})`,
  goalPassages: (n: number) => `in ${one(n, 'paragraph', 'paragraphs')}`,
  goalOpportunities: (n: number) => one(n, 'opportunity', 'opportunities'),
  otherGoals: (n: number) => (n === 1 ? 'One other goal' : `${n} other goals`),
  noGoals: 'No paragraph was found that bears on a goal.',
  named: 'Where libraries are named',
  namedIn: (n: number, shown: number) =>
    `${one(n, 'paragraph', 'paragraphs')} can be quoted${n > shown ? ', among them' : ''}:`,
  allNamed: (n: number) => `All ${n}`,
  silent: 'The firmest passage that leaves libraries out',
  use: 'What to do with it',
  allSilent: (n: number) => `Where libraries are missing: ${one(n, 'passage', 'passages')}`,
  operativeOnly: 'Of a document with an operative part only that part is counted here.',
  recognition: 'How each document recognises libraries',
  recognitionIntro:
    'Of the opportunities in a document: those that name libraries, those that cover them by a wider term such as “cultural institutions”, and those that do not mention them.',
  opportunities: (n: number) => `${one(n, 'opportunity', 'opportunities')}:`,
  keys: 'The arrow keys move between the numbers.',
  around: 'What stands before and after',
  before: 'Before it',
  after: 'After it',
  first: 'The document begins here.',
  last: 'The document ends here.',
  moreDocuments: (n: number) => `Show ${one(n, 'more document', 'more documents')}`,
  weights:
    'Behind words found by a rule stands how much they count, of 100; behind words weighed by the trained model, with + or −, what they add or take away.',
  asks: 'Any that asks for something',
  link: (rank: number) => `Link to opportunity ${rank}`,
}
