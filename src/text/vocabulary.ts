import type {Vocabulary} from '../model/vocabulary.ts'

/**
 * Reads a vocabulary file: each line the power of two of a count and the words that are so common, the most common line
 * first. `of_the` is a pair, `long-term` a compound; a word in capitals is a name.
 *
 * @example
 * parseVocabulary('17 of the of_the\n9 long-term UNESCO').words.get('the') // 17
 */
export function parseVocabulary(file: string): Vocabulary {
  const [words, names, pairs, compounds] = [0, 1, 2, 3].map(() => new Map<string, number>()) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ]
  for (const line of file.split('\n')) {
    const [power, ...entries] = line.split(' ')
    // Of a count of 1 the power is 0, which would read as "unknown".
    const band = Math.max(Number(power), 1)
    for (const entry of entries) {
      const small = entry.toLowerCase()
      if (entry.includes('_')) pairs.set(entry.replace('_', ' '), band)
      else if (entry.includes('-')) compounds.set(entry, band)
      else if (small !== entry) names.set(small, band)
      else words.set(entry, band)
    }
  }
  return {words, names, pairs, compounds}
}

type Counts = Map<string, number>
