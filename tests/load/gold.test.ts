import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadGold} from '../../src/load/gold.ts'
import {folderWith} from '../helpers/folder.ts'

const load = (content: string | Uint8Array) => loadGold({name: 'coding.jsonl', content})
const good = '{"text": "A text.", "concepts": ["4"]}'

it('reads a line a text, whatever ends a line, with a byte order mark and blank lines', async () => {
  const content = `\uFEFF${good}\r\n\r\n  \n${good.replace('A text', 'Another \\u2028 text')}`
  for (const one of [content, new TextEncoder().encode(content)]) {
    const {items, problems} = await load(one)
    expect(problems).toEqual([])
    expect(items.map(({place}) => place)).toEqual(['line 1', 'line 4'])
  }
})

it('takes every key that a text may have, null for none', async () => {
  const whole = {
    text: 'A text.',
    concepts: [' 4 '],
    touched: ['10'],
    among: ['goal'],
    second: [],
    framework: 'sdg',
    document: 'd',
    id: 7,
    context: 'Member States should:',
    language: 'en',
    kind: 'strategy',
    note: {any: 'thing'},
  }
  const none = Object.fromEntries(Object.keys(whole).map((key) => [key, null]))
  const {items, problems} = await load(
    [whole, {...none, text: 'A text.', concepts: []}].map((line) => JSON.stringify(line)).join('\n'),
  )
  expect(problems).toEqual([])
  expect(items[0]?.gold).toEqual({...whole, concepts: ['4']})
})

describe('a broken line', () => {
  it.each([
    ['nonsense', /^line 2: not JSON \(/],
    ['[1]', /^line 2: .*expected object/],
    ['{"text": "A text."}', /^line 2: concepts: /],
    ['{"text": "  ", "concepts": []}', /^line 2: text: is empty$/],
    [
      '{"text": "A", "concepts": [16.10]}',
      /concepts\.0: put each notation in quotes: 16\.10 without them would be 16\.1/,
    ],
    ['{"text": "A", "concepts": "4"}', /^line 2: concepts: .*expected array/],
    ['{"text": "A", "concepts": [""]}', /^line 2: concepts\.0: is empty/],
    ['{"text": "A", "concepts": [], "touchd": []}', /"touchd"; known keys: text, concepts, touched, among/],
    ['{"text": "A", "concepts": [], "kind": "poem"}', /^line 2: kind: .*recommendation/],
  ])('%s is told, and the others are read', async (line, message) => {
    const {items, problems} = await load(`${good}\n${line}\n${good}`)
    expect(items.map(({place}) => place)).toEqual(['line 1', 'line 3'])
    expect(problems).toMatchObject([{file: 'coding.jsonl', place: 'line 2', severity: 'error'}])
    expect(problems[0]?.message).toMatch(message)
  })

  it('of texts at hand is told by its number', async () => {
    const {items, problems} = await loadGold([
      {text: 'A text.', concepts: []},
      JSON.parse('{"text": 4, "concepts": []}'),
    ])
    expect(items).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/^text 2: text: /)
  })
})

it('tells a file that is not there, is a folder or is no text', async () => {
  const folder = await folderWith({'latin.jsonl': new Uint8Array([0x7b, 0xe9, 0x7d])})
  const fault = (path: string) => loadGold(path).catch((error) => [error.code, error.message])
  expect(await fault(join(folder, 'none.jsonl'))).toEqual(['no-input', expect.stringMatching(/none\.jsonl .*ENOENT/)])
  expect(await fault(folder)).toEqual(['no-input', expect.stringMatching(/EISDIR/)])
  expect(await fault(join(folder, 'latin.jsonl'))).toEqual(['no-input', expect.stringMatching(/no UTF-8 text/)])
})
