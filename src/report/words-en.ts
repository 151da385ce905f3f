import type {AppliedCorrection, CorrectionCounts} from '../model/corrections.ts'
import {
  addressee,
  because,
  data,
  finder,
  kind,
  namedAs,
  part,
  passageKind,
  reason,
  recognition,
  recognitionShort,
  stage,
  strength,
  strengthMeaning,
  verdict,
} from './words-en-terms.ts'
import {page} from './words-en-page.ts'
import {briefing} from './words-en-briefing.ts'
import {letter} from './words-en-letter.ts'
import {request} from './words-en-request.ts'

const one = (n: number, single: string, many: string): string => `${n} ${n === 1 ? single : many}`

/** How libraries are recognised in some passages, counted. */
export interface Counts {
  named: number
  implied: number
  silent: number
}

/** The words of a report in English. Another language is another object of this type. */
export const en = {
  language: 'en',
  open: '“',
  close: '”',
  strength,
  strengthMeaning,
  addressee,
  recognition,
  recognitionShort,
  namedAs,
  kind,
  stage,
  part,
  passageKind,
  data,
  reason,
  because,
  finder,
  request,
  page,
  letter,
  briefing,

  citation: {
    paragraph: (number: string) => `para. ${number}`,
    footnote: (number: string | null) => (number ? `footnote ${number}` : 'footnote'),
    page: (number: string) => `p. ${number}`,
    pdfPage: (number: number) => `PDF p. ${number}`,
    filePage: (number: number) => `page ${number} of the file`,
    section: (title: string) => `“${title}”`,
    tableIn: (title: string) => `table in “${title}”`,
    beginning: (words: string) => `paragraph that begins “${words}”`,
  },

  title: {
    eyebrow: 'Where libraries can contribute',
    documents: 'What was read',
    matrix: 'Where libraries and the goals meet',
    opportunities: 'Opportunities',
    missing: 'Where libraries are missing',
    recognitions: 'Recognitions to cite',
    risks: 'Risks to watch',
    coverage: 'Coverage',
    goals: 'Sustainable Development Goals',
    roles: 'Library roles',
    corrections: 'Corrections',
    problems: 'Problems',
    provenance: 'How this report was made',
    limits: 'Before you quote',
  },

  /** The sections in the fewest words, for the links at the top. */
  short: {
    summary: 'In short',
    matrix: 'Goals and roles',
    opportunities: 'Opportunities',
    missing: 'Missing',
    recognitions: 'To cite',
    risks: 'Risks',
    coverage: 'Coverage',
    corrections: 'Corrections',
    problems: 'Problems',
    limits: 'Before you quote',
  },

  label: {
    document: 'Document',
    documents: 'Documents',
    kind: 'Kind',
    page: 'Page',
    paragraph: 'Paragraph',
    section: 'Section',
    quote: 'Quote',
    leadIn: 'Lead-in',
    role: 'Library role',
    roles: 'Library roles',
    goal: 'Goal',
    targets: 'SDG targets',
    asked: 'Who is asked',
    strength: 'How strongly',
    refrain: 'It asks not to do something.',
    conditions: 'It depends on',
    libraries: 'Libraries',
    recognition: 'How libraries are named',
    part: 'Where it stands',
    actions: 'Suggested actions',
    request: 'Suggested request',
    also: 'The same point',
    against: 'speaks against it',
    priority: 'Priority',
    why: 'Why',
    whyThis: 'Why this passage',
    judged: 'Judged by a person',
    sure: 'Recognized from a picture, % sure',
    damaged: 'Damaged',
    id: 'Id',
    operative: 'Operative part',
    passages: 'Passages',
    calling: 'Call on a role',
    naming: 'Name libraries',
    total: 'All',
    search: 'Search the quotes',
    any: 'Any',
    reset: 'Clear filters',
    copy: 'Copy quote and citation',
    copied: 'Copied',
    notCopied: 'Copying is not allowed here: select the text instead',
    skip: 'Skip to the opportunities',
    sections: 'Sections of this report',
    skipMatrix: 'Skip the matrix',
    chart: 'Chart of library roles and goals',
    matrixTable: 'The same as a table',
    filters: 'Filter the opportunities',
    error: 'Not read',
    warning: 'Please note',
    nobody: 'Nobody in particular',
    noTarget: 'No SDG target fits',
    met: 'Text and role serve',
    roleAlso: 'The role also serves',
    roleOnly: 'The role serves',
    wholeGoal: 'the goal as a whole',
    stageOpen: 'stage not shown in the text',
    told: 'told by the user',
    version: 'Version',
    framework: 'Framework',
    frameworks: 'Frameworks',
    checksum: 'Checksum (SHA-256)',
    language: 'Language',
    showTable: 'How strongly the passages ask',
    unknown: 'unknown',
  },

  sentence: {
    /** The first line of a report, and the line of one document. */
    calling: (calling: number, passages: number) =>
      `${calling} of ${one(passages, 'citable paragraph', 'citable paragraphs')} ${calling === 1 ? 'calls' : 'call'} on a library role`,
    recognised: ({named, implied, silent}: Counts) =>
      `${named} ${named === 1 ? 'names' : 'name'} libraries, ${implied} ${implied === 1 ? 'covers' : 'cover'} them by a wider term, ` +
      `${silent} ${silent === 1 ? 'does' : 'do'} not mention them`,
    defined: {
      named: (named: string, where: string) => `${named}, by a name that ${where} spells out`,
      implied: (implied: string, where: string) => `${implied}, which ${where} defines as including libraries`,
    },
    othersNamed: (silent: string, others: readonly string[], more: boolean) =>
      `${silent}; others are: ${others.join(', ')}${more ? ' …' : ''}`,
    ofThese: 'Of these',
    documents: (n: number) => one(n, 'document', 'documents'),
    pages: (n: number) => one(n, 'page', 'pages'),
    callingIn: (calling: number, passages: number, documents: number) =>
      `${calling} of ${one(passages, 'citable paragraph', 'citable paragraphs')} in ${one(documents, 'document', 'documents')} ` +
      `${calling === 1 ? 'calls' : 'call'} on a library role`,
    naming: (n: number) => `${n} ${n === 1 ? 'names' : 'name'} libraries`,
    namedFigure: (n: number) => `${n === 1 ? 'names' : 'name'} libraries. Cite ${n === 1 ? 'it' : 'them'}.`,
    impliedFigure: (n: number) => `${n === 1 ? 'covers' : 'cover'} libraries only by a wider term.`,
    silentFigure: (n: number) => `${n === 1 ? 'does' : 'do'} not mention libraries: the gap to speak about.`,
    promisingFigure: (n: number) =>
      n === 1 ? 'is a promise that the organization makes.' : 'are promises that the organization makes.',
    notRead: (n: number) => `${one(n, 'document was', 'documents were')} not read. See the list of problems.`,
    matrix: 'Each number counts the opportunities that call on a role and speak of a goal. Choose one to see them.',
    howToRead:
      'Passages that call on something libraries do, the most promising first. Each can be quoted as it stands.',
    marks: 'Marked words are the ones that speak for a role; underlined words are the ones that stand for libraries.',
    damaged: (words: readonly {written: string; read: string}[], more: boolean) =>
      `The file’s text is damaged here (${words.map(({written, read}) => `“${written}” for “${read}”`).join(', ')}${more ? ' …' : ''}): read the original before you quote it.`,
    recognitions: 'Passages that already speak of libraries. Quote them when you ask to be involved.',
    risks:
      'Passages that cut or limit something that libraries do or need. They are no opportunities, but somebody should know of them.',
    coverage: 'How many passages bear on each goal, by document. A passage may bear on several.',
    noOpportunities: 'No passage was found that calls on a library role.',
    noRecognitions: 'No passage names libraries.',
    noMatrix: 'No passage that calls on a library role speaks of a goal.',
    alsoOpportunity: (rank: number) => `Also opportunity ${rank}`,
    missing:
      'Passages that ask for something libraries do and do not mention them; those that name other institutions come first. Ask that libraries be counted in.',
    noMissing: 'No passage that asks for something libraries do leaves them out.',
    more: (n: number) => `… and ${n} more.`,
    others: (names: readonly string[]) => `names ${names.map((name) => `“${name}”`).join(', ')}`,
    operative: (calling: number, passages: number, naming: number) =>
      `${calling} of ${one(passages, 'operative paragraph', 'operative paragraphs')} ${calling === 1 ? 'calls' : 'call'} on library roles; ${naming} ${naming === 1 ? 'names' : 'name'} libraries`,
    also: (places: readonly string[]) => `Also said in ${places.join('; ')}`,
    namedOf: (passages: number, named: number) => (named === 0 ? `${passages}` : `${passages} (${named} named)`),
    coverageRoles: 'How many passages call on each role, by document; in brackets how many of them name libraries.',
    noMatch: 'No passage fits these filters.',
    rest: (n: number) => `Show ${one(n, 'more passage', 'more passages')} of lower priority`,
    shown: (shown: string, all: number) => `${shown} of ${one(all, 'opportunity', 'opportunities')} shown`,
    cell: (role: string, goal: string, n: number) => `${role}, ${goal}: ${one(n, 'opportunity', 'opportunities')}`,
    priority: (score: number) => `Priority ${score} of 100, made up of:`,
    relevance: (role: string, score: number) => `“${role}” fits with ${score} of 100, because of these words:`,
    goalFit: (goal: string, score: number) => `Bears on ${goal} with ${score} of 100, because of`,
    recognized: (sure: number) => `Recognized from a picture, ${sure} % sure: compare with the original.`,
    judged: ({verdict: said, by, date}: Pick<AppliedCorrection, 'verdict' | 'by' | 'date'>) =>
      `${verdict[said]} by ${[by ?? 'a person', date].filter((part) => part !== null).join(', ')}`,
    corrections: ({confirmed, rejected, added, lost, elsewhere}: CorrectionCounts) =>
      [
        `${confirmed} confirmed, ${rejected} rejected, ${added} added`,
        ...(lost > 0 ? [`${lost} not applied (see the list of problems)`] : []),
        ...(elsewhere > 0 ? [`${elsewhere} of other documents or frameworks`] : []),
      ].join(', '),
    alike: (likeness: number) => `The words have changed: ${likeness} of 100 are as quoted.`,
    basis: (what: string) => `read from “${what}”`,
    minScore: (score: number) => `Passages count from a score of ${score} of 100.`,
    /** "only where women are meant"; a condition may say other things first. */
    onlyIf: (condition: string) => (condition.startsWith('where') ? `only ${condition}` : condition),
    sdg: (code: string) => `SDG ${code}`,
  },

  limits: [
    'Check each quote against the document before you sign a letter. Text taken from a PDF can carry faults of the file.',
    'The passages were picked by a program that looks for words. It misses some, and some that it picks mean something else.',
    'A passage counts as one that does not mention libraries when neither its own words nor a wider term in it cover them. A definition in the same document is applied where it was recognised as one.',
    'Page numbers are those printed on the page. Where none is printed, “PDF p.” counts the pages of the file.',
    'Priorities order the reading. They are no measure of how important a policy is.',
  ],
}
