import {aligner} from '../../src/align/align.ts'
import {measure} from '../../src/evaluate/measure.ts'
import type {Row} from '../../src/evaluate/counts.ts'
import {parseModel} from '../../src/load/trained-model.ts'
import type {Figure, Measures} from '../../src/model/evaluation.ts'
import type {Framework} from '../../src/model/framework.ts'
import type {LanguageData} from '../../src/model/language.ts'
import type {TrainedModelFile} from '../../src/model/trained-model.ts'
import type {Means} from './fit.ts'
import type {Task} from './tasks.ts'

/** A level's figures on the coded `test` part. */
export interface Tested {
  level: string
  full: Measures
  rules: Measures
}

/** What a model does on the coded `test` part, through the very code that users run. */
export function tested(
  task: Task,
  model: TrainedModelFile,
  framework: Framework,
  languages: readonly LanguageData[],
  {see, match}: Means,
): Tested {
  const trained = parseModel(model.framework, new TextEncoder().encode(JSON.stringify(model)))
  const concepts = task.concepts.map((concept) => ({concept, label: concept}))
  const by = (align: ReturnType<typeof aligner>): Measures => {
    const rows = task.test.map(({text, group, labels}): Row => {
      const {damage} = see(text)
      const passage = {text, language: 'en', damage}
      const found = align(match({...passage, context: null}), passage)
      const scores = new Map(found.map(({concept, score}) => [concept, score]))
      return {
        document: group,
        pairs: task.concepts.map((concept, k) => ({truth: truthOf(labels[k]), score: scores.get(concept) ?? 0})),
      }
    })
    return measure(concepts, rows)
  }
  return {
    level: task.level,
    full: by(aligner([{...framework, models: [trained]}], languages, 0)),
    rules: by(aligner([{...framework, models: []}], languages, 0)),
  }
}

export function truthOf(label: number | null | undefined): 0 | 1 | null {
  return label === 1 ? 1 : label === 0 ? 0 : null
}

/** A level's part of the card. */
export function section(task: Task, {full, rules}: Tested, cross: string): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const three = ({precision, recall, f1}: Pick<Measures['micro'], 'precision' | 'recall' | 'f1'>) =>
    [precision, recall, f1].map(plain)
  const often = (one: Measures) => one.macro.at(-1)
  return `## By ${task.level}

Learned from ${task.dev.length} passages coded by reading${task.weak.length > 0 ? ` and ${task.weak.length} other texts` : ''}. Measured on ${task.test.length} passages of other documents (the coded part \`test\`),
on which nothing was fitted (docs/evaluation.md says where its figures were in sight), at a score of 0.5; intervals of 95 % by drawing documents. What a text only touches counts neither way. Of
the texts with a ${task.level}, the highest scored ${task.level} is right in ${percent(full.ranking.first)}, and a right one is among the three highest in ${percent(full.ranking.three)}.

Macro-F1 (seven texts or more) ${spread(often(full)?.f1)}, micro ${spread(full.micro.f1)}, kappa ${spread(full.kappa)}. Expected calibration error
${spread(full.calibration.ece)} over the ${full.calibration.pairs} pairs scored ${full.calibration.least} or more, in ten bins of equal mass:

${[
  line(['mean score', ...full.calibration.bins.map(({score}) => score.toFixed(2))]),
  line(['---', ...full.calibration.bins.map(() => '--:')]),
  line(['share right', ...full.calibration.bins.map(({right}) => right.toFixed(2))]),
].join('\n')}

${cross}${[
  line([
    'concept',
    'texts',
    'precision',
    'recall',
    'F1',
    'calibration error',
    'rules alone: precision',
    'recall',
    'F1',
  ]),
  line(['---', ...Array.from({length: 8}, () => '--:')]),
  ...full.concepts.map((one, k) => {
    const alone = rules.concepts[k]
    return line([
      one.concept,
      one.support,
      ...three(one),
      one.calibration.ece?.toFixed(2) ?? '',
      ...(alone ? three(alone) : []),
    ])
  }),
  line(['macro', '', ...three(often(full) ?? full.micro), '', ...three(often(rules) ?? rules.micro)]),
  line(['micro', '', ...three(full.micro), '', ...three(rules.micro)]),
].join('\n')}
`
}

export const plain = ({value}: Figure): string => value?.toFixed(2) ?? '–'
const percent = ({value}: Figure): string => `${((value ?? 0) * 100).toFixed(0)} %`

/** ".89 (.88 to .90)". */
export function spread(figure: Figure | undefined): string {
  if (!figure || figure.value === null) return '–'
  const [value, low, high] = [figure.value, figure.low, figure.high].map((one) => one?.toFixed(3))
  return low === undefined ? `${value}` : `${value} (${low} to ${high})`
}

/** Mean score against the share that is right, bin by bin; on the line they are alike. */
export function plot(levels: readonly Tested[]): string {
  const [side, gap] = [220, 60]
  const panel = ({level, full}: Tested, index: number) => {
    const x = (value: number) => (gap + index * (side + gap) + value * side).toFixed(1)
    const y = (value: number) => (30 + side - value * side).toFixed(1)
    const ticks = [0, 0.5, 1]
      .map(
        (t) =>
          `<text x="${x(t)}" y="${30 + side + 18}" text-anchor="middle">${t}</text><text x="${Number(x(0)) - 6}" y="${Number(y(t)) + 4}" text-anchor="end">${t}</text>`,
      )
      .join('')
    const points = full.calibration.bins.map(({score, right}) => `${x(score)},${y(right)}`)
    return `<text x="${x(0.5)}" y="18" text-anchor="middle">${level}: score against share right</text><path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#555"/><path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4"/>${ticks}<polyline points="${points.join(' ')}" fill="none" stroke="#0a6" stroke-width="2"/>${points.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="#0a6"/>`).join('')}`
  }
  const width = gap + levels.length * (side + gap)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${side + 60}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${levels.map(panel).join('')}</svg>\n`
}

/** The model's card: what it is, and how well it does. */
export function card(framework: string, sections: readonly string[]): string {
  return `# Model card: ${framework}, English

Logistic regression over stemmed words and word pairs, one byte a weight, and one set of weights a level that combines its log-odds with
those of the coding rules. Words get a share of their weight from the company they keep in running text, so that those no coded text holds
count too. Made by \`npm run train\`. The sets it learns from, their licences and where they are published are listed in
[README.md](README.md). Where a passage stands (a footnote, a final
clause, an address) moves the scores of goals, and so does whether it is about any goal at all. The rules were written by readers of coded texts that are no part of
the \`test\` part, so that only that part says how good they are; docs/evaluation.md names the one exception.

![Calibration on the test part](${framework}.en.svg)

${sections.join('\n')}`
}
