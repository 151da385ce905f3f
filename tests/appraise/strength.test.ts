import {expect, test} from 'vitest'
import {textKinds} from '../../src/model/document.ts'
import {ask, read} from './helpers.ts'

test.each([
  ['Each Party shall keep a copy.', 'obligation of states'],
  ['The Contracting Parties undertake to share their records.', 'obligation of states'],
  ['Every ministry must keep its minutes.', 'obligation of states'],
  ['UNESCO will publish the list.', 'commitment of organization'],
  ['We will open the reading rooms on Sundays.', 'commitment'],
  ['It is planned to open two more branches.', 'commitment'],
  ['Norway will open its records.', 'commitment of states'],
  ['Governments should open their records.', 'recommendation of states'],
  ['The General Conference urges Member States to open their records.', 'recommendation of states'],
  ['Publishers are urged to share their files.', 'recommendation of private'],
  ['Member States are encouraged to lend books.', 'encouragement of states'],
  ['Member States are also invited, where they can, to lend books.', 'encouragement of states'],
  ['We encourage teachers to read aloud.', 'encouragement of professionals'],
  ['Member States may wish to lend books.', 'encouragement of states'],
  ['Most towns had a reading room by then.', 'statement'],
])('%s', (text, expected) => {
  expect(ask(text)).toBe(expected)
})

test('the strongest ask counts, and those it asks', () => {
  expect(ask('Museums are invited to help. Member States should pay.')).toBe('recommendation of states')
})

test('a weaker ask names those whom a roundabout one leaves out', () => {
  expect(ask('Museums are invited to help. Copies should be kept.')).toBe('recommendation of institutions')
})

test('only a text that binds obliges', () => {
  const strength = Object.fromEntries(
    textKinds.map((kind) => [kind, read('Member States shall keep copies.', {kind}).appraisal.strength]),
  )
  expect(strength).toEqual({
    convention: 'obligation',
    policy: 'obligation',
    other: 'obligation',
    recommendation: 'recommendation',
    declaration: 'recommendation',
    strategy: 'recommendation',
    report: 'recommendation',
  })
})

test('"must" beside a "should" binds in a convention only', () => {
  expect(ask('Copies must be kept.')).toBe('obligation')
  expect(ask('Copies must be kept. They should be clean.')).toBe('recommendation')
  expect(ask('Copies must be kept. They should be clean.', {kind: 'convention'})).toBe('obligation')
  expect(ask('Schools must keep copies. Copies should be clean.')).toBe('recommendation of institutions')
})

test('what is recommended binds nobody', () => {
  expect(ask('The Conference recommends that Member States act as their laws shall provide.')).toMatch(
    /^recommendation/,
  )
})

test.each([
  'The committee shared the view that States should lend books.',
  'It lists methods which must be found.',
  'They asked whether universities should lend books.',
  'Should the branch close, readers will notice.',
  'It should be noted that few people came.',
  'It is likely that the Government will lend books.',
  'Researchers promised to commit to open files.',
  'New skills are required to keep maps.',
])('telling of an ask asks nothing: %s', (text) => {
  expect(ask(text)).toBe('statement')
})

test('a preamble gives reasons and asks nothing', () => {
  expect(ask('Recalling that Member States should lend books,')).toBe('statement')
  expect(ask('Member States should lend books.', {part: 'preamble'})).toBe('statement')
})

test('a sentence that opens like a recital still asks', () => {
  expect(ask('In view of this, Member States should lend books.')).toBe('recommendation of states')
  expect(ask('In view of this, Member States are invited to:')).toBe('encouragement of states')
})
