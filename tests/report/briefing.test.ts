import {expect, test} from 'vitest'
import {lookup} from '../../src/report/lookup.ts'
import {missing} from '../../src/report/missing.ts'
import {report} from '../../src/report/report.ts'
import {recognitions} from '../../src/report/summary.ts'
import {en} from '../../src/report/words-en.ts'
import {hostileAnalysis} from './hostile.ts'
import {largeAnalysis, sampleAnalysis} from './sample.ts'
import {hasOffice, openedInOffice, partsOfWord, textOfWord} from './word.ts'
import {elements} from './xml.ts'

const lines = async (analysis = sampleAnalysis()) => textOfWord(await report(analysis, 'briefing'))

test('a briefing has its parts in order: title, summary, recognitions, gaps, opportunities by role, annex', async () => {
  const all = await lines()
  expect(all[0]).toBe(sampleAnalysis().provenance.options.title)
  const {summary, recognitions, missing, opportunities, annex} = en.briefing
  const places = [summary, recognitions, missing, opportunities, annex].map((title) => all.indexOf(title))
  expect(places).not.toContain(-1)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  for (const limit of en.limits) expect(all).toContain(`– ${limit}`)
})

test('recognitions and gaps stand in tables, whole, with their places', async () => {
  const analysis = sampleAnalysis()
  const found = lookup(analysis)
  const text = (await lines()).join('\n')
  const shown = [
    ...recognitions(found).slice(0, 12),
    ...missing(found)
      .slice(0, 12)
      .map(({passage}) => passage),
  ]
  expect(shown.length).toBeGreaterThan(4)
  for (const passage of shown) {
    expect(text).toContain(passage.text.slice(passage.bodyStart).replace(/\s+/g, ' '))
    expect(text).toContain(found.citation(passage))
    if (passage.context !== null) expect(text).toContain(`${passage.context} […]`)
  }
  const xml = partsOfWord(await report(analysis, 'briefing'))['word/document.xml'] ?? ''
  expect(elements(xml, 'w:tbl')).toHaveLength(3)
})

test('opportunities stand under the role that they fit best, each with quote and citation', async () => {
  const found = lookup(sampleAnalysis())
  const all = await lines()
  const from = all.indexOf(en.briefing.opportunities)
  let checked = 0
  const perRole = new Map<string, number>()
  for (const {opportunity, passage} of found.entries) {
    if (opportunity.strength === 'statement' && opportunity.recognition === 'silent') continue
    const {role = '', framework = ''} = opportunity.roles[0] ?? {}
    const before = perRole.get(role) ?? 0
    perRole.set(role, before + 1)
    if (before >= 3) continue
    const heading = all.indexOf(`${found.label(framework, role)} (${role})`, from)
    const quote = all.findIndex((line, at) => at > heading && line.includes(passage.text.slice(passage.bodyStart)))
    expect(heading).toBeGreaterThan(from)
    expect(quote).toBeGreaterThan(heading)
    expect(all[quote + 1]).toContain(found.citation(passage))
    // No other role's title stands between them.
    const between = all.slice(heading + 1, quote)
    const titles = found.analysis.coverage.concepts.map((one) => `${one.label} (${one.concept})`)
    expect(between.filter((line) => titles.includes(line))).toEqual([])
    checked += 1
  }
  expect(checked).toBeGreaterThan(5)
})

test('damaged text is counted and not quoted', async () => {
  const analysis = sampleAnalysis()
  const {passage: id} = lookup(analysis).entries[0]?.opportunity ?? {}
  const passage = analysis.passages.find((one) => one.id === id)
  expect((await lines()).join('\n')).toContain(passage?.text.slice(passage.bodyStart))
  if (passage) passage.damage = [{kind: 'letters', start: passage.bodyStart, end: passage.bodyStart + 3, read: 'The'}]
  const text = (await lines(analysis)).join('\n')
  expect(text).not.toContain(passage?.text.slice(passage.bodyStart))
  expect(text).toContain(en.briefing.damaged(1))
})

test('a very long passage is shown by its beginning, and that is said; many are not all quoted', async () => {
  const analysis = sampleAnalysis()
  const passage = lookup(analysis).entries[0]?.passage
  const own = analysis.passages.find(({id}) => id === passage?.id)
  if (own) own.text += ` ${'and so on and on '.repeat(200)}end`
  const text = (await lines(analysis)).join('\n')
  expect(text).toContain(en.briefing.long((own?.text.length ?? 0) - (own?.bodyStart ?? 0)))
  expect(text).not.toContain('on end')
  const large = (await lines(largeAnalysis(400))).join('\n')
  expect(large).toMatch(/\d+ more are in the full report/)
})

test('hostile text stays text, in well-formed parts without dates', async () => {
  const file = await report(hostileAnalysis(), 'briefing')
  const parts = partsOfWord(file)
  expect(parts['docProps/core.xml']).not.toMatch(/created|modified|creator/)
  const text = (await textOfWord(file)).join('\n')
  expect(text).toContain('<script>alert(1)</script>')
  expect(text).toContain('=HYPERLINK("https://example.org","x")')
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000\u0007]/)
  // Nothing in it leads anywhere or runs.
  expect(elements(parts['word/document.xml'] ?? '', 'w:hyperlink')).toEqual([])
  expect(elements(parts['word/document.xml'] ?? '', 'w:instrText')).toEqual([])
})

test('what runs from right to left is set so', async () => {
  const xml = partsOfWord(await report(sampleAnalysis(), 'briefing'))['word/document.xml'] ?? ''
  const arabic = sampleAnalysis().passages.find(({language}) => language === 'ar')?.text ?? ''
  const paragraphs = xml.split('<w:p>').filter((one) => one.includes(arabic))
  expect(paragraphs.length).toBeGreaterThan(0)
  for (const one of paragraphs) expect(one).toContain('<w:bidi/>')
})

test.skipIf(!hasOffice)(
  'LibreOffice opens the briefing and shows all of it',
  async () => {
    const shown = await openedInOffice(await report(sampleAnalysis(), 'briefing'))
    for (const line of await lines()) expect(shown).toContain(line.replace(/\s+/g, ' ').trim())
    expect(await openedInOffice(await report(hostileAnalysis(), 'briefing'))).toContain('<script>alert(1)</script>')
  },
  240_000,
)
