import type {Analysis} from '../model/analysis.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {clean} from './clean.ts'
import {type Lookup, lookup} from './lookup.ts'
import {fullCitation, quoteOf} from './phrases.ts'

/** Of how many passages: as many as an advocate reads at a sitting. */
const PASSAGES = 20

const HEAD = `# A person's corrections, for: alignary analyze … --corrections FILE
# Take the "# " away from the entries that you have judged, and write behind "verdict" confirm, reject or add.
# "note", "by" and "date" may stand beside it. Words of the passage are enough for a quote.
corrections:
`

/** A corrections file to begin with: the alignments of the first opportunities, as comments. Those that a person has judged are left out. */
export function startingCorrections(analysis: Analysis): string {
  const found = lookup(analysis)
  return (
    HEAD +
    found.entries
      .slice(0, PASSAGES)
      .map(({passage}, n) => entries(passage, n + 1, found))
      .join('')
  )
}

function entries(passage: AnalyzedPassage, rank: number, found: Lookup): string {
  const document = found.document(passage.document)
  const {paragraph, page} = passage.locator
  const isRole = ({framework}: {framework: string}) => Number(framework === found.roleFramework)
  const open = passage.alignments
    .filter(({evidence}) => evidence.every(({by}) => by !== 'person'))
    .toSorted((a, b) => isRole(b) - isRole(a))
  const lines = open.flatMap(({framework, concept}) => [
    `  - quote: ${quoted(quoteOf(passage))}`,
    `    document: ${quoted(document?.name ?? passage.document)}`,
    ...(paragraph === null ? [] : [`    paragraph: ${quoted(paragraph)}`]),
    ...(page === null ? [] : [`    page: ${quoted(page)}`]),
    `    framework: ${quoted(framework)}`,
    `    concept: ${quoted(concept)} # ${oneLine(found.label(framework, concept))}`,
    `    verdict: confirm`,
  ])
  return [
    `\n# ${rank}. ${oneLine(fullCitation(passage, document, found))}`,
    ...lines.map((line) => `# ${line}`),
    '',
  ].join('\n')
}

/** JSON is YAML, but for signs that YAML wants escaped. */
function quoted(text: string): string {
  const escape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu, escape)
}

function oneLine(text: string): string {
  return clean(text).replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
