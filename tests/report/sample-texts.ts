import type {Addressee, Strength} from '../../src/model/appraisal.ts'
import type {Part, PassageKind} from '../../src/model/passage.ts'
import type {WayOfNaming} from '../../src/model/recognition.ts'

/** One passage of the sample, written for the tests. */
export interface Row {
  document: 'strategy' | 'open-knowledge' | 'inclusion'
  /** The document's own number, or nothing. */
  number?: string
  page?: string
  heading: string[]
  text: string
  context?: string
  kind?: PassageKind
  part?: Part
  language?: string
  /** Role, the words that show it, and the SDG targets that it serves. */
  roles?: [role: string, words: string, targets: string[]][]
  /** Words that name libraries, or a wider term for them. */
  named?: string
  implied?: string
  as?: WayOfNaming
  /** The id of the passage that defines the wider term. */
  definition?: string
  /** Other institutions named. */
  others?: string[]
  strength?: Strength
  asked?: Addressee[]
  negative?: true
  /** Words that ask, and those on which it depends. */
  asks?: string[]
  conditions?: string[]
}

const member = 'Member States should:'
const S = ['Part II. What the Council will do', 'Learning throughout life']
const T = ['Part II. What the Council will do', 'Memory and culture']
const K = ['III. Recommendations', 'Access to knowledge']
const L = ['III. Recommendations', 'Skills and infrastructure']
const N = ['Where people meet the internet']

