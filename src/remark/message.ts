import {plain} from '../report/xml.ts'
import type {Entry, Lookup} from '../report/lookup.ts'
import {askedPhrase, recognitionPhrase, rolePhrase} from '../report/phrases.ts'
import {requestOf} from '../report/request.ts'

/** What the message of an opportunity says: whose role it is, how strongly who is asked, how libraries are named, what to ask for. */
export function opportunityMessage(entry: Entry, found: Lookup): {reason: string; note: string | null} {
  const {opportunity, passage, document} = entry
  const {words} = found
  const roles = opportunity.roles.map((role) => rolePhrase(role, found)).join('; ')
  const asked = `${words.strength[opportunity.strength]}: ${askedPhrase(opportunity, words)}`
  const request = requestOf(opportunity, passage, document, found)
  return {
    reason: plain(`${roles}. ${asked}. ${recognitionPhrase(passage, found)}.`),
    note: request === null ? null : plain(request),
  }
}
