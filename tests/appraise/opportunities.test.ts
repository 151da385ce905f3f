import {describe, expect, it} from 'vitest'
import {type AnalyzeOptions, analyze} from '../../src/index.ts'

const found = async (content: string, options: AnalyzeOptions = {}) => {
  const analysis = await analyze({name: 'text.md', content}, {kind: 'recommendation', language: 'en', ...options})
  return {
    ...analysis,
    texts: analysis.opportunities.map(({passage}) => analysis.passages.find(({id}) => id === passage)?.text),
  }
}

const ask = 'Member States should promote literacy and reading for people of all ages, in schools, at work and at home.'

describe('opportunities', () => {
  it('come from passages that call on a role, the reasons adding up to the priority', async () => {
    const {opportunities} = await found(`1. ${ask}`)
    expect(opportunities[0]).toMatchObject({
      role: 'E1',
      strength: 'recommendation',
      addressee: ['states'],
      recognition: 'silent',
    })
    for (const {priority, reasons} of opportunities)
      expect(reasons.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(priority, 3)
  })

  it('are ranked by priority', async () => {
    const {opportunities} = await found(
      `1. ${ask}\n\n2. Reading and literacy have a long history in the towns of the region.\n\n3. Public libraries promote literacy and reading.`,
    )
    const priorities = opportunities.map(({priority}) => priority)
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a))
  })

  it('are not made of questions, headings, fragments, cuts, or what stands twice', async () => {
    const {texts} = await found(
      [
        '# Literacy and reading for all the people',
        '1. Does the country promote literacy and reading among people of all ages?',
        '2. Literacy and reading.',
        '3. The ministry will reduce funding for literacy and reading programmes and for libraries.',
        `4. ${ask}`,
        `5. ${ask}`,
      ].join('\n\n'),
    )
    expect(new Set(texts)).toEqual(new Set([ask]))
    expect(texts.length).toBe(new Set(texts.map((_, i) => i)).size)
  })

  it('are cited only where there is something to cite', async () => {
    const {opportunities} = await found(
      `1. ${ask}\n\n2. Member States should support libraries that promote literacy and reading among adults.`,
    )
    for (const {actions, recognition} of opportunities)
      expect(actions.includes('cite') && recognition === 'silent').toBe(false)
    expect(opportunities.find(({recognition}) => recognition === 'named')?.actions[0]).toBe('cite')
  })

  it('ask for a word in the statement while a text is a draft', async () => {
    const draft = await found(`1. ${ask}`, {stage: 'draft'})
    const adopted = await found(`1. ${ask}`, {stage: 'adopted'})
    expect(draft.opportunities[0]?.actions).toContain('speak')
    expect(adopted.opportunities[0]?.actions).not.toContain('speak')
  })
})
