/** How common the words of a language are in policy documents: each with the power of two of its count, 1 at least. */
export interface Vocabulary {
  /** Words in small letters. What is damaged is read as one of these. */
  words: ReadonlyMap<string, number>
  /** Names and abbreviations, in small letters: known, but nothing is read as one. */
  names: ReadonlyMap<string, number>
  /** Neighbours, parted by a space: "of the". */
  pairs: ReadonlyMap<string, number>
  /** Words with a hyphen: "long-term". */
  compounds: ReadonlyMap<string, number>
}

/** The vocabulary of a language (BCP 47), or `null` where there is none: then no damage is claimed. */
export type Vocabularies = (language: string | null) => Vocabulary | null
