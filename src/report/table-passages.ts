import type {AnalyzedPassage} from '../model/passage.ts'
import {pageOf, paragraphOf} from './citation.ts'
import type {Lookup} from './lookup.ts'
import {askedPhrase, conditionPhrase, damagePhrase, hundredths, recognitionPhrase} from './phrases.ts'
import {type Cell, type Shows, type Table, tableOf} from './table.ts'

type Of = AnalyzedPassage

/** Every passage, a row each, in the order of the documents: with all that it was aligned with, opportunity or not. */
export function passageTable(found: Lookup): Table {
  const {words, analysis} = found
  const {label} = words
  const column = (title: string, width: number, cell: (of: Of) => Cell): Shows<Of> => ({title, width, cell})
  const ranks = new Map<string, number>()
  for (const [at, {passage, also}] of analysis.opportunities.entries())
    for (const id of [passage, ...also]) ranks.set(id, at + 1)
  return tableOf(
    label.passages,
    [
      column(label.document, 24, ({document}) => found.document(document)?.title ?? document),
      column(label.page, 8, (passage) => pageOf(passage, found.document(passage.document), words)),
      column(label.paragraph, 12, (passage) => paragraphOf(passage, words)),
      column(label.section, 24, ({locator}) => locator.headings.join(' › ')),
      column(label.kind, 12, ({kind}) => words.passageKind[kind]),
      column(label.part, 14, ({part}) => words.part[part]),
      column(words.data.text, 60, ({text}) => text),
      column(label.leadIn, 24, ({context}) => context),
      ...levelsOf(analysis.passages).flatMap(({framework, level}) => [
        column(words.data.level(framework, level), 32, (passage) => names(passage, framework, level, found)),
        column(words.data.levelScore(framework, level), 12, (passage) => best(passage, framework, level)),
      ]),
      column(label.asked, 16, ({appraisal}) => askedPhrase(appraisal, words)),
      column(label.strength, 16, ({appraisal}) => words.strength[appraisal.strength]),
      column(label.conditions, 20, (passage) => conditionPhrase(passage, words)),
      column(label.libraries, 16, ({recognition}) => words.recognitionShort[recognition.level]),
      column(label.recognition, 28, (passage) => recognitionPhrase(passage, found)),
      column(words.data.opportunity, 12, ({id}) => ranks.get(id) ?? null),
      column(label.sure, 12, ({confidence}) => (confidence === null ? null : hundredths(confidence))),
      column(label.damaged, 24, (passage) => damagePhrase(passage, words)),
      column(label.language, 10, ({language}) => language),
      column(words.data.filePage, 9, ({locator}) => locator.pdfPage),
      column(label.id, 20, ({id}) => id),
    ],
    analysis.passages,
  )
}

interface Level {
  framework: string
  level: string
}

/** The levels that passages are aligned with, by name, so that another document gives the same order. */
function levelsOf(passages: readonly Of[]): Level[] {
  const found = new Map<string, Level>()
  for (const {alignments} of passages)
    for (const {framework, level} of alignments) found.set(`${framework}\n${level}`, {framework, level})
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, level]) => level)
}

function alignmentsOf({alignments}: Of, framework: string, level: string): Of['alignments'] {
  return alignments
    .filter((one) => one.framework === framework && one.level === level)
    .sort((a, b) => b.score - a.score)
}

/** "Literacy for all (4.6); Skills for work (4.4)", the surest first. */
function names(passage: Of, framework: string, level: string, {label}: Lookup): string {
  return alignmentsOf(passage, framework, level)
    .map(({concept}) => `${label(framework, concept)} (${concept})`)
    .join('; ')
}

/** The score of the surest, in hundredths. */
function best(passage: Of, framework: string, level: string): number | null {
  const [first] = alignmentsOf(passage, framework, level)
  return first ? hundredths(first.score) : null
}
