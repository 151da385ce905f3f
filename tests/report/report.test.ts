import {readFile} from 'node:fs/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import {parse} from 'csv-parse/sync'
import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {analysisSchema, schemaFile} from '../../scripts/make-schema.ts'
import {Analysis} from '../../src/model/analysis.ts'
import {reportFormats} from '../../src/model/reporter.ts'
import {lookup} from '../../src/report/lookup.ts'
import {missing} from '../../src/report/missing.ts'
import {report} from '../../src/report/report.ts'
import {attacks, hostileAnalysis} from './hostile.ts'
import {recognitions} from '../../src/report/summary.ts'
import {sampleAnalysis} from './sample.ts'

const text = async (...[analysis, format]: Parameters<typeof report>): Promise<string> =>
  String(await report(analysis, format))

test('the sample is an analysis', () => {
  expect(() => Analysis.parse(sampleAnalysis())).not.toThrow()
})

test.each(reportFormats)('%s: the same analysis gives the same bytes, and stays as it was', async (format) => {
  const analysis = sampleAnalysis()
  const first = await report(analysis, format)
  expect(await report(sampleAnalysis(), format)).toEqual(first)
  expect(analysis).toEqual(sampleAnalysis())
})

test.each(reportFormats)('%s: an analysis of nothing gives a report all the same', async (format) => {
  const empty = sampleAnalysis()
  Object.assign(empty, {documents: [], passages: [], opportunities: [], problems: []})
  empty.coverage = {concepts: [], matrix: [], roles: [], documents: []}
  expect((await text(empty, format)).length).toBeGreaterThan(0)
})

test('a reporter of one’s own is called, and an unknown format is told', async () => {
  expect(await report(sampleAnalysis(), ({documents}) => `${documents.length} documents`)).toBe('3 documents')
  const unknown: string = 'toString'
  await expect(report(sampleAnalysis(), unknown as 'html')).rejects.toMatchObject({code: 'bad-option'})
})

test('JSON fits the published schema, and the schema is the one of the model', async () => {
  const schema = await readFile(schemaFile, 'utf8')
  expect(schema, 'run: npx tsx scripts/make-schema.ts').toBe(analysisSchema())
  const validate = new Ajv2020({allErrors: true}).compile(JSON.parse(schema))
  for (const analysis of [sampleAnalysis(), hostileAnalysis()]) {
    const data: unknown = JSON.parse(await text(analysis, 'json'))
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(data).toEqual(analysis)
  }
})

test('CSV has a row for each opportunity, in words, and starts with the mark that Excel needs', async () => {
  const analysis = sampleAnalysis()
  const csv = await text(analysis, 'csv')
  expect(csv.startsWith('\uFEFFDocument,')).toBe(true)
  const rows: Record<string, string>[] = parse(csv, {bom: true, columns: true})
  expect(rows).toHaveLength(analysis.opportunities.length)
  expect(rows.find((row) => row['Library roles']?.includes('(I9)'))).toMatchObject({
    Document: 'Draft Recommendation on Open Knowledge',
    Page: 'p. 8',
    Paragraph: 'para. 14(c)',
    Section: 'III. Recommendations › Access to knowledge',
    'Lead-in': 'Member States should:',
    'Who is asked': 'Member States',
    'How strongly': 'Recommended',
    Libraries: 'not mentioned',
    'SDG targets': 'Public access to information (16.10); Research capacity (9.5)',
  })
})

test('every report says how libraries are named, which paragraph defines the wider term, and who is named instead', async () => {
  const analysis = sampleAnalysis()
  const starting = (words: string) => {
    const found = analysis.passages.find(({text}) => text.startsWith(words))
    if (!found) throw new Error(`No passage starts with ${words}`)
    return found
  }
  starting('(b) require').recognition.definition = starting('4. “Knowledge').id
  starting('17. Member States').recognition.as = 'example'
  const phrases = [
    'Covered by a wider term, which para. 4, p. 3 defines as including libraries',
    'Libraries are named, as one of several examples',
    'Libraries are not mentioned; others are: Universities',
  ]
  for (const format of ['html', 'markdown', 'csv'] as const) {
    const shown = await text(analysis, format)
    for (const phrase of phrases) expect(shown.replaceAll('\\', ''), format).toContain(phrase)
  }
})

test('a title that names libraries is no recognition to cite', async () => {
  const analysis = sampleAnalysis()
  const named = analysis.passages.filter(({recognition}) => recognition.level === 'named')
  const cited = recognitions(lookup(analysis)).length
  for (const {recognition} of named) recognition.as = 'reference'
  expect(cited).toBeGreaterThan(0)
  expect(recognitions(lookup(analysis))).toEqual([])
})

