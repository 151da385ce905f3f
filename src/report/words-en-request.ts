import type {Addressee, Strength} from '../model/appraisal.ts'
import type {TextKind} from '../model/document.ts'

// Suggested requests in English. A request opens with what the passage asks (`ground`), goes on with what to ask for (`ask`) and ends
// with what libraries do in the role. A passage that asks nothing is quoted or pointed at (`quote`, `include`, `as`).

/** Whom a library association asks, by the kind of text. */
const contact: Record<TextKind, string> = {
  convention: 'the National Commission',
  recommendation: 'the National Commission',
  declaration: 'the National Commission',
  strategy: 'the organization',
  report: 'the ministry in charge',
  policy: 'the institution',
  other: 'those in charge',
}

/** Who is asked, inside a request. A national report and a policy do not speak to Member States. */
const asked = (who: Addressee, kind: TextKind): string =>
  who !== 'states'
    ? addressees[who]
    : kind === 'convention'
      ? 'the Parties'
      : kind === 'report' || kind === 'policy'
        ? 'the authorities'
        : addressees[who]

const addressees: Record<Addressee, string> = {
  states: 'Member States',
  organization: 'the organization',
  'national-commissions': 'National Commissions',
  institutions: 'institutions',
  funders: 'funders',
  private: 'companies',
  'civil-society': 'civil society',
  professionals: 'professionals',
}

/** What it asks, after "Since paragraph 12". */
const verb: Record<Exclude<Strength, 'statement'>, (asked: string | null) => string> = {
  obligation: (who) => (who === null ? 'requires action' : `requires ${who} to act`),
  commitment: () => 'promises action',
  recommendation: (who) => (who === null ? 'recommends action' : `asks ${who} to act`),
  encouragement: (who) => (who === null ? 'encourages action' : `encourages ${who} to act`),
}

/** What to ask for, by the id of an action: of a passage that asks, and of one that only states. */
const asks: Record<string, {asking: (who: string) => string; stating: (who: string) => string}> = {
  deliver: {
    asking: (who) => `ask ${who} to count libraries among those who carry it out`,
    stating: (who) => `point out to ${who} what libraries do`,
  },
  draft: {
    asking: (who) => `ask ${who} to bring libraries into drafting policies and plans for it`,
    stating: (who) => `ask ${who} to bring libraries into the next policy or plan on it`,
  },
  committee: {
    asking: (who) => `ask ${who} for a seat for libraries where it is discussed and decided`,
    stating: (who) => `ask ${who} for a seat for libraries where this is discussed and decided`,
  },
  report: {
    asking: (who) => `offer ${who} facts from libraries for monitoring and reports on it`,
    stating: (who) => `offer ${who} facts from libraries for the next report on it`,
  },
  train: {
    asking: (who) => `offer ${who} training through libraries`,
    stating: (who) => `offer ${who} training through libraries`,
  },
  'advocate-law': {
    asking: (who) => `ask ${who} to see that the law lets libraries do their part`,
    stating: (who) => `ask ${who} to see that the law lets libraries do their part`,
  },
  'advocate-funding': {
    asking: (who) => `ask ${who} to include libraries when money is set aside for it`,
    stating: (who) => `ask ${who} to include libraries when money is set aside for it`,
  },
  partner: {
    asking: (who) => `propose to ${who} a partnership with libraries`,
    stating: (who) => `propose to ${who} a partnership with libraries`,
  },
  speak: {
    asking: (who) => `ask ${who} to have the national statement speak of libraries`,
    stating: (who) => `ask ${who} to have the national statement speak of libraries`,
  },
}

export const request = {
  contact,
  asked,
  verb,
  asks,
  thisPassage: 'this passage',
  paragraph: (number: string) => `paragraph ${number}`,
  /** "Since paragraph 9 asks Member States to act and names libraries, ask … : they …". */
  since: (where: string, verb: string, more: string, ask: string, because: string) =>
    `Since ${where} ${verb}${more}, ${ask}${because}.`,
  as: (where: string, role: string, ask: string, because: string) =>
    `As ${where} deals with ${role}, ${ask}${because}.`,
  quote: (where: string, ask: string, task: string) =>
    `Quote ${where} when you ${ask}: it names them${task === '' ? '' : `, and they ${task}`}.`,
  include: (where: string, who: string, term: string, because: string) =>
    `Ask ${who} to involve libraries where ${where} speaks of “${term}”${because}.`,
  on: (role: string) => ` on ${role}`,
  naming: ' and names libraries',
  covering: (term: string) => ` and speaks of “${term}”`,
  because: (task: string) => (task === '' ? '' : `: they ${task}`),
}
