import type {ConceptWeights} from '../model/trained-model.ts'
import type {Seen} from './seeing.ts'

/** What the features of a model weigh for a list of concepts. */
export interface Weights {
  /** The log-odds of every concept by what is seen of a passage; they hold until the next passage. */
  logOdds(seen: Seen): Float64Array
  /** What a feature weighs for a concept; 0 where it is not listed. */
  of(feature: number, concept: number): number
}

/**
 * Lays the weights of a model out by feature: most features weigh for few concepts, and a passage has few of the features.
 *
 * @param order the places of the features in the model, in the order in which they are numbered here
 */
export function weightsOf(concepts: readonly ConceptWeights[], order: readonly number[]): Weights {
  const biases = Float64Array.from(concepts, ({bias}) => bias)
  const numbers = new Int32Array(order.length)
  order.forEach((place, feature) => {
    numbers[place] = feature
  })
  const starts = new Int32Array(order.length + 1)
  eachWeight(concepts, numbers, (feature) => {
    starts[feature + 1] = (starts[feature + 1] ?? 0) + 1
  })
  for (let feature = 0; feature < order.length; feature++) {
    starts[feature + 1] = (starts[feature] ?? 0) + (starts[feature + 1] ?? 0)
  }
  const count = starts[order.length] ?? 0
  const [whose, shares, next] = [new Uint16Array(count), new Float32Array(count), starts.slice()]
  eachWeight(concepts, numbers, (feature, concept, share) => {
    const at = next[feature] ?? 0
    next[feature] = at + 1
    whose[at] = concept
    shares[at] = share
  })
  // Of the passage at hand.
  const sums = biases.slice()
  return {
    logOdds({features, values}) {
      sums.set(biases)
      for (let i = 0; i < features.length; i++) {
        const [feature, value] = [features[i] ?? 0, values[i] ?? 0]
        const end = starts[feature + 1] ?? 0
        for (let at = starts[feature] ?? 0; at < end; at++) {
          const concept = whose[at] ?? 0
          sums[concept] = (sums[concept] ?? 0) + (shares[at] ?? 0) * value
        }
      }
      return sums
    },
    of(feature, concept) {
      let [low, high] = [starts[feature] ?? 0, starts[feature + 1] ?? 0]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((whose[middle] ?? 0) < concept) low = middle + 1
        else high = middle
      }
      return low < (starts[feature + 1] ?? 0) && whose[low] === concept ? (shares[low] ?? 0) : 0
    },
  }
}

/** Goes through all weights that are not 0, concept by concept. */
function eachWeight(
  concepts: readonly ConceptWeights[],
  numbers: Int32Array,
  visit: (feature: number, concept: number, share: number) => void,
): void {
  concepts.forEach(({weights}, concept) => {
    for (let place = 0; place < weights.length; place++) {
      const share = weights[place] ?? 0
      if (share !== 0) visit(numbers[place] ?? 0, concept, share)
    }
  })
}
