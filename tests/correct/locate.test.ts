import {describe, expect, it} from 'vitest'
import {candidates} from '../../src/correct/candidates.ts'
import {locate} from '../../src/correct/locate.ts'
import type {Correction} from '../../src/model/corrections.ts'
import type {AnalyzedPassage} from '../../src/model/passage.ts'
import {correction, passage} from './helpers.ts'

const lending =
  'Member States should let every public library lend electronic books on the same terms as printed ones, and should pay authors for each loan.'
const reading =
  'Schools are invited to open their reading rooms in the evening, so that children without a quiet place at home can study there.'
const text = [
  passage('a#1', `12. ${lending}`, {number: '12', page: '3', bodyStart: 4}),
  passage('a#2', reading, {number: '13', page: '4'}),
  passage('a#3', '(a) reading;', {number: '14(a)', bodyStart: 4, context: 'Teachers should be trained in:'}),
  passage('a#4', '(a) reading;', {number: '15(a)', bodyStart: 4, context: 'Prisons should offer:'}),
]

/** The ids of where it lands, or why it does not. */
function landing(passages: AnalyzedPassage[], quote: string, rest: Partial<Correction> = {}, within?: string[]) {
  const found = locate(correction(quote, rest), candidates(passages), within ? new Set(within) : null)
  return 'places' in found ? found.places.map((one) => one.passage.id) : found.reason
}

describe('a quote is found', () => {
  it.each([
    ['as it stands', lending],
    ['with its number', `12. ${lending}`],
    ['in part', 'lend electronic books on the same terms'],
    ['in other letters and marks', 'LEND  ELECTRONIC BOOKS — on the “same” terms'],
    ['with some words changed', lending.replace('let every', 'allow each').replace('printed ones', 'paper')],
    ['with words put in', lending.replace('should pay', 'should, out of public money, pay')],
  ])('%s', (_, quote) => {
    expect(landing(text, quote)).toEqual(['a#1'])
  })

  it('by words of scripts that part none', () => {
    const chinese = passage('a#1', '公共图书馆应当为所有儿童提供免费的阅读材料。')
    expect(landing([chinese, passage('a#2', '学校应当教授数学。')], '为所有儿童提供免费')).toEqual(['a#1'])
  })

  it('and its words are those of the passage, when they were changed too', () => {
    const found = locate(correction(lending.replace('every', 'any')), candidates(text), null)
    if (!('places' in found)) throw new Error('not found')
    const [{passage: at, start, end} = {passage: text[1], start: 0, end: 0}] = found.places
    expect(at?.text.slice(start, end)).toBe(lending.slice(0, -1))
    expect(found.likeness).toBeGreaterThan(0.9)
    expect(found.likeness).toBeLessThan(1)
  })
})

describe('what is told and not guessed', () => {
  it.each([
    [
      'another text',
      'The Secretariat will send a questionnaire to all National Commissions every fourth year.',
      'none',
    ],
    ['no words', '…', 'short'],
    ['two words in the midst', 'electronic books', 'short'],
    ['an item of two lists', 'reading', 'several'],
  ])('%s', (_, quote, reason) => {
    expect(landing(text, quote)).toBe(reason)
  })

  it('twins of which neither is as quoted', () => {
    const twins = [
      passage('a#1', lending.replace('public', 'school')),
      passage('a#2', lending.replace('public', 'town')),
    ]
    expect(landing(twins, lending)).toBe('several')
    expect(landing([...twins, passage('a#3', lending)], lending)).toEqual(['a#3'])
  })

  it('a turn of speech in a longer passage that is about something else', () => {
    const other = `${reading} It is recommended that States take all appropriate measures in order to protect shipwrecks.`
    expect(landing([passage('a#1', other)], 'States take all appropriate measures to protect readers')).toBe('none')
  })
})

describe('paragraph, page and document', () => {
  it('tell passages of the same words apart', () => {
    expect(landing(text, 'reading', {paragraph: '15 (A)'})).toEqual(['a#4'])
    expect(landing(text, 'electronic books', {page: 3})).toEqual(['a#1'])
  })

  it('may have changed', () => {
    expect(landing(text, lending, {paragraph: '99', page: 99})).toEqual(['a#1'])
  })

  it('narrow the search to a document', () => {
    const both = [...text, passage('b#1', lending, {context: 'Governments agree:'})]
    expect(landing(both, lending)).toBe('several')
    expect(landing(both, lending, {}, ['b'])).toEqual(['b#1'])
    expect(landing(text, lending, {}, ['b'])).toBe('none')
  })

  it('the same words under the same lead-in are one', () => {
    const twice = [passage('a#1', `1. ${lending}`, {bodyStart: 3}), passage('a#2', `7. ${lending}`, {bodyStart: 3})]
    expect(landing(twice, lending)).toEqual(['a#1', 'a#2'])
  })
})
