import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {Analysis} from '../../src/model/analysis.ts'
import {qdc} from '../../src/report/qdc.ts'
import {qdpx} from '../../src/report/qdpx.ts'
import {hostileAnalysis} from './hostile.ts'
import {structureFaults} from './refi-qda.ts'
import {sampleAnalysis} from './sample.ts'
import {elements, inside} from './xml.ts'

const CODEBOOK = 'urn:QDA-XML:codebook:1.0'
const PROJECT = 'urn:QDA-XML:project:1.0'

/** A project as a program for qualitative research opens it. */
function opened(analysis: Analysis) {
  const files = unzipSync(qdpx(analysis))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  return {xml: text('project.qde'), paths: Object.keys(files), text}
}

const both: [string, () => Analysis][] = [
  ['the sample', sampleAnalysis],
  ['hostile texts', hostileAnalysis],
]

test.each(both)('%s: codebook and project have the structure that the standard wants', (_, analysis) => {
  expect(structureFaults(qdc(analysis()), 'CodeBook', CODEBOOK)).toEqual([])
  expect(structureFaults(opened(analysis()).xml, 'Project', PROJECT)).toEqual([])
})

test('the check of the structure finds faults', () => {
  const codebook = qdc(sampleAnalysis())
  const faults = (xml: string) => structureFaults(xml, 'CodeBook', CODEBOOK)
  expect(faults(codebook.replace(CODEBOOK, 'urn:else'))).toHaveLength(1)
  expect(faults(codebook.replace(' isCodable="false"', ''))).toEqual(['CodeBook/Codes/Code: isCodable is missing'])
  expect(faults(codebook.replace('<Codes>', '<Codes/><Codes>'))).toHaveLength(2)
  expect(faults(codebook.replace(/guid="./, 'guid="z'))).toHaveLength(1)
  expect(faults(codebook.replace('</Description>', '</Description><Description/>'))).toHaveLength(1)
  expect(faults(codebook.replace('<Code ', '<Set/><Code '))).toEqual([
    'CodeBook/Codes: <Set> has no place here',
    'CodeBook/Codes/Set: unknown element',
  ])
  expect(faults(codebook.replace(/(<Description>[^<]*<\/Description>)<\/Code>/, '<Code/>$1</Code>'))).toContainEqual(
    expect.stringContaining('<Description> has no place here'),
  )
})

test.each(both)(
  '%s: each passage with an alignment is a segment with its codes, and stands where it is said to',
  (_, of) => {
    const analysis = of()
    const {xml, text, paths} = opened(analysis)
    const ids = new Set(elements(xml, 'Code').map(({attributes}) => attributes['guid']))
    const coded = analysis.passages.filter(({alignments}) => alignments.length > 0)
    expect(coded.length).toBeGreaterThan(20)
    let seen = 0
    for (const source of elements(xml, 'TextSource')) {
      const path = source.attributes['plainTextPath']?.replace('internal://', 'Sources/') ?? ''
      expect(paths).toContain(path)
      const points = [...text(path)]
      for (const segment of inside(source).filter(({name}) => name === 'PlainTextSelection')) {
        const {startPosition, endPosition} = segment.attributes
        const passage = coded[seen++]
        const shown = points.slice(Number(startPosition), Number(endPosition)).join('')
        // Letters stay; what no text may hold is gone.
        expect(shown).toBe(passage?.text.replace(/[\u202E\u2066\u0000\u0007]/g, '').replaceAll('\uD800', '\uFFFD'))
        const codes = inside(segment).map((coding) => inside(coding)[0]?.attributes['targetGUID'])
        expect(codes).toHaveLength(passage?.alignments.length ?? -1)
        for (const code of codes) expect(ids).toContain(code)
      }
    }
    expect(seen).toBe(coded.length)
  },
)

test('positions count code points, and lines end in one sign', () => {
  const analysis = sampleAnalysis()
  const [first, second] = analysis.passages
  if (!first || !second) throw new Error('The sample has too few passages.')
  first.text = '𝔄 😀\r\nend'
  second.alignments = structuredClone(analysis.passages.find(({alignments}) => alignments.length > 0)?.alignments ?? [])
  const {xml, text, paths} = opened(analysis)
  expect(text(paths[1] ?? '').startsWith('𝔄 😀\nend\n\n')).toBe(true)
  expect(elements(xml, 'PlainTextSelection')[0]?.attributes['startPosition']).toBe('9')
})

test('a concept that the analysis does not sum up has a code all the same, below its goal', () => {
  const analysis = sampleAnalysis()
  const [passage] = analysis.passages
  passage?.alignments.push({framework: 'sdg', concept: '4.99', level: 'target', score: 0.6, evidence: []})
  const goal = elements(opened(analysis).xml, 'Code').find(({attributes}) => /\(4\)$/.test(attributes['name'] ?? ''))
  expect(goal && inside(goal).at(-1)?.attributes['name']).toMatch(/\(4\.99\)$/)
})

test('a word of a million letters is coded like any other', () => {
  const analysis = sampleAnalysis()
  const coded = analysis.passages.find(({alignments}) => alignments.length > 0)
  if (!coded) throw new Error('The sample has no alignment.')
  coded.text = '😀'.repeat(1_000_000)
  const [first] = elements(opened(analysis).xml, 'PlainTextSelection')
  expect(Number(first?.attributes['endPosition']) - Number(first?.attributes['startPosition'])).toBe(1_000_000)
})

test('an id is of version 5, stands once, and is the same for a code in every analysis', () => {
  const {xml} = opened(sampleAnalysis())
  const ids = [...xml.matchAll(/guid="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const codes = elements(qdc(sampleAnalysis()), 'Code').map(({attributes}) => attributes['guid'])
  expect(codes).toEqual(elements(xml, 'Code').map(({attributes}) => attributes['guid']))
})

test('without a framework there is no codebook, and a project without codes', () => {
  const analysis = sampleAnalysis()
  analysis.provenance.frameworks = []
  for (const passage of analysis.passages) passage.alignments = []
  expect(() => qdc(analysis)).toThrow(/no framework/)
  expect(structureFaults(opened(analysis).xml, 'Project', PROJECT)).toEqual([])
})

test('the ZIP file has the same bytes in every time zone', () => {
  const zone = process.env['TZ']
  try {
    const made = ['UTC', 'Pacific/Auckland', 'America/Anchorage'].map((name) => {
      process.env['TZ'] = name
      return Buffer.from(qdpx(sampleAnalysis())).toString('base64')
    })
    expect(new Set(made).size).toBe(1)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
