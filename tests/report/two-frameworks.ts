import type {Analysis} from '../../src/model/analysis.ts'
import {sampleAnalysis} from './sample.ts'

/** The sample, with every second opportunity calling on a role of another framework whose codes are the same. */
export function twoFrameworks(): Analysis {
  const analysis = sampleAnalysis()
  const other = 'museum-roles'
  for (const [n, {roles}] of analysis.opportunities.entries()) {
    if (n % 2 === 1) for (const role of roles) role.framework = other
  }
  const copies = analysis.coverage.concepts.filter(({framework}) => framework === 'library-roles')
  analysis.coverage.concepts.push(
    ...copies.map((one) => ({...one, framework: other, label: `${one.label} of museums`})),
  )
  return analysis
}
