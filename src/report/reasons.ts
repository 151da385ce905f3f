import type {Opportunity, Reason} from '../model/opportunity.ts'
import type {Lookup} from './lookup.ts'

/** A reason in words. */
export function reasonText(reason: Reason, {roles}: Opportunity, {words, label}: Lookup): string {
  const {because} = words
  switch (reason.of) {
    case 'relevance':
      return because.relevance(roles.map(({framework, role}) => label(framework, role))[0] ?? '')
    case 'strength':
      return because.strength[reason.value]
    case 'addressee':
      return because.addressee(reason.value)
    case 'recognition':
      return because.recognition[reason.value]
    case 'specificity':
      return because.specificity(reason.value)
    case 'part':
      return because.part[reason.value]
    case 'novelty':
      return because.novelty(reason.value)
  }
}

/** All reasons, as sentences. */
export function whyPhrase(opportunity: Opportunity, found: Lookup): string {
  return opportunity.reasons.map((reason) => reasonText(reason, opportunity, found)).join(' ')
}
