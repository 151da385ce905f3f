/** Linear weights over words and word pairs, one set for each concept, and how to read a probability from them. */
export interface TrainedModel {
  /** Shown in provenance: SHA-256 of its file. */
  hash: string
  language: string
  /** Stemmed words and pairs ("open access") to their place in each concept's weights. */
  features: Map<string, number>
  /** Inverse document frequency by feature place. */
  idf: Float32Array
  concepts: Map<string, ConceptWeights>
}

export interface ConceptWeights {
  bias: number
  /** By feature place; zero where the feature says nothing. */
  weights: Float32Array
}
