import type {Figure, Measures, Rates} from '../model/evaluation.ts'
import {bootstrap, type Interval} from './bootstrap.ts'
import {ece, type Ladder, ladder, LEAST_SCORE, reliability} from './calibration.ts'
import {counter, type Row, unitsOf} from './counts.ts'
import {kappa, macro, type PlainRates, pooled, rates} from './tally.ts'

/** Fewer texts of a concept, or units to draw, say too little to tell how far chance moves a figure. */
const ENOUGH = 7

/** A calibration error of fewer pairs is hardly more than chance. */
const ENOUGH_PAIRS = 20

/**
 * All figures of one level. Intervals are made by drawing documents where rows name any, else texts.
 *
 * A resample is never scored again: each unit's counts are made once, and a resample sums them as often as the unit is drawn.
 */
export function measure(
  concepts: readonly {concept: string; label: string}[],
  rows: readonly Row[],
  {minScore = 0.5, resamples = 1000}: {minScore?: number; resamples?: number} = {},
): Measures {
  const texts = rows.filter(({pairs}) => pairs.some(({truth}) => truth !== null))
  const drawn = unitsOf(texts)
  const sum = counter(texts, drawn.of, drawn.count, concepts.length, minScore)
  const steps = ladder(texts.flatMap(({pairs}) => pairs))
  const unitSteps = {...steps, from: steps.from.map((index) => drawn.of[Math.floor(index / concepts.length)] ?? 0)}

  const once = new Int32Array(drawn.count).fill(1)
  const whole = sum(once)
  const support = whole.tallies.map(({both, missed}) => both + missed)
  const often = support.flatMap((count, index) => (count >= ENOUGH ? [index] : []))
  /** In the order in which they are taken out again below. */
  const figuresOf = (weights: Int32Array): number[] => {
    const {tallies, texts, first, three} = sum(weights)
    const all = pooled(tallies)
    const error = ece(reliability(unitSteps, (unit) => weights[unit] ?? 0))
    return [
      ...tallies.flatMap((one) => [...list(rates(one)), kappa(one)]),
      ...list(macro(tallies)),
      ...list(macro(often.flatMap((index) => tallies[index] ?? []))),
      ...list(rates(all)),
      kappa(all),
      error,
      texts === 0 ? null : first / texts,
      texts === 0 ? null : three / texts,
    ].map((value) => value ?? Number.NaN)
  }
  const values = figuresOf(once)
  const intervals = drawn.count < ENOUGH ? [] : bootstrap(drawn.count, resamples, figuresOf)
  const take = taker(values, intervals)

  const measured = concepts.map(({concept, label}, k) => {
    const counts = whole.tallies[k] ?? pooled([])
    const sure = (support[k] ?? 0) >= ENOUGH
    const own = ladder(texts.flatMap(({pairs}) => pairs[k] ?? []))
    const pairs = own.scores.length
    return {
      concept,
      label,
      support: support[k] ?? 0,
      found: counts.both + counts.wrong,
      ...take.rates(sure),
      kappa: take.figure(sure),
      calibration: {pairs, ece: pairs < ENOUGH_PAIRS ? null : rounded(ece(reliability(own)))},
    }
  })
  return {
    texts: texts.length,
    drawn: {unit: drawn.unit, count: drawn.count},
    concepts: measured,
    macro: [
      {least: 1, concepts: support.filter((count) => count > 0).length, ...take.rates(true)},
      {least: ENOUGH, concepts: often.length, ...take.rates(true)},
    ],
    micro: take.rates(true),
    kappa: take.figure(true),
    calibration: {least: LEAST_SCORE, pairs: steps.scores.length, ece: take.figure(true), bins: bins(steps)},
    ranking: {texts: whole.texts, first: take.figure(true), three: take.figure(true)},
  }
}

const list = ({precision, recall, f1}: PlainRates) => [precision, recall, f1]

/** Hands figures out one after the other. */
function taker(values: readonly number[], intervals: readonly Interval[]) {
  let next = 0
  const figure = (sure: boolean): Figure => {
    const [value, interval] = [values[next] ?? Number.NaN, sure ? intervals[next] : null]
    next++
    return Number.isNaN(value)
      ? {value: null, low: null, high: null}
      : {value: rounded(value), low: rounded(interval?.low), high: rounded(interval?.high)}
  }
  return {figure, rates: (sure: boolean): Rates => ({precision: figure(sure), recall: figure(sure), f1: figure(sure)})}
}

function bins(steps: Ladder): Measures['calibration']['bins'] {
  return reliability(steps).map((bin) => ({...bin, score: rounded(bin.score) ?? 0, right: rounded(bin.right) ?? 0}))
}

/** As figures stand in an evaluation: to four decimals. */
export function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000
}
