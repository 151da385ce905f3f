import type {Evaluation, Figure, LevelEvaluation, Rates} from '../model/evaluation.ts'

/** A table of an evaluation: its first column is text, the others are figures. */
export interface FigureTable {
  header: string[]
  rows: string[][]
  /** What must be known to read it. */
  notes: string[]
}

/** What an evaluation says of one level, in words and tables, whatever form they are written down in. */
export interface LevelTables {
  title: string
  opening: string
  whole: FigureTable
  concepts: FigureTable
  reliability: FigureTable
}

export function levelTables(one: LevelEvaluation, {provenance: {options}}: Evaluation): LevelTables {
  return {
    title: `${one.framework}: ${one.level}`,
    opening: `${count(one.texts, 'text')}. A concept is found where it is scored ${options.minScore} or more.`,
    whole: wholeTable(one, options.resamples),
    concepts: conceptTable(one),
    reliability: reliabilityTable(one),
  }
}

function wholeTable(
  {macro, micro, kappa, calibration, ranking, drawn, coders, level}: LevelEvaluation,
  resamples: number,
) {
  const three = (name: string, {precision, recall, f1}: Rates) => [name, ...[precision, recall, f1].map(sure)]
  const single = (name: string, figure: Figure) => [name, '', '', sure(figure)]
  const notes = [
    `Highest: over the ${count(ranking.texts, 'text')} with a ${level}.`,
    `Calibration error: over the ${count(calibration.pairs, 'pair')} of text and concept scored ${calibration.least} or more.`,
  ]
  if (coders)
    notes.push(
      `${count(coders.texts, 'text')} read twice: the readers agree with kappa ${plain(coders.readers.kappa)} (F1 ${plain(coders.readers.f1)}), the scores with the first reader with ${plain(coders.scores.kappa)} (F1 ${plain(coders.scores.f1)}).`,
    )
  notes.push(
    micro.f1.low !== null
      ? `In brackets: 95 % intervals, from ${resamples} resamples of ${count(drawn.count, drawn.unit)}.`
      : `No intervals: ${resamples === 0 ? 'none were asked for' : `${count(drawn.count, drawn.unit)} to resample, too few to tell`}.`,
  )
  return {
    header: ['', 'precision', 'recall', 'F1'],
    rows: [
      ...macro.map((means) => three(`macro, ${means.concepts} with ≥ ${count(means.least, 'text')}`, means)),
      three('micro', micro),
      single("Cohen's kappa", kappa),
      single('calibration error', calibration.ece),
      single('highest is right', ranking.first),
      single('right in highest three', ranking.three),
    ],
    notes,
  }
}

function conceptTable({concepts}: LevelEvaluation): FigureTable {
  const met = concepts.filter(({support, found}) => support > 0 || found > 0)
  const others = concepts.length - met.length
  return {
    header: ['concept', 'texts', 'found', 'prec.', 'recall', 'F1', 'kappa', 'ECE'],
    rows: met.map(({concept, label, support, found, precision, recall, f1, kappa, calibration}) => [
      `${concept} ${label}`,
      String(support),
      String(found),
      ...[precision, recall, f1, kappa].map(({value}) => plain(value)),
      plain(calibration.ece),
    ]),
    notes: [
      'ECE: the calibration error, where there are enough pairs.',
      ...(others > 0 ? [`${count(others, 'concept')} neither given nor found.`] : []),
    ],
  }
}

function reliabilityTable({calibration}: LevelEvaluation): FigureTable {
  return {
    header: ['scored', 'pairs', 'mean score', 'share right'],
    rows: calibration.bins.map(({lowest, highest, pairs, score, right}) => [
      `${lowest.toFixed(2)}–${highest.toFixed(2)}`,
      String(pairs),
      plain(score),
      plain(right),
    ]),
    notes: [],
  }
}

function plain(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-0.00', '0.00')
}

/** A figure with its interval. */
function sure({value, low, high}: Figure): string {
  return low === null || high === null ? plain(value) : `${plain(value)} (${plain(low)}–${plain(high)})`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
