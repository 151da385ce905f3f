import type {ConceptWeights} from '../model/trained-model.ts'
import type {Seen} from './seeing.ts'

/** What the features of a model weigh for a list of concepts. */
export interface Weights {
  /** The log-odds of every concept by what is seen of a passage. */
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
  const count = concepts.reduce((sum, {weights}) => sum + weights.reduce((own, one) => own + Number(one !== 0), 0), 0)
  const [whose, shares, starts] = [new Uint16Array(count), new Float32Array(count), new Int32Array(order.length + 1)]
  let at = 0
  order.forEach((place, feature) => {
    for (let concept = 0; concept < concepts.length; concept++) {
      const share = concepts[concept]?.weights[place] ?? 0
      if (share === 0) continue
      whose[at] = concept
      shares[at++] = share
    }
    starts[feature + 1] = at
  })
  return {
    logOdds({features, values}) {
      const sums = biases.slice()
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
