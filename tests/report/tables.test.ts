import {parse} from 'csv-parse/sync'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {Analysis} from '../../src/model/analysis.ts'
import {csv, passagesCsv} from '../../src/report/csv.ts'
import {xlsx} from '../../src/report/xlsx.ts'
import {attacks, hostileAnalysis} from './hostile.ts'
import {sampleAnalysis} from './sample.ts'
import {elements, inside, textIn} from './xml.ts'

const MOST_LETTERS = 32_767

interface Sheet {
  xml: string
  /** Cells by column title. */
  rows: Record<string, string | number>[]
}

/** The sheets of a workbook, read as a spreadsheet reads them. */
function sheetsOf(analysis: Analysis): Sheet[] {
  const files = unzipSync(xlsx(analysis))
  return [1, 2].map((n) => {
    const xml = strFromU8(files[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array())
    const rows = elements(xml, 'row').map((row) =>
      Object.fromEntries(
        inside(row).map((cell) => {
          const {r = '', t} = cell.attributes
          const [content] = inside(cell)
          expect(content?.name).toBe(t === 'inlineStr' ? 'is' : 'v')
          const text = textIn(cell)
          // Excel's own signs for characters.
          const shown = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
          return [r?.replace(/\d+$/, '') ?? '', t === 'inlineStr' ? shown : Number(text)]
        }),
      ),
    )
    const [header = {}, ...body] = rows
    const named = body.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [String(header[column]), value])),
    )
    return {xml, rows: named}
  })
}

test('a workbook holds the rows of both CSV files, with numbers as numbers', () => {
  const analysis = sampleAnalysis()
  const sheets = sheetsOf(analysis)
  const files = [csv(analysis), passagesCsv(analysis)]
  expect(sheets.map(({rows}) => rows.length)).toEqual([analysis.opportunities.length, analysis.passages.length])
  for (const [n, {rows}] of sheets.entries()) {
    const lines: Record<string, string>[] = parse(files[n] ?? '', {bom: true, columns: true})
    const filled = lines.map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '')))
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v)])))).toEqual(filled)
  }
  const [opportunities, passages] = sheets
  expect(opportunities?.rows[0]).toMatchObject({
    Priority: Math.round((analysis.opportunities[0]?.priority ?? 0) * 100),
    Id: analysis.opportunities[0]?.passage,
  })
  expect(passages?.rows.find((row) => row['Id'] === analysis.opportunities[0]?.passage)).toMatchObject({
    Opportunity: 1,
    'library-roles: role, score in %': 86,
    'sdg: goal, score in %': 77,
    'Page of the file': expect.any(Number),
  })
})

test('the header of every sheet stays in sight and all columns can be filtered', () => {
  const files = unzipSync(xlsx(sampleAnalysis()))
  const names = elements(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()), 'definedName').map(textIn)
  for (const [n, {xml, rows}] of sheetsOf(sampleAnalysis()).entries()) {
    expect(elements(xml, 'pane')[0]?.attributes).toMatchObject({ySplit: '1', state: 'frozen', topLeftCell: 'A2'})
    const [first] = elements(xml, 'row')
    const last = first && inside(first).at(-1)?.attributes['r']
    const range = `A1:${last?.replace(/1$/, String(rows.length + 1))}`
    expect(elements(xml, 'autoFilter')[0]?.attributes['ref']).toBe(range)
    expect(names[n]?.split('!')[1]?.replaceAll('$', '')).toBe(range)
  }
})

test('a row is as high as its longest text, and never more than six lines', () => {
  const analysis = sampleAnalysis()
  const [passage] = analysis.passages
  if (passage) passage.text = 'word '.repeat(500)
  for (const {xml} of sheetsOf(analysis)) {
    const heights = elements(xml, 'row').map(({attributes}) => Number(attributes['ht']))
    expect(Math.max(...heights)).toBe(90)
    for (const height of heights) expect([15, 30, 45, 60, 75, 90]).toContain(height)
  }
})

test('a passage that makes the same point as an opportunity tells its number too', () => {
  const analysis = sampleAnalysis()
  const [, second] = analysis.opportunities
  const other = analysis.passages.find(({id}) => !analysis.opportunities.some(({passage}) => passage === id))
  second?.also.push(other?.id ?? '')
  const row = sheetsOf(analysis)[1]?.rows.find(({Id}) => Id === other?.id)
  expect(row?.['Opportunity']).toBe(2)
})

test('hostile text stands in cells as text, and no cell is a formula', () => {
  const sheets = sheetsOf(hostileAnalysis())
  const texts = sheets.flatMap(({rows}) => rows.flatMap((row) => Object.values(row))).join('\n')
  for (const attack of attacks) {
    const shown = attack.replace(/[\u202E\u2066\u0000\u0007]/g, '').replace('\uD800', '\uFFFD')
    expect(texts).toContain(shown)
  }
  for (const {xml} of sheets) {
    expect(elements(xml, 'f')).toEqual([])
    expect(new Set(elements(xml, 'c').map(({attributes}) => attributes['t']))).toEqual(
      new Set(['inlineStr', undefined]),
    )
  }
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', ' =1+1'])('%j is no formula in CSV or XLSX', (start) => {
  const analysis = sampleAnalysis()
  for (const document of analysis.documents) document.title = start
  for (const file of [csv(analysis), passagesCsv(analysis)])
    for (const row of parse(file, {bom: true, from: 2}) as string[][]) expect(row[0]).toMatch(/^'[=+@-]/)
  // As a text it needs no sign before it; the format of the cell keeps it one when it is edited.
  for (const {rows, xml} of sheetsOf(analysis)) {
    for (const row of rows) expect(row['Document']).toBe(start.trim())
    const cells = elements(xml, 'c').filter(({attributes: {r, t}}) => t === 'inlineStr' && !/^[A-Z]+1$/.test(r ?? ''))
    const styles = elements(strFromU8(unzipSync(xlsx(analysis))['xl/styles.xml'] ?? new Uint8Array()), 'cellXfs')
    const [formats] = styles.map(inside)
    for (const {attributes} of cells)
      expect(formats?.[Number(attributes['s'])]?.attributes).toMatchObject({quotePrefix: '1'})
  }
})

test('a text that is too long for a cell is cut between characters, with a mark; CSV keeps it', () => {
  const analysis = sampleAnalysis()
  const [passage] = analysis.passages
  if (!passage) throw new Error('The sample has no passages.')
  for (const before of ['', 'a', 'ab']) {
    passage.text = `${before}${'😀'.repeat(500_000)}`
    const shown = String(sheetsOf(analysis)[1]?.rows[0]?.['Text'])
    expect(shown.length).toBeGreaterThan(MOST_LETTERS - 10)
    expect(shown.length).toBeLessThanOrEqual(MOST_LETTERS)
    expect(shown).toMatch(/^[ab]*(?:😀)+ …$/u)
    expect(passagesCsv(analysis)).toContain(passage.text)
  }
})

test('what Excel would take for one of its signs is shown as it is', () => {
  const analysis = sampleAnalysis()
  for (const document of analysis.documents) document.title = 'a_x0041_b _x000D_'
  expect(sheetsOf(analysis)[0]?.rows[0]?.['Document']).toBe('a_x0041_b _x000D_')
})
