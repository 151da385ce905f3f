import {expect, test} from 'vitest'
import {ask} from './helpers.ts'

test.each([
  ['(a) promote reading;', 'Member States should:', 'recommendation of states'],
  ['(b) promoting reading;', 'Member States should take measures such as:', 'recommendation of states'],
  ['(a) open its records;', 'UNESCO will:', 'commitment of organization'],
  ['supporting small branches;', 'UNESCO will continue:', 'commitment of organization'],
  ['(i) to lend books;', 'Member States are invited:', 'encouragement of states'],
  ['(a) keep copies;', 'Each Party shall:', 'obligation of states'],
])('an item takes what its lead-in asks: %s after %s', (text, context, expected) => {
  expect(ask(text, {context})).toBe(expected)
})

test.each([
  ['The following classes should be used:', '(c) picture books for children.'],
  ['Statistics of libraries should cover:', '(a) the number of volumes held;'],
  ['Books should be classified by subject as follows:', '(a) literature;'],
])('an item under a rule of counting asks for nothing: %s', (context, text) => {
  expect(ask(text, {context})).toBe('statement')
})

test('an item with an ask of its own keeps it', () => {
  expect(ask('(a) teachers should read aloud.', {context: 'UNESCO will:'})).toBe('recommendation of professionals')
})

test('a lead-in that asks nothing leaves an order an order', () => {
  expect(ask('(a) promote reading;', {context: 'The aims are:'})).toBe('recommendation')
})

test.each(['Promote reading.', '(a) Promote reading.', '12. Promote reading.', '• Promote reading.'])(
  'an order is one behind a number or bullet too: %s',
  (text) => {
    expect(ask(text)).toBe('recommendation')
    expect(ask(text, {bodyStart: 0})).toBe('recommendation')
    expect(ask(text, {bodyStart: text.indexOf('Promote')})).toBe('recommendation')
  },
)

test('a noun at the head is no order', () => {
  expect(ask('Finance. The share rose.')).toBe('statement')
  expect(ask('Support for readers rose.')).toBe('statement')
})

test('contexts are told apart, one after the other', () => {
  const text = '(a) lend books;'
  const contexts = ['Member States should:', 'Universities should:', 'Member States should:']
  expect(contexts.map((context) => ask(text, {context}))).toEqual([
    'recommendation of states',
    'recommendation of institutions',
    'recommendation of states',
  ])
})
