import {parse} from 'csv-parse/sync'
import {expect, test} from 'vitest'
import {report} from '../../src/report/report.ts'
import {sampleAnalysis} from './sample.ts'

/** The sample, with the first opportunity's passage damaged in its first word. */
function damagedAnalysis() {
  const analysis = sampleAnalysis()
  const [first] = analysis.opportunities
  const passage = analysis.passages.find(({id}) => id === first?.passage)
  if (!first || !passage) throw new Error('The sample has no opportunity.')
  const end = passage.text.indexOf(' ', passage.bodyStart)
  passage.damage = [{kind: 'letters', start: passage.bodyStart, end, read: 'Meant'}]
  return {analysis, first, written: passage.text.slice(passage.bodyStart, end)}
}

test('a damaged passage is marked wherever it is quoted, and keeps its place', async () => {
  const {analysis, first, written} = damagedAnalysis()
  const caution = `The file’s text is damaged here (“${written}” for “Meant”): read the original before you quote it.`
  const html = String(await report(analysis, 'html'))
  expect(html).toContain(`<p class="caution">${caution}</p>`)
  expect(html).toContain(`<span class="damaged">${written}</span>`)
  expect(String(await report(analysis, 'markdown'))).toContain(`**${caution}**`)
  const rows: Record<string, string>[] = parse(String(await report(analysis, 'csv')), {bom: true, columns: true})
  expect(rows[0]).toMatchObject({Id: first.passage, Damaged: caution})
  expect(rows.filter(({Damaged}) => Damaged !== '').map(({Damaged}) => Damaged)).toEqual(
    analysis.opportunities.filter(({passage}) => passage === first.passage).map(() => caution),
  )
})

test('nothing is said where nothing is damaged', async () => {
  for (const format of ['html', 'markdown', 'csv'] as const)
    expect(String(await report(sampleAnalysis(), format))).not.toContain('is damaged here')
})