test('every report says where a quote was recognized from a picture, and only there', async () => {
  const analysis = sampleAnalysis()
  const opportunity = analysis.opportunities[0]
  const passage = analysis.passages.find(({id}) => id === opportunity?.passage)
  if (passage) passage.confidence = 0.874
  const sentence = 'Recognized from a picture, 87 % sure: compare with the original.'
  const times = async (format: 'html' | 'markdown') => (await text(analysis, format)).split(sentence).length - 1
  const quotes = analysis.opportunities.filter(({passage: id}) => id === passage?.id).length
  expect(await times('html')).toBeGreaterThan(0)
  expect(await times('markdown')).toBeGreaterThanOrEqual(quotes)
  const rows: Record<string, string>[] = parse(await text(analysis, 'csv'), {bom: true, columns: true})
  const sure = rows.map((row) => row['Recognized from a picture, % sure'])
  expect(sure.filter((cell) => cell === '87')).toHaveLength(quotes)
  expect(sure.filter((cell) => cell === '')).toHaveLength(rows.length - quotes)
  for (const format of ['html', 'markdown'] as const)
    expect(await text(sampleAnalysis(), format)).not.toContain('Recognized from a picture,')
})

test.each(['html', 'markdown', 'csv'] as const)('%s: what a request depends on is shown', async (format) => {
  const analysis = sampleAnalysis()
  expect(await text(analysis, format)).toContain('“where appropriate”')
  for (const passage of analysis.passages) passage.appraisal.conditions = []
  expect(await text(analysis, format)).not.toContain('“where appropriate”')
})

test('no cell of the CSV is a formula', async () => {
  const analysis = hostileAnalysis()
  for (const [n, passage] of analysis.passages.entries()) {
    passage.text = ['=1+1', ' +1', '-1', '@x', '\t=1', '\u0000=1'][n % 6] ?? ''
    passage.bodyStart = 0
  }
  const rows: string[][] = parse(await text(analysis, 'csv'), {bom: true})
  expect(rows.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(rows.slice(1).every((row) => row[4]?.startsWith("'"))).toBe(true)
})

test('Markdown quotes each opportunity under its role with its citation', async () => {
  const markdown = await text(sampleAnalysis(), 'markdown')
  expect(markdown).toContain('> review their copyright laws so that')
  expect(markdown).toContain('> Member States should: \\[…]')
  expect(markdown).toContain('— Draft Recommendation on Open Knowledge, para. 14(c), p. 8')
  expect(markdown.match(/^### \d+\. /gm)).toHaveLength(27)
})

test('no document can bring markup into the Markdown', {timeout: 60_000}, async () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(await text(hostileAnalysis(), 'markdown'))
  const found: string[] = []
  visit(tree, (node: Nodes) => {
    const bare = node.type === 'link' && textOf(node) === node.url
    // An address that shows where it leads is no harm, and every Markdown reader makes a link of it.
    if (['html', 'image', 'imageReference', 'code', 'footnoteReference'].includes(node.type)) found.push(node.type)
    if (['link', 'linkReference'].includes(node.type) && !bare) found.push(node.type)
    if (node.type === 'heading' && node.depth > 3) found.push(node.type)
  })
  expect(found).toEqual([])
})

test('HTML: nothing that a document holds stands in it unescaped', async () => {
  const html = await text(hostileAnalysis(), 'html')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<style/g)).toHaveLength(1)
  expect(html).not.toMatch(/<img|<iframe|href="javascript|\son\w+=["']/)
  expect(html).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u)
  for (const attack of attacks.filter((one) => one.includes('<'))) expect(html).not.toContain(attack)
})

test('HTML asks for nothing from outside', async () => {
  const html = await text(sampleAnalysis(), 'html')
  expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/)
  expect(html).not.toMatch(/\ssrc=|@import|url\(|style="|<link rel="stylesheet/)
})

test('the passages that leave libraries out are listed, those that name other institutions first', async () => {
  const analysis = sampleAnalysis()
  const silent = missing(lookup(analysis)).map(({passage}) => passage)
  expect(silent.length).toBeGreaterThan(2)
  expect(silent.every(({recognition}) => recognition.level === 'silent')).toBe(true)
  const last = silent.at(-1)
  for (const {recognition} of analysis.passages) recognition.others = []
  if (last) Object.assign(last.recognition, {others: [{quote: 'Museums', start: 0, end: 7}]})
  const [first] = missing(lookup(analysis))
  expect(first?.passage.id).toBe(last?.id)
  expect(first?.others).toEqual(['Museums'])
  expect(await text(analysis, 'markdown')).toMatch(/names “Museums”/)
  expect(await text(analysis, 'html')).toMatch(/names “Museums”/)
})

test('in a document with an operative part only that part can leave libraries out', () => {
  const analysis = sampleAnalysis()
  const found = missing(lookup(analysis))
  const withPart = analysis.coverage.documents.filter(({operative}) => operative !== null).map(({document}) => document)
  expect(withPart.length).toBeGreaterThan(0)
  for (const {passage} of found.filter((one) => withPart.includes(one.passage.document)))
    expect(passage.part).toBe('operative')
})

test('the same point is cited beside the best passage in every report', async () => {
  const analysis = sampleAnalysis()
  const [one, two] = analysis.opportunities
  if (one && two) one.also = [two.passage]
  const place = lookup(analysis).entries[1]
  const said = place ? `Also said in ${lookup(analysis).citation(place.passage)}` : ''
  for (const format of ['html', 'markdown', 'csv'] as const) expect(await text(analysis, format)).toContain(said)
})
