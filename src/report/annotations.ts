import type {Alignment} from '../model/alignment.ts'
import type {Analysis} from '../model/analysis.ts'
import {documentGuid, guid, passageGuid} from './guid.ts'
import {type Lookup, lookup} from './lookup.ts'
import {hundredths} from './phrases.ts'
import {type Placed, type SourceText, sourceTexts} from './source-text.ts'
import {plain} from './xml.ts'

/** How many code points before and after a passage help to find it again. */
const AROUND = 32
/** How many of the words that speak for a concept are told. */
const WORDS = 5

/**
 * Every alignment as a W3C Web Annotation, in JSON-LD: the passage is the target, the concept the body, by its address on the web where it has
 * one (the United Nations' own for goals and targets).
 */
export function annotations(analysis: Analysis): string {
  const found = lookup(analysis)
  const {provenance, documents, passages} = analysis
  const items = sourceTexts(documents, passages).flatMap((source) => {
    const points = [...source.text]
    return source.passages.flatMap((placed) =>
      placed.passage.alignments.map((alignment) => annotation(alignment, placed, source, points, found)),
    )
  })
  const name = guid('annotations', ...documents.map(documentGuid), JSON.stringify(provenance))
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${name}`,
    type: 'AnnotationCollection',
    label: plain(provenance.options.title),
    total: items.length,
    generator: {
      id: `urn:uuid:${guid('software', provenance.version)}`,
      type: 'Software',
      name: `${provenance.tool} ${provenance.version}`,
    },
    first: {
      id: `urn:uuid:${guid('page', name)}`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation(alignment: Alignment, placed: Placed, source: SourceText, points: string[], found: Lookup) {
  const {framework, concept} = alignment
  const {document} = source
  const part = (start: number, end: number) => points.slice(Math.max(0, start), end).join('')
  return {
    id: `urn:uuid:${guid('annotation', passageGuid(document, placed.passage), framework, concept)}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: bodies(alignment, found),
    target: {
      source: {
        id: `urn:uuid:${documentGuid(document)}`,
        type: 'Text',
        label: plain(document.title),
      },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: part(placed.start, placed.end),
          prefix: part(placed.start - AROUND, placed.start),
          suffix: part(placed.end, placed.end + AROUND),
        },
        {type: 'TextPositionSelector', start: placed.start, end: placed.end},
      ],
    },
  }
}

/** The concept by its address and its name, and why it is thought to be met. */
function bodies({framework, concept, score, evidence}: Alignment, {concept: summary, label, words}: Lookup) {
  const address = webAddress(summary(framework, concept)?.uri ?? null)
  const speaking = [...new Set(evidence.filter(({weight}) => weight > 0).map(({quote}) => plain(quote)))].slice(
    0,
    WORDS,
  )
  const why = [words.data.score(hundredths(score)), ...(speaking.length > 0 ? [words.data.evidence(speaking)] : [])]
  const text = {type: 'TextualBody', format: 'text/plain', language: words.language}
  return [
    ...(address === null ? [] : [{type: 'SpecificResource', source: address, purpose: 'classifying'}]),
    {...text, value: plain(`${label(framework, concept)} (${concept})`), purpose: 'tagging'},
    {...text, value: why.join(' '), purpose: 'describing'},
  ]
}

/** An address that leads nowhere but to the web. */
export function webAddress(uri: string | null): string | null {
  return uri !== null && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(uri) ? uri : null
}
