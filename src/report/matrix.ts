import type {ConceptSummary} from '../model/analysis.ts'
import type {Lookup} from './lookup.ts'

/** The goals and roles that meet, and how often. */
export interface Matrix {
  goals: ConceptSummary[]
  /** The roles met, under their area; an area without a summary is `null`. */
  areas: {area: ConceptSummary | null; roles: ConceptSummary[]}[]
  count(goal: string, role: string): number
  largest: number
}

/** The goals and the roles of one framework: how many opportunities serve both. */
export function matrixOf(found: Lookup, framework: string = found.roleFramework): Matrix {
  const {concepts} = found.analysis.coverage
  const counts = new Map<string, number>()
  const met = new Set<string>()
  for (const {passage, opportunity} of found.entries) {
    const goals = new Set(found.goalsOf(passage))
    for (const role of opportunity.roles) {
      if (role.framework !== framework) continue
      for (const goal of goals) counts.set(`${goal}\n${role.role}`, (counts.get(`${goal}\n${role.role}`) ?? 0) + 1)
      if (goals.size > 0) met.add(role.role)
    }
  }
  const areas: Matrix['areas'] = []
  for (const role of concepts) {
    if (role.framework !== framework || !met.has(role.concept)) continue
    const last = areas.at(-1)
    const area = role.broader === null ? null : (found.concept(framework, role.broader) ?? null)
    if (last && last.area === area) last.roles.push(role)
    else areas.push({area, roles: [role]})
  }
  return {
    goals: concepts.filter((one) => one.framework === found.goalFramework && one.level === 'goal'),
    areas,
    count: (goal, role) => counts.get(`${goal}\n${role}`) ?? 0,
    largest: Math.max(0, ...counts.values()),
  }
}
