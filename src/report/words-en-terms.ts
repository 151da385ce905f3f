import type {Addressee, Strength} from '../model/appraisal.ts'
import type {Stage, TextKind} from '../model/document.ts'
import type {Verdict} from '../model/corrections.ts'
import type {Finder} from '../model/evidence.ts'
import type {Place, Reason} from '../model/opportunity.ts'
import type {Part, PassageKind} from '../model/passage.ts'
import type {RecognitionLevel, WayOfNaming} from '../model/recognition.ts'

// The words for the model's closed lists, in English.

export const strength: Record<Strength, string> = {
  obligation: 'Required',
  commitment: 'Promised',
  recommendation: 'Recommended',
  encouragement: 'Encouraged',
  statement: 'Stated, not asked',
}

/** What a strength means, for somebody who decides how firmly to write. */
export const strengthMeaning: Record<Strength, string> = {
  obligation: 'Required: a binding text says that it shall be done',
  commitment: 'Promised: the organization says that it will do it',
  recommendation: 'Recommended: it should be done',
  encouragement: 'Encouraged: it is invited, not asked for',
  statement: 'Stated: a view or a fact, with no request in it',
}

export const addressee: Record<Addressee, string> = {
  states: 'Member States',
  organization: 'The organization itself',
  'national-commissions': 'National Commissions',
  institutions: 'Institutions',
  funders: 'Funders',
  private: 'Companies',
  'civil-society': 'Civil society',
  professionals: 'Professionals',
}

/** The same inside a sentence. */
export const addresseeInside: Record<Addressee, string> = {
  ...addressee,
  organization: 'the organization itself',
  institutions: 'institutions',
  funders: 'funders',
  private: 'companies',
  'civil-society': 'civil society',
  professionals: 'professionals',
}

export const recognition: Record<RecognitionLevel, string> = {
  named: 'Libraries are named',
  implied: 'Covered by a wider term',
  silent: 'Libraries are not mentioned',
}

/** The ways of naming, behind "Libraries are named, ". A mere mention is not spelt out. */
export const namedAs: Record<Exclude<WayOfNaming, 'mention'>, string> = {
  definition: 'where a term is defined',
  actor: 'as those who act or are asked to',
  beneficiary: 'as those for whom something is done',
  example: 'as one of several examples',
  reference: 'but only in a name, a reference or an address',
}

export const recognitionShort: Record<RecognitionLevel, string> = {
  named: 'named',
  implied: 'covered by a wider term',
  silent: 'not mentioned',
}

export const kind: Record<TextKind, string> = {
  convention: 'Convention',
  recommendation: 'Recommendation',
  declaration: 'Declaration',
  strategy: 'Strategy',
  report: 'Report',
  policy: 'Policy',
  other: 'Text of another kind',
}

export const stage: Record<Stage, string> = {draft: 'draft', adopted: 'adopted'}

export const part: Record<Part, string> = {
  preamble: 'Preamble',
  definition: 'Definitions',
  principle: 'Principles',
  operative: 'Operative part',
  monitoring: 'Monitoring',
  final: 'Final clauses',
  annex: 'Annex',
  body: 'Main text',
}

export const passageKind: Record<PassageKind, string> = {
  paragraph: 'Paragraph',
  listItem: 'List item',
  heading: 'Heading',
  tableRow: 'Table row',
  footnote: 'Footnote',
  form: 'Question of a form',
  fragment: 'Part of a sentence',
  caption: 'Caption',
  contents: 'Contents',
  bibliography: 'Bibliography',
  front: 'Front matter',
}

export const reason: Record<Reason['of'], string> = {
  relevance: 'Fit with the role',
  strength: 'How strongly it asks',
  addressee: 'Who is asked',
  recognition: 'Recognition of libraries',
  part: 'Where it stands',
  specificity: 'How much it says',
  novelty: 'What it adds',
}

/** Why an opportunity stands where it stands. */
export const because = {
  relevance: (role: string) => `It fits “${role}”.`,
  strength: {
    obligation: 'It binds.',
    commitment: 'The writer commits itself.',
    recommendation: 'It recommends action.',
    encouragement: 'It encourages action.',
    statement: 'It states and asks nothing.',
  } satisfies Record<Strength, string>,
  addressee: (n: number) => (n === 0 ? 'Nobody is asked outright.' : 'It says who is asked.'),
  recognition: {
    named: 'Libraries are named, which can be cited.',
    implied: 'Libraries are covered by a wider term.',
    silent: 'Libraries are not mentioned: a gap to point out.',
  } satisfies Record<RecognitionLevel, string>,
  specificity: (weight: number) =>
    weight === 0
      ? 'No single wording tells what is to be done.'
      : weight < 0.75
        ? 'A wording or two hint at what is to be done.'
        : weight < 2
          ? 'Its wording tells what is to be done.'
          : 'Its wording tells in several ways what is to be done.',
  part: {
    operative: 'It stands in the operative text.',
    opening: 'It only opens a list: its items say what is to be done.',
    reasoning: 'It gives reasons or explains words, and nothing is done by it.',
    elsewhere: 'It stands outside an operative text.',
  } satisfies Record<Place, string>,
  novelty: (n: number) =>
    n === 0
      ? 'No other passage of the document is better for the role.'
      : `${n} passage${n === 1 ? '' : 's'} of the document ${n === 1 ? 'is' : 'are'} better for the role.`,
}

export const finder: Record<Finder, string> = {
  person: 'said by a person',
  mention: 'named outright',
  rule: 'coding rule',
  model: 'trained model',
}

export const verdict: Record<Verdict, string> = {confirm: 'Confirmed', reject: 'Rejected', add: 'Added'}

/** The words that only tables, annotations and the files of qualitative research have. */
export const data = {
  text: 'Text',
  filePage: 'Page of the file',
  opportunity: 'Opportunity',
  level: (framework: string, level: string) => `${framework}: ${level}`,
  levelScore: (framework: string, level: string) => `${framework}: ${level}, score in %`,
  score: (percent: number) => `Score ${percent} %.`,
  evidence: (quotes: readonly string[]) => `Words that speak for it: ${quotes.map((one) => `“${one}”`).join(', ')}.`,
}
