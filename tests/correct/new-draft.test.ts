import {beforeAll, describe, expect, it} from 'vitest'
import {candidates} from '../../src/correct/candidates.ts'
import {locate} from '../../src/correct/locate.ts'
import {analyze, type AnalyzedPassage, citableKinds} from '../../src/index.ts'
import {correction, passage} from './helpers.ts'
import {bodyOf, type Fate, newDraft} from './new-draft.ts'

describe('corrections on a new draft', () => {
  let old: AnalyzedPassage[] = []
  beforeAll(async () => {
    old = (await analyze('fixtures/medium-term-strategy.md', {frameworks: []})).passages
  })

  /** Of corrections to every passage of eight words or more: how many land right, wrong, or nowhere, by what became of the passage. */
  function landings(seed: number): Record<Fate, {right: number; wrong: string[]; told: number}> {
    const {passages, fate, origins} = newDraft(old, seed)
    const index = candidates(passages)
    const none = () => ({right: 0, wrong: [], told: 0})
    const counts: ReturnType<typeof landings> = {
      same: none(),
      reworded: none(),
      split: none(),
      merged: none(),
      deleted: none(),
    }
    for (const passage of old) {
      const quote = bodyOf(passage)
      if (!citableKinds.has(passage.kind) || quote.split(' ').length < 8) continue
      const count = counts[fate.get(passage.id) ?? 'same']
      const {paragraph} = passage.locator
      const found = locate(correction(quote, {paragraph}), index, null)
      if (!('places' in found)) count.told++
      else if (found.places.every((one) => origins.get(one.passage.id)?.includes(passage.id))) count.right++
      else count.wrong.push(quote)
    }
    return counts
  }

  it.each([1, 2, 3, 4])('land on the passage that they are of, or are told (draft %i)', (seed) => {
    const {same, reworded, split, merged, deleted} = landings(seed)
    for (const {wrong} of [same, reworded, split, merged, deleted]) expect(wrong).toEqual([])
    expect(same.right).toBeGreaterThan(20)
    expect(same.told + merged.told).toBe(0)
    expect(reworded.right).toBeGreaterThan(15)
    expect(reworded.told).toBeLessThanOrEqual(reworded.right / 20)
    expect(deleted.told).toBeGreaterThan(3)
  })
})

it('ten thousand corrections of as many passages end in bounded time', {timeout: 60_000}, () => {
  const words = (at: number) =>
    Array.from({length: 12}, (_, n) => `word${(at * 7919 + n * 104_729) % 20_011}`).join(' ')
  const passages = Array.from({length: 10_000}, (_, at) => passage(`a#${at}`, `Number ${at} has ${words(at)}`))
  const index = candidates(passages)
  const started = performance.now()
  for (const {id, text} of passages) {
    const found = locate(correction(text.replace(' has ', ' had ')), index, null)
    expect('places' in found && found.places.map(({passage}) => passage.id)).toEqual([id])
  }
  // A tenth of it is usual; comparing each with each takes an hour.
  expect(performance.now() - started).toBeLessThan(50_000)
})
