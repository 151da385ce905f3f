import {expect, it} from 'vitest'
import {analyze} from '../src/index.ts'

const draft = `# Recommendation on reading

## Preamble

*Recalling* that public libraries promote literacy and reading among people of all ages,

## Areas of action

1. Member States should promote literacy and reading for people of all ages, in schools and at home.

2. Member States should support public libraries that give everyone access to information and to the internet.

3. Member States should keep their roads and bridges in good repair.
`

it('counts the operative part apart, and who is named in it', async () => {
  const {coverage} = await analyze({name: 'reading.md', content: draft}, {kind: 'recommendation'})
  const [document] = coverage.documents
  expect(document?.operative).toEqual({
    passages: 3,
    calling: 2,
    recognition: {named: 1, implied: 0, silent: 1},
    naming: 1,
  })
  expect(document?.passages).toBeGreaterThan(3)
  expect(document?.naming).toBe(2)
})

it('counts each role by document, and each cell of goal and role, by how libraries are recognised', async () => {
  const {coverage, passages, opportunities} = await analyze([
    {name: 'one.md', content: draft},
    {
      name: 'two.md',
      content: 'The ministry should offer courses in reading and literacy for adults in every district of the country.',
    },
  ])
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0)
  for (const {passages: all, recognition} of coverage.roles) expect(sum(recognition)).toBe(all)
  expect(coverage.roles.filter(({role}) => role === 'E1').map(({document}) => document)).toEqual(['one', 'two'])
  for (const {goal, role, opportunities: all, recognition} of coverage.matrix) {
    expect(sum(recognition)).toBe(all)
    const met = opportunities.filter(
      (one) =>
        one.roles.some((fit) => fit.role === role) &&
        passages
          .find(({id}) => id === one.passage)
          ?.alignments.some(({level, concept}) => level === 'goal' && concept === goal),
    )
    expect(met).toHaveLength(all)
  }
})

it('has no operative part where the text has none', async () => {
  const {coverage} = await analyze({name: 'note.md', content: 'Adults learn to read in every district of the country.'})
  expect(coverage.documents[0]?.operative).toBeNull()
})
