import {expect, test} from 'vitest'
import {read} from './helpers.ts'

const asked = (text: string) => read(text).appraisal.addressee

test.each([
  ['Ministries should lend books.', 'states'],
  ['International organizations should lend books.', 'organization'],
  ['National Commissions for UNESCO should lend books.', 'national-commissions'],
  ['Universities should lend books.', 'institutions'],
  ['Research funders should pay for it.', 'funders'],
  ['Publishers should lend books.', 'private'],
  ['Civil society should lend a hand.', 'civil-society'],
  ['Teachers should lend books.', 'professionals'],
])('%s', (text, who) => {
  expect(asked(text)).toEqual([who])
})

test('is whoever stands before the verb, in order', () => {
  expect(asked('Universities, publishers and Member States should work together.')).toEqual([
    'institutions',
    'private',
    'states',
  ])
})

test('is whoever stands behind "urges", each joined to the one before', () => {
  expect(asked('The Conference urges Member States, funders and universities to act.')).toEqual([
    'states',
    'funders',
    'institutions',
  ])
  expect(asked('The Conference urges Member States to fund libraries.')).toEqual(['states'])
})

test('is the one who acts where the verb is passive', () => {
  expect(asked('Schools should be supported by publishers.')).toEqual(['private'])
  expect(asked('Schools should be supported.')).toEqual([])
})

test('is nobody who is governed by a preposition', () => {
  expect(asked('At the request of universities, the Secretariat should act.')).toEqual(['organization'])
  expect(asked('In cooperation with publishers and schools, Member States should act.')).toEqual(['states'])
})

test('is the one within "that", not the one who says it', () => {
  expect(asked('The Secretariat recommends that teachers should act.')).toEqual(['professionals'])
})

test('keeps its subject over a clause and an abbreviation', () => {
  expect(asked('States, as set out in Art. 5 of the text, should act.')).toEqual(['states'])
  expect(asked('States that hold records should act.')).toEqual(['states'])
})

test('does not cross sentences or semicolons', () => {
  expect(asked('Teachers came. Nobody should leave.')).toEqual([])
  expect(asked('teachers came; nobody should leave.')).toEqual([])
})

test('is nobody for whom something is done', () => {
  expect(asked('Reading rooms should be open to all States.')).toEqual([])
  expect(asked('Copies should be kept in the territory of each State.')).toEqual(['states'])
})

test('is nobody where a text speaks of its own force', () => {
  expect(asked('This agreement shall enter into force when ten States have signed.')).toEqual([])
})

test('is the one who may, where what shall follow names nobody', () => {
  expect(asked('Any State may leave. The letter shall be dated.')).toEqual(['states'])
})

test('is nobody behind a preposition and an adjective', () => {
  expect(asked('The salaries of young rural teachers should rise.')).toEqual([])
})

test('is two where the same words name two', () => {
  expect(asked('The public and private sectors should lend books.')).toEqual(['states', 'private'])
})
