/** A sparse row: places and values. */
export interface Row {
  places: Int32Array
  values: Float64Array
}

export interface Example {
  row: Row
  /** The label in [0, 1]; soft ones are allowed. */
  label: number
  weight: number
}

/** Memory of L-BFGS: pairs of steps kept. */
const MEMORY = 10

/**
 * L2-regularised logistic regression by L-BFGS (Liu and Nocedal 1989), deterministic from a zero start. The bias is the
 * last weight and is not regularised.
 */
export function logistic(
  examples: readonly Example[],
  size: number,
  {l2 = 1, iterations = 40, tolerance = 1e-5} = {},
): Float64Array {
  const n = size + 1
  let w: Float64Array = new Float64Array(n)
  const steps: {s: Float64Array; y: Float64Array; rho: number}[] = []
  let {loss, gradient} = evaluate(examples, w, size, l2)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descend(gradient, steps)
    const slope = dot(direction, gradient)
    if (slope >= 0) break
    let step = iteration === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let next: Float64Array
    let result: ReturnType<typeof evaluate>
    for (;;) {
      next = w.slice()
      addTo(next, direction, step)
      result = evaluate(examples, next, size, l2)
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
  return w
}

function evaluate(
  examples: readonly Example[],
  w: Float64Array,
  size: number,
  l2: number,
): {loss: number; gradient: Float64Array} {
  const gradient = new Float64Array(size + 1)
  let loss = 0
  for (const {row, label, weight} of examples) {
    const z = score(row, w, size)
    // log(1 + e^z) without overflow.
    const soft = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))
    loss += weight * (soft - label * z)
    const error = weight * (1 / (1 + Math.exp(-z)) - label)
    const {places, values} = row
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      gradient[place] = (gradient[place] as number) + error * (values[k] as number)
    }
    gradient[size] = (gradient[size] as number) + error
  }
  for (let i = 0; i < size; i++) {
    const value = w[i] as number
    loss += 0.5 * l2 * value * value
    gradient[i] = (gradient[i] as number) + l2 * value
  }
  return {loss, gradient}
}

/** The log-odds of a row. */
export function score({places, values}: Row, w: Float64Array | Float32Array, size: number): number {
  let z = w[size] as number
  for (let k = 0; k < places.length; k++) z += (values[k] as number) * (w[places[k] as number] as number)
  return z
}

function descend(
  gradient: Float64Array,
  steps: readonly {s: Float64Array; y: Float64Array; rho: number}[],
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
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale
  steps.forEach(({s, y, rho}, i) => addTo(q, s, (alphas[i] ?? 0) - rho * dot(y, q)))
  for (let i = 0; i < q.length; i++) q[i] = -(q[i] as number)
  return q
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (other[i] as number)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
