import type {Judged} from './tally.ts'

/**
 * The place of the right concept that is scored highest, from 1; `null` where a text has no right concept. Concepts that count neither way
 * are passed over; among equal scores the order given decides; what is scored 0 is not ranked at all.
 */
export function rank(pairs: readonly Judged[]): number | null {
  if (!pairs.some(({truth}) => truth === 1)) return null
  const ranked = pairs.filter(({truth, score}) => truth !== null && score > 0).sort((a, b) => b.score - a.score)
  const place = ranked.findIndex(({truth}) => truth === 1)
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1
}

/** Of the texts with a right concept, in how many the highest scored is right, and a right one is among the three highest. */
export function ranking(texts: readonly (readonly Judged[])[]): {texts: number; first: number; three: number} {
  const ranks = texts.map(rank).filter((place) => place !== null)
  return {
    texts: ranks.length,
    first: ranks.filter((place) => place === 1).length,
    three: ranks.filter((place) => place <= 3).length,
  }
}
