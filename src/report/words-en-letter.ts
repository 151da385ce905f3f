import type {Strength} from '../model/appraisal.ts'
import {request} from './words-en-request.ts'

// A letter to a National Commission, or to a ministry, in English. What stands in brackets is filled in by the one who signs.

const fields = {
  association: '[name of the association]',
  association2: '[address of the association]',
  contact: '[e-mail and telephone]',
  place: '[place]',
  date: '[date]',
  recipient: '[name and title of the recipient]',
  commission: '[National Commission for UNESCO]',
  ministry: '[ministry or National Commission]',
  organization: '[National Commission or office of the organization]',
  address: '[address of the recipient]',
  greeting: '[title and name]',
  country: '[country]',
  title: '[title of the document]',
  name: '[name of the signatory]',
  office: '[office of the signatory]',
}

const few = ['', 'one', 'two', 'three']
const points = (n: number): string => (n === 1 ? 'the following point' : `the following ${few[n] ?? n} points`)

/** What a passage does, after "Paragraph 12 (page 3)". */
const verb: Record<Strength, (asked: string | null) => string> = {
  ...request.verb,
  commitment: () => 'says what will be done',
  statement: () => 'says',
}

/**
 * What to ask for, by the id of an action, as it goes on before ": they …"; `stating` where a passage asks nothing that could be carried
 * out. Training and facts for reports are offered and not asked for, so they are not here.
 */
const asks: Record<string, {asking: string; stating: string}> = {
  deliver: {
    asking: 'We ask that libraries have a part when this is carried out',
    stating: 'We ask that libraries have a part in what follows from this',
  },
  draft: {
    asking: 'We ask that libraries have a part in drafting the policies and plans for this',
    stating: 'We ask that libraries have a part in drafting the next policy or plan on this',
  },
  committee: {
    asking: 'We ask for a seat for libraries where this is discussed and decided',
    stating: 'We ask for a seat for libraries where this is discussed and decided',
  },
  'advocate-law': {
    asking: 'We ask that law and policy let libraries do their part in this',
    stating: 'We ask that law and policy let libraries do their part in this',
  },
  'advocate-funding': {
    asking: 'We ask that libraries be included when money is set aside for this',
    stating: 'We ask that libraries be included when money is set aside for this',
  },
  partner: {
    asking: 'We ask that libraries be partners in this',
    stating: 'We ask that libraries be partners in what follows from this',
  },
}

/** Where a passage stands, in a sentence. */
const place = {
  paragraph: (number: string) => `paragraph ${number}`,
  page: (number: string) => `page ${number}`,
  pdfPage: (number: number) => `page ${number} of the PDF file`,
  at: (where: string) => `the text under “${where}”`,
  under: (title: string) => `the passage under “${title}”`,
  on: (page: string) => `the passage on ${page}`,
  here: 'the following passage',
  withPage: (where: string, page: string) => `${where} (${page})`,
}

export const letter = {
  fields,
  asks,
  verb,
  place,
  dateLine: `${fields.place}, ${fields.date}`,
  subject: (title: string) => `Libraries and ${title}`,
  greeting: `Dear ${fields.greeting},`,
  quoted: (title: string) => `“${title}”`,
  draftOf: (title: string) => `the draft ${title}`,
  opening: {
    draft: (title: string) =>
      `On behalf of ${fields.association}, which represents libraries in ${fields.country}, I write to you about ${title}, before it is adopted.`,
    other: (title: string) =>
      `On behalf of ${fields.association}, which represents libraries in ${fields.country}, I write to you about ${title}.`,
  },
  /** What is asked on all points, by kind of text and stage. */
  frame: {
    negotiated: (n: number) =>
      `The wording is for Member States to agree, and we do not ask for a change in it. We ask that the delegation of ${fields.country} speak of libraries in its statement on ${points(n)}, and that libraries be involved when the text is carried out.`,
    /** A convention or recommendation of UNESCO's General Conference. */
    submitted: (n: number) =>
      `Under Articles IV.4 and VIII of the Constitution of UNESCO, Member States submit the conventions and recommendations of the General Conference to their competent authorities within a year of the close of its session, and report on the action that they take. We ask you to bring ${points(n)} before these authorities, and we offer facts about libraries for the next report.`,
    agreed: (n: number) => `We ask you to raise ${points(n)} with those who carry it out in ${fields.country}.`,
    draftPlan: (n: number) => `We ask that ${points(n)} be raised in what ${fields.country} says of the draft.`,
    plan: (n: number) =>
      `We would like to raise ${points(n)}, so that libraries have a part in carrying it out in ${fields.country}.`,
    report: (n: number) =>
      `We would like to raise ${points(n)}, so that libraries have a part in what follows from it and a place in the next report.`,
  },
  names: 'names libraries',
  namesBy: (term: string, where: string) => `names libraries (as “${term}”, which ${where} spells out)`,
  speaksOf: (term: string) => `speaks of “${term}”, a field in which libraries work`,
  includes: (term: string, where: string) => `speaks of “${term}”, which ${where} defines as including libraries`,
  both: (first: string, second: string) => `${first} and ${second}`,
  /** A request that is made a second time. */
  again: (ask: string) => `Here too, ${ask.charAt(0).toLowerCase()}${ask.slice(1)}`,
  because: (task: string) => (task === '' ? '' : `: they ${task}`),
  serves: (code: string, label: string) =>
    `This also serves target ${code} of the Sustainable Development Goals (${label}).`,
  alsoNamed: (places: readonly string[], all: number) => {
    const last = places.at(-1) ?? ''
    const listed = places.length < 2 ? last : `${places.slice(0, -1).join(', ')} and ${last}`
    return all > places.length
      ? `Libraries are named in ${all} more passages, among them ${listed}.`
      : `Libraries are also named in ${listed}.`
  },
  closing: 'We would be glad to discuss this with you, and thank you for your attention.',
  end: 'Yours sincerely,',
  nothing: {
    title: (title: string) => `No letter on ${title}`,
    none: 'No passage was found in it that a letter could ask something on: there is nothing to send.',
    but: 'Passages that call on library roles were left out:',
    damaged: (n: number) => `${n} with damaged text in the file, which is never quoted`,
    recognized: (n: number) => `${n} read from pictures, whose words need comparing with the original`,
    long: (n: number) => `${n} too long to quote whole, and a part might leave out what the rest makes depend on it`,
    weak: (n: number) =>
      `${n} of no use in a letter, since the role is not sure enough, nothing is asked and libraries are not spoken of, or they are rows of a table`,
  },
}

/** How a text says that UNESCO's General Conference adopts it, in the languages of its texts. */
export const generalConference =
  /General Conference of (?:the )?(?:United Nations Educational|UNESCO)|Conférence générale de l[’'](?:Organisation des Nations Unies pour l|UNESCO)|Conferencia General de la (?:Organización de las Naciones Unidas para la Educación|UNESCO)/iu
