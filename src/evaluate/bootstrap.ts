/** Where 95 of 100 values lie; `null` where too few resamples have a value. */
export type Interval = {low: number; high: number} | null

const OUTSIDE = 0.025

/** The same always, so that the same coding gives the same intervals. */
const SEED = 1960

/**
 * Percentile intervals of any number of figures by drawing units with replacement: Efron, Bootstrap methods, 1979; Efron and Tibshirani, An
 * introduction to the bootstrap, 1993, chapter 13. Deterministic.
 *
 * @param units how many there are to draw from; as many are drawn each time
 * @param statistic the figures of a sample, told by how often each unit is in it; `NaN` where one has no value there
 */
export function bootstrap(
  units: number,
  resamples: number,
  statistic: (weights: Int32Array) => readonly number[],
): Interval[] {
  const next = random(SEED)
  const samples = Array.from({length: resamples}, () => {
    const weights = new Int32Array(units)
    for (let i = 0; i < units; i++) {
      const drawn = Math.floor(next() * units)
      weights[drawn] = (weights[drawn] ?? 0) + 1
    }
    return statistic(weights)
  })
  return (samples[0] ?? []).map((_, figure) => interval(samples.map((sample) => sample[figure] ?? Number.NaN)))
}

function interval(samples: readonly number[]): Interval {
  const values = Float64Array.from(samples.filter((value) => !Number.isNaN(value))).sort()
  // The kth value from below and from above, k = ⌊(B + 1) α⌋: of 1,000 the 25th.
  const k = Math.floor((values.length + 1) * OUTSIDE)
  const [low, high] = [values[k - 1], values[values.length - k]]
  return low === undefined || high === undefined || values.length < samples.length / 2 ? null : {low, high}
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
