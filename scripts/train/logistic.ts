/** A sparse row: places and values. */
export interface Row {
  places: Int32Array
  values: Float64Array
}

export interface Example {
  row: Row
  /** Of each column the label in [0, 1]; soft ones are allowed, and `null` teaches nothing. */
  labels: readonly (number | null)[]
  weight: number
}

/** Weights of several columns over the same features: `weights[place * columns + column]`; the biases come last. */
export interface Weights {
  size: number
  columns: number
  values: Float64Array
}

/** p(1 − p) where one text in fifteen or so has the label. */
const SLOPE = 0.06

/** Memory of L-BFGS: pairs of steps kept. */
const MEMORY = 6

/**
 * L2-regularised logistic regressions, one a column, found together by L-BFGS (Liu and Nocedal 1989): a row is gone
 * through once for all of them, and steps begin from the diagonal of the Hessian. Deterministic. Biases are not regularised, and begin where
 * a column's labels are by themselves.
 */
export function logistic(
  examples: readonly Example[],
  size: number,
  columns: number,
  {l2 = 1, iterations = 30, tolerance = 1e-5} = {},
): Weights {
  let w: Float64Array = start(examples, size, columns)
  const flat = flatness(examples, size, columns, l2)
  const steps: {s: Float64Array; y: Float64Array; rho: number}[] = []
  const rows = flatten(examples, columns)
  let {loss, gradient} = evaluate(rows, w, size, columns, l2)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descend(gradient, steps, flat)
    const slope = dot(direction, gradient)
    if (slope >= 0) break
    let step = 1
    let next: Float64Array
    let result: ReturnType<typeof evaluate>
    for (;;) {
      next = w.slice()
      addTo(next, direction, step)
      result = evaluate(rows, next, size, columns, l2)
      if (result.loss <= loss + 1e-4 * step * slope || step < 1e-10) break
      step /= 2
    }
    const s = next.slice()
    addTo(s, w, -1)
    const y = result.gradient.slice()
    addTo(y, gradient, -1)
    const curvature = dot(s, y)
    if (curvature > 1e-12) {
      steps.push({s, y, rho: 1 / curvature})
      if (steps.length > MEMORY) steps.shift()
    }
    const gain = loss - result.loss
    w = next
    loss = result.loss
    gradient = result.gradient
    if (gain < tolerance * Math.max(1, Math.abs(loss))) break
  }
  return {size, columns, values: w}
}

/** All examples in a row, so that going through them is going through memory once. */
interface Flat {
  /** Where each example begins in `at` and `values`; one more at the end. */
  first: Int32Array
  /** Where the weights of each feature begin. */
  at: Int32Array
  values: Float64Array
  /** Column after column, example after example; NaN teaches nothing. */
  labels: Float64Array
  weights: Float64Array
}

function flatten(examples: readonly Example[], columns: number): Flat {
  const first = new Int32Array(examples.length + 1)
  examples.forEach(({row}, i) => {
    first[i + 1] = (first[i] as number) + row.places.length
  })
  const at = new Int32Array(first[examples.length] as number)
  const values = new Float64Array(at.length)
  const labels = new Float64Array(examples.length * columns)
  examples.forEach(({row, labels: own}, i) => {
    at.set(
      row.places.map((place) => place * columns),
      first[i],
    )
    values.set(row.values, first[i])
    for (let c = 0; c < columns; c++) labels[i * columns + c] = own[c] ?? Number.NaN
  })
  return {first, at, values, labels, weights: Float64Array.from(examples, ({weight}) => weight)}
}

function evaluate(
  {first, at, values, labels, weights}: Flat,
  w: Float64Array,
  size: number,
  columns: number,
  l2: number,
): {loss: number; gradient: Float64Array} {
  const gradient = new Float64Array(w.length)
  const sums = new Float64Array(columns)
  const bias = size * columns
  let loss = 0
  for (let i = 0; i < weights.length; i++) {
    const begin = first[i] as number
    const end = first[i + 1] as number
    for (let c = 0; c < columns; c++) sums[c] = w[bias + c] as number
    for (let k = begin; k < end; k++) {
      const place = at[k] as number
      const value = values[k] as number
      for (let c = 0; c < columns; c++) (sums[c] as number) += value * (w[place + c] as number)
    }
    const weight = weights[i] as number
    for (let c = 0; c < columns; c++) {
      const label = labels[i * columns + c] as number
      const z = sums[c] as number
      if (Number.isNaN(label)) {
        sums[c] = 0
        continue
      }
      // log(1 + e^z) without overflow.
      loss += weight * ((z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))) - label * z)
      sums[c] = weight * (1 / (1 + Math.exp(-z)) - label)
    }
    for (let k = begin; k < end; k++) {
      const place = at[k] as number
      const value = values[k] as number
      for (let c = 0; c < columns; c++) (gradient[place + c] as number) += (sums[c] as number) * value
    }
    for (let c = 0; c < columns; c++) (gradient[bias + c] as number) += sums[c] as number
  }
  for (let i = 0; i < bias; i++) {
    const value = w[i] as number
    loss += 0.5 * l2 * value * value
    gradient[i] = (gradient[i] as number) + l2 * value
  }
  return {loss, gradient}
}

/** No weights, and the bias that fits how often each column's label is given. */
function start(examples: readonly Example[], size: number, columns: number): Float64Array {
  const w = new Float64Array((size + 1) * columns)
  for (let c = 0; c < columns; c++) {
    let [yes, all] = [0.5, 1]
    for (const {labels, weight} of examples) {
      const label = labels[c] ?? null
      if (label === null) continue
      yes += weight * label
      all += weight
    }
    w[size * columns + c] = Math.log(yes / (all - yes))
  }
  return w
}

/** How flat the loss is along each weight at the start, about: common features bend it far more than rare ones, and steps must differ. */
function flatness(examples: readonly Example[], size: number, columns: number, l2: number): Float64Array {
  const bend = new Float64Array(size + 1)
  for (const {row, weight} of examples) {
    row.places.forEach((place, k) => {
      bend[place] = (bend[place] as number) + weight * (row.values[k] as number) ** 2
    })
    bend[size] = (bend[size] as number) + weight
  }
  return Float64Array.from(
    {length: (size + 1) * columns},
    (_, i) => 1 / (l2 + SLOPE * (bend[Math.floor(i / columns)] as number)),
  )
}

function descend(
  gradient: Float64Array,
  steps: readonly {s: Float64Array; y: Float64Array; rho: number}[],
  flat: Float64Array,
): Float64Array {
  const q = Float64Array.from(gradient)
  const alphas: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const {s, y, rho} = steps[i] as (typeof steps)[number]
    const alpha = rho * dot(s, q)
    alphas[i] = alpha
    addTo(q, y, -alpha)
  }
  const last = steps.at(-1)
  let scale = 1
  if (last) {
    let bent = 0
    for (let i = 0; i < q.length; i++) bent += (last.y[i] as number) ** 2 * (flat[i] as number)
    scale = 1 / (last.rho * bent)
  }
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale * (flat[i] as number)
  steps.forEach(({s, y, rho}, i) => {
    addTo(q, s, (alphas[i] ?? 0) - rho * dot(y, q))
  })
  for (let i = 0; i < q.length; i++) q[i] = -(q[i] as number)
  return q
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (other[i] as number)
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number)
  return total
}
