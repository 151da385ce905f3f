import {expect, test} from 'vitest'
import {z} from 'zod'
import type {Analysis} from '../../src/model/analysis.ts'
import {annotations} from '../../src/report/annotations.ts'
import {sourceTexts} from '../../src/report/source-text.ts'
import {attacks, hostileAnalysis} from './hostile.ts'
import {sampleAnalysis} from './sample.ts'

// What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) asks of the parts that are used here; written from
// its text, strict, so that a key that it does not know is found.
const iri = z.string().regex(/^(https?:\/\/|urn:uuid:[0-9a-f-]{36}$)/)
const purpose = z.enum(['classifying', 'tagging', 'describing'])
const body = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('SpecificResource'), source: iri, purpose}),
  z.strictObject({
    type: z.literal('TextualBody'),
    value: z.string().min(1),
    format: z.literal('text/plain'),
    language: z.string().min(2),
    purpose,
  }),
])
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('classifying'),
  body: z.array(body).min(2),
  target: z.strictObject({
    source: z.strictObject({id: iri, type: z.literal('Text'), label: z.string()}),
    selector: z.tuple([
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string().min(1),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z.strictObject({type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(1)}),
    ]),
  }),
})
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int(),
  generator: z.strictObject({id: iri, type: z.literal('Software'), name: z.string()}),
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(annotation),
  }),
})

const made = (analysis: Analysis) => collection.parse(JSON.parse(annotations(analysis)))

test.each([
  ['the sample', sampleAnalysis],
  ['hostile texts', hostileAnalysis],
])('%s: an annotation for each alignment, each with its own id, of the form that W3C asks for', (_, analysisOf) => {
  const {total, first} = made(analysisOf())
  const alignments = analysisOf().passages.flatMap((passage) => passage.alignments)
  expect(total).toBe(alignments.length)
  expect(first.items).toHaveLength(alignments.length)
  expect(new Set(first.items.map(({id}) => id)).size).toBe(alignments.length)
})

test('goals are meant by the addresses of the United Nations, roles by their names', () => {
  const bodies = made(sampleAnalysis()).first.items.map((item) => item.body)
  const addresses = bodies.flatMap((all) => all.flatMap((one) => (one.type === 'SpecificResource' ? [one.source] : [])))
  expect(addresses).toContain('http://metadata.un.org/sdg/4')
  for (const address of addresses) expect(address).toMatch(/^http:\/\/metadata\.un\.org\/sdg\/\d+$/)
  const tags = bodies.flatMap((all) => all.flatMap((one) => (one.type === 'TextualBody' ? [one.value] : [])))
  expect(tags).toContain('Digital skills and AI literacy (E4)')
  expect(tags).toContainEqual(expect.stringMatching(/^Score 86 %\. Words that speak for it: “.+”\.$/))
})

test('an address that is none of the web is left out', () => {
  for (const {body} of made(hostileAnalysis()).first.items)
    expect(body.filter(({type}) => type === 'SpecificResource')).toEqual([])
})

test('both selectors find the passage in the text of its document, counted in code points', () => {
  const analysis = sampleAnalysis()
  const [opening] = analysis.passages
  if (opening) opening.text = '𝔄 😀 line\r\nend'
  for (const [n, passage] of analysis.passages.entries())
    if (n % 5 === 1) passage.text += ` ${attacks[n % attacks.length]}`
  const sources = sourceTexts(analysis.documents, analysis.passages)
  const texts = new Map(sources.map(({document, text}) => [document.title, text]))
  const {items} = made(analysis).first
  expect(items.length).toBeGreaterThan(20)
  for (const {target} of items) {
    const [quote, {start, end}] = target.selector
    const text = texts.get(target.source.label) ?? ''
    const points = [...text]
    expect(points.slice(start, end).join('')).toBe(quote.exact)
    expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
    expect(points.slice(Math.max(0, start - 32), start).join('')).toBe(quote.prefix)
  }
})
