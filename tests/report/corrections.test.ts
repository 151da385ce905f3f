import {readFile} from 'node:fs/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {load} from 'js-yaml'
import {describe, expect, it} from 'vitest'
import {correctionsSchema, correctionsSchemaFile} from '../../scripts/make-schema.ts'
import type {Analysis} from '../../src/model/analysis.ts'
import {Corrections} from '../../src/model/corrections.ts'
import {report} from '../../src/report/report.ts'
import {startingCorrections} from '../../src/report/starting-corrections.ts'
import {terminal} from '../../src/report/terminal.ts'
import {sampleAnalysis} from './sample.ts'

/** The sample with the role of its first opportunity confirmed, and a goal rejected in its passage. */
function judged(): Analysis {
  const analysis = sampleAnalysis()
  const [first] = analysis.opportunities
  const common = {quote: 'Some <b>words</b> of it', passages: [first?.passage ?? ''], date: '2025-03-01'}
  const role = {framework: first?.roles[0]?.framework ?? '', concept: first?.roles[0]?.role ?? ''}
  analysis.corrections = [
    {...common, ...role, verdict: 'confirm', likeness: 1, note: null, by: 'M. Abara'},
    {...common, framework: 'sdg', concept: '16', verdict: 'reject', likeness: 0.87, note: 'Of another town.', by: null},
    {...common, framework: 'sdg', concept: '4', verdict: 'add', likeness: null, passages: [], note: null, by: null},
  ]
  const counts = {confirmed: 1, rejected: 1, added: 0, lost: 1, elsewhere: 2}
  analysis.provenance.corrections = {file: 'mine.yml', sha256: 'feed'.repeat(16), ...counts}
  return analysis
}

const counted =
  '1 confirmed, 1 rejected, 0 added, 1 not applied (see the list of problems), 2 of other documents or frameworks'

describe('every report says what a person said', () => {
  it.each(['html', 'markdown'] as const)('%s', async (format) => {
    const text = String(await report(judged(), format))
    for (const words of [
      counted,
      'Confirmed by M. Abara, 2025-03-01',
      'Rejected by a person, 2025-03-01',
      'feed'.repeat(16),
    ])
      expect(text).toContain(words)
    expect(text).toContain('The words have changed: 87 of 100 are as quoted. Of another town.')
    expect(text).not.toMatch(/(?<!\\)<b>words/)
    expect(text).not.toContain('Added by')
    const [before] = [String(await report(sampleAnalysis(), format))]
    expect(before).not.toMatch(/Corrections|Confirmed by/)
  })

  it('csv, terminal and json', async () => {
    const rows = String(await report(judged(), 'csv')).split('\r\n')
    expect(rows.filter((row) => row.includes(': Confirmed by M. Abara, 2025-03-01"'))).toHaveLength(1)
    expect(terminal(judged())).toContain('Corrections: 1 confirmed, 1 rejected, 0 added')
    expect(JSON.parse(String(await report(judged(), 'json')))).toEqual(judged())
  })
})

describe('a file to begin with', () => {
  const taken = (text: string) => text.replace(/^# (?= )/gm, '')

  it('holds comments alone, and entries when they are taken out of them', () => {
    const text = startingCorrections(sampleAnalysis())
    expect(Corrections.parse(load(text))).toEqual({corrections: null})
    const {corrections} = Corrections.parse(load(taken(text)))
    const {opportunities, passages} = sampleAnalysis()
    for (const {passage, roles} of opportunities.slice(0, 20)) {
      const {text = '', bodyStart = 0} = passages.find(({id}) => id === passage) ?? {}
      for (const {framework, role: concept} of roles)
        expect(corrections).toContainEqual(
          expect.objectContaining({quote: text.slice(bodyStart), framework, concept, verdict: 'confirm'}),
        )
    }
  })

  it('leaves out what a person has judged', () => {
    const analysis = sampleAnalysis()
    for (const {alignments} of analysis.passages)
      for (const {evidence, concept} of alignments)
        evidence.unshift({quote: 'x', start: 0, end: 1, by: 'person', concept, weight: 1})
    expect(taken(startingCorrections(analysis))).not.toContain('- quote')
  })

  it('quotes whatever stands in a passage', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1}), (words) => {
        const analysis = sampleAnalysis()
        const [first] = analysis.opportunities
        const passage = analysis.passages.find(({id}) => id === first?.passage)
        if (passage) Object.assign(passage, {text: words, bodyStart: 0})
        const read = load(taken(startingCorrections(analysis)))
        expect(read).toMatchObject({corrections: expect.arrayContaining([expect.objectContaining({quote: words})])})
      }),
    )
  })

  it('is described by the published schema, which is the one of the model', async () => {
    const schema = await readFile(correctionsSchemaFile, 'utf8')
    expect(schema, 'run: npx tsx scripts/make-schema.ts').toBe(correctionsSchema())
    const validate = new Ajv2020().compile(JSON.parse(schema))
    expect(validate(load(taken(startingCorrections(sampleAnalysis()))))).toBe(true)
    expect(validate({corrections: [{quote: 'x', framework: 'sdg', concept: '4', verdict: 'maybe'}]})).toBe(false)
  })
})