export const rows: Row[] = [
  {
    document: 'strategy',
    page: 'i',
    heading: [],
    text: 'Medium-Term Strategy of the Northern Council for Learning, 2027–2032',
    kind: 'front',
  },
  {
    document: 'strategy',
    number: '1',
    page: '1',
    heading: ['Part I. Where we stand'],
    text: '1. The Council serves eleven countries and more than sixty million people, and it has done so for half a century.',
  },
  {
    document: 'strategy',
    number: '2',
    page: '1',
    heading: ['Part I. Where we stand'],
    text: '2. Many adults in the region read with difficulty, and their number has hardly fallen in ten years.',
    roles: [['E1', 'adults in the region read with difficulty', ['4.6']]],
    strength: 'statement',
  },
  {
    document: 'strategy',
    number: '3',
    page: '2',
    heading: ['Part I. Where we stand'],
    text: '3. Budgets of the member countries recovered more slowly than had been hoped.',
  },
  {
    document: 'strategy',
    number: '7',
    page: '5',
    heading: S,
    text: '7. The Council will work with public libraries, adult education centres and broadcasters so that every adult who wishes to read better finds a free place to learn within reach.',
    roles: [
      ['E1', 'every adult who wishes to read better', ['4.6']],
      ['E2', 'adult education centres', ['4.3']],
    ],
    named: 'public libraries',
    strength: 'commitment',
    asked: ['organization', 'institutions'],
  },
  {
    document: 'strategy',
    number: '8',
    page: '5',
    heading: S,
    text: '8. It will prepare a programme for digital skills in later life, with attention to women in rural districts, and report on it every second year.',
    roles: [['E4', 'digital skills in later life', ['4.4', '5.b']]],
    strength: 'commitment',
    asked: ['organization'],
  },
  {
    document: 'strategy',
    number: '9(a)',
    page: '6',
    heading: S,
    context: 'To this end the Council calls on its member countries to:',
    text: '(a) teach children and adults to judge what they read online, and to recognise false and misleading content, where appropriate through community institutions;',
    conditions: ['where appropriate'],
    kind: 'listItem',
    roles: [['E3', 'to judge what they read online, and to recognise false and misleading content', ['16.10', '4.7']]],
    implied: 'community institutions',
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'strategy',
    number: '9(b)',
    page: '6',
    heading: S,
    context: 'To this end the Council calls on its member countries to:',
    text: '(b) publish school books and other learning materials under open licences.',
    kind: 'listItem',
    roles: [['E6', 'learning materials under open licences', ['4.3']]],
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'strategy',
    number: '10',
    page: '7',
    heading: S,
    text: '10. Teacher exchange between the member countries continues on its present scale.',
  },
  {
    document: 'strategy',
    number: '14',
    page: '9',
    heading: T,
    text: '14. The Council will support the registration and conservation of manuscripts, printed works and recordings that are at risk, and their digitisation, so that future generations can consult them.',
    roles: [
      ['C1', 'registration and conservation of manuscripts, printed works and recordings', ['11.4']],
      ['C2', 'their digitisation', ['11.4', '16.10']],
      ['C6', 'that are at risk', ['11.4', '13.1']],
    ],
    strength: 'commitment',
    asked: ['organization'],
  },
  {
    document: 'strategy',
    number: '15',
    page: '9',
    heading: T,
    text: '15. Memory institutions are invited to agree on common rules for describing oral traditions, with the consent of the communities that hold them.',
    roles: [['C3', 'oral traditions, with the consent of the communities', ['11.4']]],
    implied: 'Memory institutions',
    strength: 'encouragement',
    asked: ['institutions'],
  },
  {
    document: 'strategy',
    number: '16',
    page: '10',
    heading: T,
    text: '16. Funding for the regional network of reading rooms and its librarians is reduced by one third from the second year.',
    roles: [['I11', 'Funding for the regional network of reading rooms', []]],
    named: 'librarians',
    negative: true,
    strength: 'statement',
    asked: ['organization'],
  },
  {
    document: 'strategy',
    number: '17',
    page: '10',
    heading: T,
    text: '17. Member countries are encouraged to publish in all languages spoken on their territory, and to make room for minority languages in reading promotion.',
    roles: [
      ['C5', 'publish in all languages spoken', ['4.7', '10.2']],
      ['C4', 'reading promotion', ['4.7']],
    ],
    strength: 'encouragement',
    asked: ['states'],
  },
  {
    document: 'strategy',
    number: '18',
    page: '11',
    heading: T,
    text: '18. The Secretariat moves to its new building in the third year of the strategy.',
  },
  {
    document: 'strategy',
    number: '22',
    page: '14',
    heading: ['Part III. Follow-up'],
    text: '22. National Commissions are requested to name a contact point, and to bring ministries and professional associations together once a year.',
    part: 'monitoring',
    roles: [['I5', 'bring ministries and professional associations together', ['16.7']]],
    strength: 'recommendation',
    asked: ['national-commissions', 'states'],
  },
  {
    document: 'strategy',
    number: '23',
    page: '14',
    heading: ['Part III. Follow-up'],
    text: '23. An evaluation is made in the fourth year and presented to the governing board.',
    part: 'monitoring',
  },
  {
    document: 'strategy',
    page: '14',
    heading: ['Part III. Follow-up'],
    text: '3 Figures of the regional statistics office.',
    kind: 'footnote',
    number: '3',
  },
  {
    document: 'open-knowledge',
    page: '1',
    heading: [],
    text: 'Draft Recommendation on Open Knowledge',
    kind: 'front',
  },
  {
    document: 'open-knowledge',
    number: 'Preamble, 2nd paragraph',
    page: '2',
    heading: ['Preamble'],
    part: 'preamble',
    text: 'Recognising that libraries, archives and museums have kept knowledge for all, and keep it still,',
    named: 'libraries',
    roles: [['C1', 'have kept knowledge for all', ['11.4']]],
    strength: 'statement',
  },
  {
    document: 'open-knowledge',
    number: 'Preamble, 3rd paragraph',
    page: '2',
    heading: ['Preamble'],
    part: 'preamble',
    text: 'Recalling the 2030 Agenda, and Goal 16 in particular,',
    strength: 'statement',
  },
  {
    document: 'open-knowledge',
    number: '4',
    page: '3',
    heading: ['I. Definitions'],
    part: 'definition',
    text: '4. “Knowledge institutions” means universities, research institutes, libraries, archives and museums that serve the public.',
    named: 'libraries',
    as: 'definition',
    others: ['universities', 'research institutes', 'museums'],
    strength: 'statement',
  },
  {
    document: 'open-knowledge',
    number: '5',
    page: '3',
    heading: ['I. Definitions'],
    part: 'definition',
    text: '5. “Open” means that anyone can read, use and share a work free of charge.',
    roles: [['S1', 'anyone can read, use and share a work free of charge', ['16.10']]],
    strength: 'statement',
  },
  {
    document: 'open-knowledge',
    number: '14(a)',
    page: '7',
    heading: K,
    context: member,
    text: '(a) guarantee everyone access to the information held by public bodies, free of charge and in a form that all can use, persons with disabilities included;',
    kind: 'listItem',
    part: 'operative',
    roles: [
      ['I1', 'access to the information held by public bodies', ['16.10']],
      ['I8', 'in a form that all can use, persons with disabilities included', ['10.2', '16.10']],
    ],
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '14(b)',
    page: '7',
    heading: K,
    context: member,
    text: '(b) require that publications from publicly funded research be deposited in a trusted open repository no later than six months after they appear;',
    kind: 'listItem',
    part: 'operative',
    roles: [['S1', 'deposited in a trusted open repository', ['16.10', '17.6', '9.5']]],
    implied: 'repository',
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '14(c)',
    page: '8',
    heading: K,
    context: member,
    text: '(c) review their copyright laws so that exceptions for teaching, text and data mining, preservation and lending hold in the digital world too;',
    kind: 'listItem',
    part: 'operative',
    roles: [['I9', 'exceptions for teaching, text and data mining, preservation and lending', ['16.10', '9.5']]],
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '14(d)',
    page: '8',
    heading: K,
    context: member,
    text: '(d) set up a national council for open knowledge.',
    kind: 'listItem',
    part: 'operative',
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '15',
    page: '8',
    heading: K,
    part: 'operative',
    text: '15. Funders should pay for the long-term care of research data, and should treat it as a cost of research in its own right.',
    roles: [['S2', 'long-term care of research data', ['9.5']]],
    strength: 'recommendation',
    asked: ['funders'],
  },
  {
    document: 'open-knowledge',
    number: '16',
    page: '9',
    heading: K,
    part: 'operative',
    text: '16. Universities are encouraged to train their researchers, at every stage of a career, in the practices of open science, and to count this work in appointments.',
    roles: [
      ['S3', 'train their researchers, at every stage of a career, in the practices of open science', ['4.4', '9.5']],
    ],
    strength: 'encouragement',
    others: ['Universities'],
    asked: ['institutions', 'professionals'],
  },
  {
    document: 'open-knowledge',
    number: '17',
    heading: L,
    part: 'operative',
    text: '17. Member States should see that every community has a place with free access to the internet, and staff who help people to use it, for instance in public libraries, schools and post offices.',
    asks: ['should'],
    roles: [
      ['I2', 'a place with free access to the internet', ['9.c', '16.10']],
      ['E4', 'staff who help people to use it', ['4.4']],
    ],
    named: 'public libraries',
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '18',
    heading: L,
    part: 'operative',
    text: '18. Providers of research infrastructure should protect the privacy of those who search, read and download, and should keep no record of it longer than the service needs.',
    roles: [['I4', 'protect the privacy of those who search, read and download', ['16.10']]],
    strength: 'recommendation',
    asked: ['private', 'institutions'],
  },
  {
    document: 'open-knowledge',
    number: '19',
    heading: L,
    part: 'operative',
    text: '19. Access to licensed databases from outside the premises may be limited where the publisher so demands.',
    roles: [['I1', 'Access to licensed databases', ['16.10']]],
    negative: true,
    strength: 'statement',
  },
  {
    document: 'open-knowledge',
    number: '20',
    heading: L,
    part: 'operative',
    text: '20. Member States should involve citizens in research that concerns them, and should share its results in plain language.',
    roles: [['S4', 'involve citizens in research that concerns them', ['16.7', '9.5']]],
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '24',
    page: '12',
    heading: ['IV. Follow-up'],
    part: 'monitoring',
    text: '24. Member States should report on the measures taken every four years.',
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'open-knowledge',
    number: '25',
    page: '12',
    heading: ['IV. Follow-up'],
    part: 'final',
    text: '25. Nothing in this Recommendation limits freedom of expression or the right to seek and share information.',
    roles: [['I3', 'freedom of expression or the right to seek and share information', ['16.10']]],
    strength: 'statement',
  },
  {document: 'inclusion', heading: [], text: 'Digital inclusion: national report', kind: 'heading'},
  {
    document: 'inclusion',
    heading: N,
    text: 'Half of the households in the mountain districts have no connection of their own, and travel to town to fill in a form.',
    roles: [['I6', 'travel to town to fill in a form', ['16.6', '1.4']]],
    strength: 'statement',
  },
  {
    document: 'inclusion',
    heading: N,
    text: 'The ministry must see to it that each municipality keeps a free, safe and welcoming indoor space where people can meet, learn and get help with public services.',
    roles: [
      ['C7', 'free, safe and welcoming indoor space where people can meet', ['11.7', '10.2']],
      ['I6', 'help with public services', ['16.6']],
    ],
    strength: 'recommendation',
    asked: ['states'],
  },
  {
    document: 'inclusion',
    heading: N,
    text: 'Town libraries lent nine thousand tablet computers last year, and gave a short course with each of them.',
    named: 'Town libraries',
    roles: [['E4', 'gave a short course with each of them', ['4.4']]],
    strength: 'statement',
  },
  {
    document: 'inclusion',
    heading: ['Work and health'],
    text: 'Job centres and their partners should offer a quiet place to write an application, and somebody who knows how.',
    roles: [['E7', 'a quiet place to write an application', ['8.5', '4.4']]],
    strength: 'recommendation',
    asked: ['institutions'],
  },
  {
    document: 'inclusion',
    heading: ['Work and health'],
    text: 'Reliable information on health reaches the villages mostly by radio.',
    roles: [['I7', 'Reliable information on health', ['3.7']]],
    strength: 'statement',
  },
  {
    document: 'inclusion',
    heading: ['Work and health'],
    text: 'Le programme bilingue propose à chaque commune des ateliers de lecture pour les familles.',
    language: 'fr',
    roles: [['E1', 'ateliers de lecture', ['4.6', '4.2']]],
    strength: 'statement',
  },
  {
    document: 'inclusion',
    heading: ['Work and health'],
    text: 'تشجع الوزارة البلديات على فتح مكتبات عامة في كل قرية (2027–2030).',
    language: 'ar',
    named: 'مكتبات عامة',
    roles: [['I1', 'فتح مكتبات عامة', ['16.10']]],
    strength: 'encouragement',
    asked: ['states'],
  },
  ...filler(),
]

function filler(): Row[] {
  const subjects = [
    'road links',
    'the electricity grid',
    'fisheries',
    'housing',
    'the census',
    'tourism',
    'forestry',
    'the budget',
    'water supply',
  ]
  return [...subjects, ...subjects].map((subject, n) => ({
    document: 'inclusion' as const,
    heading: ['Annex: other measures'],
    part: 'annex' as const,
    text: `Measure ${n + 1} concerns ${subject}, which is described in a report of its own and plays no part here.`,
  }))
}
