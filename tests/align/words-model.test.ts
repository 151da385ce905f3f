import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {seer} from '../../src/align/seeing.ts'
import {Weights} from '../../src/align/weights.ts'
import type {TrainedModel} from '../../src/model/trained-model.ts'
import {features} from '../../src/text/features.ts'
import type {Lexicon} from '../../src/text/terms.ts'
import {words} from '../../src/text/words.ts'

const lexicon: Lexicon = {stem: (word) => word.replace(/s$/, ''), skip: new Set(['the', 'of'])}
const names = ['book', 'right', 'open', 'book right', 'right open', 'open open', 'right book', 'law book']
const idf = Float32Array.from([1, 2.5, 1.5, 4, 3, 2, 4.5, 3.5])
const model: TrainedModel = {
  language: 'en',
  hash: '',
  features: new Map(names.map((name, place) => [name, place])),
  idf,
  combine: new Map(),
  concepts: new Map(),
}
const text = fc
  .array(fc.constantFrom('Books', 'book', 'the', 'of', 'rights', 'OPEN', 'open', 'law', '4', 'x', 'tree.'), {
    maxLength: 25,
  })
  .map((list) => list.join(' '))

describe('what a model sees', () => {
  it('are its features, in whatever order they are numbered', () => {
    fc.assert(
      fc.property(text, fc.shuffledSubarray([...names.keys()], {minLength: names.length}), (written, order) => {
        const counts = new Map<string, {count: number; start: number; end: number}>()
        for (const {name, start, end} of features(words(written), lexicon)) {
          if (!model.features.has(name)) continue
          const known = counts.get(name)
          if (known) known.count++
          else counts.set(name, {count: 1, start, end})
        }
        const raw = [...counts].map(([name, {count}]) => (1 + Math.log(count)) * (idf[names.indexOf(name)] ?? 0))
        // As long as its features make it, against a vector of length 20 at least.
        const length = Math.max(Math.hypot(...raw), 20)
        const seen = seer(model, order, lexicon)(words(written))
        expect(seen.features.map((number) => names[order[number] ?? -1])).toEqual([...counts.keys()])
        expect(seen.spans).toEqual([...counts.values()].map(({start, end}) => ({start, end})))
        seen.values.forEach((value, i) => expect(value).toBeCloseTo((raw[i] ?? 0) / length, 10))
      }),
    )
  })
})

describe('weights side by side', () => {
  it('give each concept the log-odds that it has alone', () => {
    const weight = fc.double({min: -3, max: 3, noNaN: true}).map(Math.fround)
    const concept = fc.record({bias: weight, weights: fc.array(weight, {minLength: 8, maxLength: 8})})
    fc.assert(
      fc.property(
        fc.array(concept, {maxLength: 9}),
        fc.shuffledSubarray([...names.keys()], {minLength: names.length}),
        fc.uniqueArray(fc.nat(7)),
        (concepts, order, found) => {
          const all = new Weights(
            concepts.map(({bias, weights}) => ({bias, prior: 0, weights: Float32Array.from(weights)})),
            order,
          )
          const values = found.map((feature) => 1 / (feature + 1))
          const sums = all.logOdds({features: found, values, spans: []})
          concepts.forEach(({bias, weights}, column) => {
            let alone = bias
            found.forEach((feature, i) => {
              const own = weights[order[feature] ?? 0] ?? 0
              expect(all.column(column)(feature)).toBe(own)
              alone += own * (values[i] ?? 0)
            })
            expect(sums[column]).toBe(alone)
          })
        },
      ),
    )
  })
})
