import type {RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Analysis} from '../model/analysis.ts'
import {correctionCounts, correctionPhrases} from './judged.ts'
import {type Lookup, lookup} from './lookup.ts'
import {code, heading, list, orElse, paragraph, strong, table} from './markdown-nodes.ts'
import {missingNodes, opportunityNodes, passageNodes} from './markdown-passages.ts'
import {conceptTable, matrixTable} from './markdown-tables.ts'
import {kindPhrase} from './phrases.ts'
import {recognitions, risks, totals} from './summary.ts'

// GitHub and pandoc read formulas, pandoc citations and raised letters too: in a document these are signs as any.
const unsafe = ['$', '^', '@'].map((character) => ({character, inConstruct: 'phrasing' as const}))

const processor = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', rule: '-', emphasis: '_', resourceLink: true, unsafe})

/** Nodes as the text of a Markdown file. */
export function stringify(children: RootContent[]): string {
  return processor.stringify({type: 'root', children})
}

/** The report as Markdown that reads well on GitHub and in an editor. */
export function markdown(analysis: Analysis): string {
  const found = lookup(analysis)
  return stringify([...opening(found), ...body(found), ...ending(found)])
}

function opening(found: Lookup): RootContent[] {
  const {analysis, words} = found
  const {sentence, label, title} = words
  const all = totals(analysis)
  const rows = analysis.documents.map((document) => {
    const coverage = analysis.coverage.documents.find((one) => one.document === document.id)
    const {named = 0, implied = 0, silent = 0} = coverage?.recognition ?? {}
    const counts = [coverage?.passages, coverage?.calling, named, implied, silent, coverage?.naming]
    return [document.title, kindPhrase(document, words), ...counts.map((count) => String(count ?? 0))]
  })
  const operative = analysis.coverage.documents.flatMap(({document, operative}) => {
    if (operative === null) return []
    const title = found.document(document)?.title ?? document
    return [`${title}: ${sentence.operative(operative.calling, operative.passages, operative.recognition.named)}.`]
  })
  const short = words.recognitionShort
  const columns = [
    label.passages,
    label.calling,
    ...[short.named, short.implied, short.silent].map(capital),
    label.naming,
  ]
  return [
    heading(1, analysis.provenance.options.title),
    paragraph(
      strong(`${sentence.calling(all.calling, all.passages)}.`),
      ` ${sentence.ofThese}: ${sentence.recognised(all)}.`,
    ),
    heading(2, title.documents),
    table([label.document, label.kind, ...columns], rows, 2),
    ...operative.map((text) => paragraph(text)),
  ]
}

function body(found: Lookup): RootContent[] {
  const {title, sentence} = found.words
  const matrix = matrixTable(found)
  return [
    heading(2, title.goals),
    conceptTable('goal', found),
    heading(2, title.roles),
    conceptTable('role', found),
    heading(2, title.matrix),
    matrix ?? paragraph(sentence.noMatrix),
    heading(2, title.opportunities),
    ...orElse(
      found.entries.flatMap((one, rank) => opportunityNodes(one, rank + 1, found)),
      sentence.noOpportunities,
    ),
    heading(2, title.missing),
    ...missingNodes(found),
    heading(2, title.recognitions),
    ...orElse(
      recognitions(found).flatMap((passage) => passageNodes(passage, found)),
      sentence.noRecognitions,
    ),
    ...(risks(found).length > 0
      ? [
          heading(2, title.risks),
          paragraph(sentence.risks),
          ...risks(found).flatMap((passage) => passageNodes(passage, found)),
        ]
      : []),
  ]
}

function corrections(found: Lookup): RootContent[] {
  const counts = correctionCounts(found)
  if (counts === null) return []
  const items = correctionPhrases(found).map(({said, concept, where, quote, note}) => [
    strong(`${said}:`),
    ` ${concept}, ${where}. ${quote}${note === '' ? '' : ` ${note}`}`,
  ])
  return [
    heading(2, found.words.title.corrections),
    paragraph(`${counts}.`),
    ...(items.length > 0 ? [list(items)] : []),
  ]
}

function ending(found: Lookup): RootContent[] {
  const {analysis, words} = found
  const {label, title} = words
  const {provenance, problems, documents} = analysis
  const problemItems = problems.map(({severity, file, place, message}) => [
    strong(label[severity]),
    `: ${[file, place].filter((part) => part !== null).join(', ')}: ${message}`,
  ])
  return [
    ...corrections(found),
    ...(problems.length > 0 ? [heading(2, title.problems), list(problemItems)] : []),
    heading(2, title.limits),
    list(words.limits.map((limit) => [limit])),
    heading(2, title.provenance),
    list([
      [`${provenance.tool} ${provenance.version}`],
      ...provenance.frameworks.map(({name, version, hash}) => [`${label.framework} ${name} ${version}, `, code(hash)]),
      [words.sentence.minScore(Math.round(provenance.options.minScore * 100))],
      ...[
        ...documents.map(({name, sha256}) => ({file: name, sha256})),
        ...(provenance.corrections ? [provenance.corrections] : []),
      ].map(({file, sha256}) => [`${file}, SHA-256 `, code(sha256)]),
    ]),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
