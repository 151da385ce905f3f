import {readdirSync} from 'node:fs'
import {expect, it} from 'vitest'
import {type AnalyzedPassage, analyze, type Opportunity} from '../src/index.ts'
import {citation} from '../src/report/citation.ts'
import {lookup} from '../src/report/lookup.ts'

const samples = readdirSync('fixtures').filter((file) => /\.(md|pdf|docx)$/.test(file))
/** How many opportunities of each document are kept: enough to see what changes, few enough to read. */
const MOST = 12

// A change is to be read before it is taken over by: npm run golden
it.each(samples)('what is found in %s is what was found before', async (sample) => {
  const analysis = await analyze(`fixtures/${sample}`)
  const {words} = lookup(analysis)
  const document = analysis.documents[0]
  const passage = ({passage}: Opportunity) => analysis.passages.find(({id}) => id === passage)
  const point = (opportunity: Opportunity) => {
    const {roles, also, strength, addressee, recognition, actions} = opportunity
    const source = passage(opportunity) as AnalyzedPassage
    const start = source.text.slice(source.bodyStart, source.bodyStart + 60)
    return {
      at: citation(source, document, words),
      start,
      roles: Object.fromEntries(roles.map(({role, targets}) => [role, targets.map(({concept}) => concept)])),
      also: also.length,
      strength,
      addressee,
      recognition,
      actions,
    }
  }
  const found = {
    document: {...document, sha256: undefined},
    passages: count(analysis.passages.map(({kind}) => kind)),
    goals: met(analysis.coverage.concepts, 'goal'),
    roles: met(analysis.coverage.concepts, 'role'),
    recognition: analysis.coverage.documents[0],
    problems: analysis.problems,
    opportunities: analysis.opportunities.length,
    first: analysis.opportunities.slice(0, MOST).map(point),
  }
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`golden/${sample}.json`)
})

function met(concepts: {concept: string; level: string; passages: number}[], level: string): Record<string, number> {
  return Object.fromEntries(
    concepts
      .filter((one) => one.level === level && one.passages > 0)
      .map(({concept, passages}) => [`${level} ${concept}`, passages]),
  )
}

function count(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words.sort()) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
