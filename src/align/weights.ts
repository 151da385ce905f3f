import type {ConceptWeights} from '../model/trained-model.ts'
import type {Seen} from './seeing.ts'

/**
 * The weights of concepts that are asked for together, side by side, feature by feature: a passage has few of a model's
 * features, and all that is needed of one lies in one place.
 */
export class Weights {
  readonly #width: number
  readonly #rows: Float32Array
  readonly #biases: number[]

  /** @param order the places of the features in the model, in the order in which they are numbered here */
  constructor(concepts: readonly ConceptWeights[], order: readonly number[]) {
    // Four are reckoned at a time.
    this.#width = Math.ceil(concepts.length / 4) * 4
    this.#rows = new Float32Array(order.length * this.#width)
    this.#biases = Array.from({length: this.#width}, (_, column) => concepts[column]?.bias ?? 0)
    concepts.forEach(({weights}, column) => {
      for (let feature = 0; feature < order.length; feature++) {
        this.#rows[feature * this.#width + column] = weights[order[feature] ?? 0] ?? 0
      }
    })
  }

  /** What features weigh for the concept in a column. */
  column(column: number): (feature: number) => number {
    const [rows, width] = [this.#rows, this.#width]
    return (feature) => rows[feature * width + column] ?? 0
  }

  /** The log-odds of the concepts, by column. */
  logOdds({features, values}: Seen): number[] {
    const [rows, width, sums] = [this.#rows, this.#width, this.#biases.slice()]
    for (let column = 0; column < width; column += 4) {
      // Sums in variables of their own are added to without going through memory.
      let [a, b, c, d] = [sums[column] ?? 0, sums[column + 1] ?? 0, sums[column + 2] ?? 0, sums[column + 3] ?? 0]
      for (let i = 0; i < features.length; i++) {
        const at = (features[i] ?? 0) * width + column
        const value = values[i] ?? 0
        a += (rows[at] ?? 0) * value
        b += (rows[at + 1] ?? 0) * value
        c += (rows[at + 2] ?? 0) * value
        d += (rows[at + 3] ?? 0) * value
      }
      sums[column] = a
      sums[column + 1] = b
      sums[column + 2] = c
      sums[column + 3] = d
    }
    return sums
  }
}
