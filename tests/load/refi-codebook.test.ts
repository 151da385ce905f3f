import {join} from 'node:path'
import {expect, it} from 'vitest'
import {AlignaryError, analyze, loadFramework} from '../../src/index.ts'
import type {Framework} from '../../src/model/framework.ts'
import {qdc} from '../../src/report/qdc.ts'
import {draft, folderWith} from '../helpers/folder.ts'

const head = '<?xml version="1.0" encoding="utf-8"?>'
const book = (codes: string) =>
  `${head}\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>\n${codes}\n</Codes></CodeBook>`

async function read(content: string, name = 'codebook.qdc'): Promise<Framework> {
  return loadFramework(join(await folderWith({[name]: content}), name))
}

async function faults(content: string): Promise<string[]> {
  const error = await read(content).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AlignaryError)) throw new Error('no fault was found')
  expect(error.code).toBe('bad-framework')
  return error.details
}

it('reads back the codebook of an analysis: notations, labels, definitions, addresses, order', async () => {
  const analysis = await analyze({name: 'draft.md', content: draft}, {frameworks: ['sdg', 'library-roles']})
  const back = await read(qdc(analysis))
  const [sdg, roles] = await Promise.all(['sdg', 'library-roles'].map((n) => loadFramework(`data/frameworks/${n}`)))
  const known = new Map([sdg, roles].flatMap((one) => (one?.concepts ?? []).map((c) => [c.notation, c])))
  const concepts = back.concepts.filter(({level}) => level !== 'level-1')
  expect(back.concepts.filter(({level}) => level === 'level-1').map(({notation}) => notation)).toEqual([
    'sdg',
    'library-roles',
  ])
  expect(concepts.length).toBeGreaterThan(50)
  for (const {notation, label, definition, uri, broader} of concepts) {
    const concept = known.get(notation)
    expect({notation, label, definition, uri, broader}).toEqual({
      notation,
      label: {en: concept?.label['en']},
      definition: concept?.definition,
      uri: concept?.uri,
      broader: concept?.broader ?? (concept?.level === 'goal' ? 'sdg' : 'library-roles'),
    })
  }
})

it('a codebook that is read is written again with the same codes', async () => {
  const once = await read(
    book('<Code name="Trust (T)" isCodable="true"><Code name="In signs &amp; &lt;b&gt;"/></Code>'),
  )
  const analysis = await analyze({name: 'draft.md', content: draft}, {frameworks: [once]})
  const twice = await read(qdc(analysis))
  // Only the code with the framework's name is new, above them.
  expect(twice.concepts.slice(1).map(({notation, label}) => [notation, label])).toEqual(
    once.concepts.slice(0, 1).map(({notation, label}) => [notation, label]),
  )
})

it('reads what others write: prefixes, marked characters, sets, codes without notations, names that stand twice', async () => {
  const framework = await read(
    `\uFEFF${head}<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="NVivo"><q:Codes>
      <q:Code name="Accès à l’eau" guid="x" isCodable="true" color="#ff0000">
        <q:Description><![CDATA[What <people> drink.]]></q:Description>
        <q:Code name="Price"/><q:Code name="Price"/><q:Code name="???"/>
      </q:Code>
      <q:Code name="Trust (T.1)"><q:Description>Between people\nand offices.\nhttps://example.org/t</q:Description></q:Code>
      <q:Code name="Trust again (T.1)"/>
    </q:Codes><q:Sets><q:Set name="S" guid="y"/></q:Sets></q:CodeBook>`,
    '2027 Étude eau.qdc',
  )
  expect(framework).toMatchObject({
    name: 'codebook-2027-etude-eau',
    title: '2027 Étude eau',
    levels: ['level-1', 'level-2'],
  })
  expect(framework.concepts.map(({notation, level, broader, uri}) => [notation, level, broader, uri])).toEqual([
    ['accès-à-l-eau', 'level-1', null, null],
    ['price', 'level-2', 'accès-à-l-eau', null],
    ['price-2', 'level-2', 'accès-à-l-eau', null],
    ['code', 'level-2', 'accès-à-l-eau', null],
    ['T.1', 'level-1', null, 'https://example.org/t'],
    ['trust-again-t-1', 'level-1', null, null],
  ])
  expect(framework.concepts.map(({definition}) => definition)).toContain('What <people> drink.')
  expect(framework.concepts.map(({definition}) => definition)).toContain('Between people\nand offices.')
})

it('may be given to an analysis by its path', async () => {
  const folder = await folderWith({'themes.qdc': book('<Code name="Reading (R)"/>')})
  const analysis = await analyze(
    {name: 'draft.md', content: draft},
    {
      frameworks: [join(folder, 'themes.qdc')],
      matchers: [
        ({text}) => {
          const start = text.indexOf('literacy')
          if (start < 0) return []
          return [
            {framework: 'themes', concept: 'R', quote: 'literacy', start, end: start + 8, by: 'rule', weight: 0.9},
          ]
        },
      ],
    },
  )
  expect(analysis.passages.flatMap(({alignments}) => alignments)).toMatchObject([{framework: 'themes', concept: 'R'}])
})

it('says what is wrong, and where', async () => {
  expect(await faults(book('<Code guid="x"/>'))).toEqual(['codebook.qdc:3:1 the code has no name; give it one'])
  expect(await faults(book('<Code name="a">'))).toEqual([expect.stringMatching(/^codebook\.qdc:4:\d+ is no XML that/)])
  expect(await faults(book(''))).toEqual(['codebook.qdc:2:1 holds no <Code>; a codebook has at least one'])
  expect(await faults(`${head}<Project/>`)).toEqual([
    expect.stringMatching(/begins with <Project>.*export the codebook/),
  ])
  expect(await faults('')).toEqual([expect.stringMatching(/^codebook\.qdc:1:1 is no XML that can be read: /)])
  expect(await faults(book(`${'<Code name="a">'.repeat(50_000)}${'</Code>'.repeat(50_000)}`))).toEqual([
    expect.stringContaining('nested too deeply'),
  ])
  await expect(loadFramework('none.qdc')).rejects.toMatchObject({
    code: 'bad-framework',
    message: /no codebook none\.qdc/,
  })
})

it('takes no file from an address that a codebook names', async () => {
  const entity = `${head}<!DOCTYPE c [<!ENTITY e SYSTEM "file:///etc/hostname">]>`
  expect(await faults(`${entity}<CodeBook><Codes><Code name="&e;"/></Codes></CodeBook>`)).toHaveLength(1)
})
