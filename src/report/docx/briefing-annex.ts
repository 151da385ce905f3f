import type {Lookup} from '../lookup.ts'
import {hundredths} from '../phrases.ts'
import type {Markup} from '../xml.ts'
import {paragraph} from './blocks.ts'

/** How the briefing was made, what to know before one quotes it, and the figures by which it can be made again. */
export function annexBlocks({analysis, words}: Lookup): Markup[] {
  const {briefing, label, sentence, title} = words
  const {provenance, problems, documents} = analysis
  const item = (text: string) => paragraph(`– ${text}`)
  const files = [
    ...documents.map(({name, sha256}) => ({file: name, sha256})),
    ...(provenance.corrections ? [provenance.corrections] : []),
  ]
  return [
    paragraph(briefing.annex, {style: 'Heading1', newPage: true}),
    paragraph(briefing.methodTitle, {style: 'Heading2'}),
    ...briefing.method.map((text) => paragraph(text)),
    paragraph(title.limits, {style: 'Heading2'}),
    ...words.limits.map(item),
    ...(problems.length > 0
      ? [
          paragraph(title.problems, {style: 'Heading2'}),
          ...problems.map(({severity, file, place, message}) =>
            item(`${label[severity]}: ${[file, place].filter((part) => part !== null).join(', ')}: ${message}`),
          ),
        ]
      : []),
    paragraph(title.provenance, {style: 'Heading2'}),
    item(`${provenance.tool} ${provenance.version}`),
    ...provenance.frameworks.map(({name, version, hash}) => item(`${label.framework} ${name} ${version}, ${hash}`)),
    item(sentence.minScore(hundredths(provenance.options.minScore))),
    ...files.map(({file, sha256}) => item(`${file}, SHA-256 ${sha256}`)),
  ]
}
