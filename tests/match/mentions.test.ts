import {describe, expect, it} from 'vitest'
import {matcher} from '../../src/match/match.ts'
import {builtInLanguages, resolveFrameworks} from '../../src/load/tools.ts'

const match = matcher(await resolveFrameworks(['sdg']), await builtInLanguages())
const mentioned = (text: string, language = 'en', context: string | null = null) =>
  match({text, context, language}).flatMap(({by, concept}) => (by === 'mention' ? [concept] : []))

describe('explicit mentions', () => {
  it.each([
    ['SDG 4', ['4']],
    ['SDG4 and SDG-5', ['4', '5']],
    ['SDGs 4, 5 and 16', ['4', '5', '16']],
    ['SDGs 4, 5, and 16', ['4', '5', '16']],
    ['Goals 1 to 3 of the 2030 Agenda', ['1', '2', '3']],
    ['Goal 16 of the 2030 Agenda', ['16']],
    ['Sustainable Development Goal 4 (quality education)', ['4']],
    ['target 16.10', ['16.10']],
    ['targets 4.6, 4.7 and 16.10', ['4.6', '4.7', '16.10']],
    ['SDG target 4.a', ['4.a']],
    ['indicator 4.6.1', ['4.6']],
    ['SDG 4.6', ['4.6']],
  ])('%s', (text, expected) => {
    expect(mentioned(text)).toEqual(expected)
  })

  it.each([
    'Goal 2 of the strategy',
    'SDG 18',
    'SDG 17.5% growth',
    'Millennium Development Goal 4 and the 2030 Agenda',
    'target 5',
    'target 16.99',
    '4.6 million people',
  ])('not in "%s"', (text) => {
    expect(mentioned(text)).toEqual([])
  })

  it('reads "Goal 4" by the sentence that opens the list', () => {
    expect(mentioned('Goal 4, on education', 'en', 'Of the 2030 Agenda, these matter most:')).toEqual(['4'])
  })

  it('finds them in a language without a codebook', () => {
    expect(mentioned('Die SDG 4 und SDG 16', 'de')).toEqual(['4', '16'])
  })

  it.each([
    ['blanks', `SDG${' '.repeat(200_000)}`, []],
    ['numbers', `SDG ${'4,'.repeat(20_000)}4`, ['4']],
  ])('among very many %s', (_, text, expected) => {
    expect(mentioned(text)).toEqual(expected)
  })
})
