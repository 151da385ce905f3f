import {describe, expect, it} from 'vitest'
import {silence} from '../../src/appraise/recognition.ts'
import {type Found, grouped} from '../../src/appraise/grouping.ts'
import {unasked} from '../../src/appraise/appraise.ts'
import {opportunities as make} from '../../src/appraise/opportunities.ts'
import {settle} from '../../src/load/settings.ts'
import {bare} from '../../src/classify.ts'
import {type AnalyzedPassage, type AnalyzeOptions, analyze, type Opportunity} from '../../src/index.ts'

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
      strength: 'recommendation',
      addressee: ['states'],
      recognition: 'silent',
    })
    expect(opportunities[0]?.roles[0]?.role).toBe('E1')
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

  it('are not made of what begins midway in a report', async () => {
    const rest = 'and literacy in libraries and schools, so that people of all ages make reading a habit at home.'
    const {texts} = await found(`The plan was adopted.\n\n${rest}\n\n[i] ${rest}\n\n${ask}`, {kind: 'report'})
    expect(texts).toEqual([ask])
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

  it('are one a passage, its roles best first', async () => {
    const {opportunities} = await found(
      '1. Member States should promote literacy and reading, open access to scientific publications and the preservation of documentary heritage.',
    )
    expect(opportunities).toHaveLength(1)
    const scores = opportunities[0]?.roles.map(({score}) => score) ?? []
    expect(scores.length).toBeGreaterThan(1)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('are not made of what a text asks for its own sake', async () => {
    const {texts} = await found(
      `1. ${ask}\n\n2. Member States should bring this Recommendation to the attention of the authorities for literacy and reading.`,
    )
    expect(texts).toEqual([ask])
  })

  it('are made of it where it names libraries', async () => {
    const named =
      'Member States should bring this Recommendation to the attention of libraries and of all who teach literacy and reading.'
    expect((await found(`1. ${named}`)).texts).toEqual([named])
  })

  it('are not made of what says little, unless a person called on the role', async () => {
    const account =
      'In that year the students of the two colleges came together to talk about books and freedom of opinion.'
    const {opportunities, passages} = await found(account, {kind: 'report'})
    const called = passages.flatMap(({alignments}) => alignments.filter(({framework}) => framework === 'library-roles'))
    // It does call on a role: what is left out is left out for its low priority.
    expect(Math.max(...called.map(({score}) => score))).toBeGreaterThanOrEqual(0.5)
    expect(opportunities).toEqual([])
    const told = passages.map((passage) => ({
      ...passage,
      alignments: called.map((one) => ({
        ...one,
        evidence: [
          {
            quote: passage.text,
            start: 0,
            end: passage.text.length,
            by: 'person' as const,
            concept: one.concept,
            weight: 1,
          },
        ],
      })),
    }))
    const documents = (await analyze({name: 'text.md', content: account}, {kind: 'report', language: 'en'})).documents
    const {frameworks, languages} = await settle({})
    expect(make(told, documents, frameworks, languages)).toHaveLength(1)
  })

  it('claim law, money or a seat only where the passage speaks of it', async () => {
    const right =
      'Everyone should have the right to seek, receive and impart information and ideas, and freedom of opinion.'
    const claims = ['advocate-law', 'advocate-funding', 'committee']
    const [one] = (await found(`1. ${right}`)).opportunities
    expect(one?.roles[0]?.role).toBe('I3')
    expect(claims).not.toContain(one?.actions[0])
    const [law] = (await found(`1. ${right} Legislation should guarantee it by law.`)).opportunities
    expect(law?.actions[0]).toBe('advocate-law')
  })

  it('take the actions that their words call for', async () => {
    const first = async (text: string) => (await found(`1. ${text}`)).opportunities[0]?.actions[0]
    expect(await first(`${ask} The national committee and its working group should advise on it.`)).toBe('committee')
    expect(await first(`${ask} They should set aside funding and invest in it from the budget.`)).toBe(
      'advocate-funding',
    )
    expect(await first(`${ask} They should revise copyright legislation to this end.`)).toBe('advocate-law')
  })
})

describe('the same point', () => {
  const again = ask.replace('at work and at home', 'at home and at work').replace('people', 'persons')

  it('is one opportunity, which names the other passages', async () => {
    const {opportunities, passages, coverage} = await found(`1. ${ask}\n\n2. ${again}`)
    expect(opportunities).toHaveLength(1)
    const [one] = opportunities
    expect([one?.passage, ...(one?.also ?? [])].sort()).toEqual(passages.map(({id}) => id).sort())
    // Both call on the role, whether or not they say the same.
    expect(coverage.documents[0]?.calling).toBe(2)
    expect(coverage.roles.find(({role}) => role === 'E1')?.passages).toBe(2)
  })

  it('is another one where libraries are named, or where most words differ', async () => {
    const named = `${ask.slice(0, -1)}, with public libraries.`
    const other =
      'Member States should teach adults who cannot read to write, and give literacy courses in prisons and barracks.'
    const {opportunities} = await found(`1. ${ask}\n\n2. ${named}\n\n3. ${other}`)
    expect(opportunities).toHaveLength(3)
  })

  it('is found in bounded time among ten thousand passages of one form', () => {
    const languages: [] = []
    const word = (n: number) =>
      `word${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + Math.floor(n / 676))}`
    const ranked = Array.from({length: 10_000}, (_, n) => {
      const own = Array.from({length: 12}, (_, at) => word(n * 12 + at)).join(' ')
      return candidate(n, `Every passage shares these seven quite common words with ${own}`)
    })
    const start = performance.now()
    const points = grouped(ranked, languages)
    // Measured: 1 s; all pairs would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(points.length + points.flatMap(({also}) => also).length).toBe(ranked.length)
  })
})

function candidate(n: number, text: string): Found {
  const passage: AnalyzedPassage = {
    ...bare,
    id: `form#${n}`,
    text,
    alignments: [],
    recognition: silence,
    appraisal: unasked,
  }
  const opportunity: Opportunity = {
    document: 'form',
    passage: passage.id,
    also: [],
    roles: [{framework: 'library-roles', role: 'E1', score: 1, targets: []}],
    strength: 'statement',
    addressee: [],
    recognition: 'silent',
    actions: [],
    priority: 0,
    reasons: [],
  }
  return {opportunity, passage}
}
