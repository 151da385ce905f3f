import type {Entry, Lookup} from '../lookup.ts'
import {
  alsoPhrase,
  fullCitation,
  hundredths,
  recognitionPhrase,
  rolePhrase,
  strengthPhrase,
  whoPhrase,
} from '../phrases.ts'
import {requestOf} from '../request.ts'
import type {Markup} from '../xml.ts'
import {paragraph} from './blocks.ts'
import {quoteBlocks, rest, withoutDamage} from './briefing-quotable.ts'

/** So many passages of a role are quoted. */
const PER_ROLE = 3

/** The best opportunities of each role, in the order of the framework: each under the role that it fits best. */
export function opportunityBlocks(found: Lookup): Markup[] {
  const {briefing, sentence} = found.words
  const {quotable, note} = withoutDamage(found.entries.filter(useful), ({passage}) => passage, found)
  const others = found.entries.filter((entry) => !useful(entry)).length
  const byRole = grouped(quotable)
  const order = found.analysis.coverage.concepts.map(({framework, concept}) => `${framework} ${concept}`)
  const roles = [...byRole].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return [
    paragraph(briefing.opportunities, {style: 'Heading1', newPage: true}),
    ...(roles.length === 0 ? [paragraph(sentence.noOpportunities)] : []),
    ...roles.flatMap(([, entries]) => roleBlocks(entries, found)),
    ...(others > 0 ? [paragraph(briefing.statements(others), {style: 'Small'})] : []),
    ...note,
  ]
}

/** What asks for something or speaks of libraries. Of the other passages of the `dev` part, readers would use one in ten. */
function useful({opportunity: {strength, recognition}}: Entry): boolean {
  return strength !== 'statement' || recognition !== 'silent'
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const {framework = '', role = ''} = entry.opportunity.roles[0] ?? {}
    groups.set(`${framework} ${role}`, [...(groups.get(`${framework} ${role}`) ?? []), entry])
  }
  return groups
}

function roleBlocks(entries: readonly Entry[], found: Lookup): Markup[] {
  const [best] = entries[0]?.opportunity.roles ?? []
  return [
    ...(best ? [paragraph(rolePhrase(best, found), {style: 'Heading2'})] : []),
    ...entries.slice(0, PER_ROLE).flatMap((entry) => entryBlocks(entry, found)),
    ...rest(entries.length - PER_ROLE, found),
  ]
}

function entryBlocks({opportunity, passage, document}: Entry, found: Lookup): Markup[] {
  const {words} = found
  const {label} = words
  const {confidence} = passage
  const facts: [string, string][] = [
    [label.asked, whoPhrase(opportunity, passage, words)],
    [label.strength, strengthPhrase(passage, words)],
    [label.libraries, recognitionPhrase(passage, found)],
    [label.request, requestOf(opportunity, passage, document, found) ?? ''],
    [label.also, alsoPhrase(opportunity, found)],
  ]
  return [
    ...quoteBlocks(passage, found).map((text) => paragraph(text, {style: 'Quote', withNext: true})),
    paragraph(fullCitation(passage, document, found), {style: 'Citation', withNext: true}),
    ...(confidence === null ? [] : [paragraph(words.sentence.recognized(hundredths(confidence)), {style: 'Fact'})]),
    ...facts
      .filter(([, fact]) => fact !== '')
      .map(([name, fact], at, {length}) =>
        paragraph([{strong: `${name}: `}, fact], {
          style: at + 1 < length ? 'Fact' : 'LastFact',
          withNext: at + 1 < length,
        }),
      ),
  ]
}
