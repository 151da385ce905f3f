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

export function matrixOf({analysis, goalFramework, roleFramework, concept}: Lookup): Matrix {
  const {concepts, matrix} = analysis.coverage
  const counts = new Map(matrix.map(({goal, role, opportunities}) => [`${goal}\n${role}`, opportunities]))
  const met = new Set(matrix.map(({role}) => role))
  const areas: Matrix['areas'] = []
  for (const role of concepts) {
    if (role.framework !== roleFramework || !met.has(role.concept)) continue
    const last = areas.at(-1)
    const area = role.broader === null ? null : (concept(roleFramework, role.broader) ?? null)
    if (last && last.area === area) last.roles.push(role)
    else areas.push({area, roles: [role]})
  }
  return {
    goals: concepts.filter(({framework, level}) => framework === goalFramework && level === 'goal'),
    areas,
    count: (goal, role) => counts.get(`${goal}\n${role}`) ?? 0,
    largest: Math.max(0, ...counts.values()),
  }
}
