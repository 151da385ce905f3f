import fc from 'fast-check'
import {expect, it} from 'vitest'
import {ruleMatcher} from '../../src/match/rules.ts'
import {CodingRule} from '../../src/model/codebook.ts'
import type {Lexicon} from '../../src/text/terms.ts'
import {words} from '../../src/text/words.ts'

const lexicon: Lexicon = {stem: (word) => word, skip: new Set()}
const word = fc.constantFrom('ax', 'bo', 'cu', 'di', 'ax bo')
const some = fc.array(word, {minLength: 1, maxLength: 2})
const rule = fc
  .oneof(
    fc.record({any: some, not: some}),
    fc.record({any: some, unless: some}),
    fc.record({all: fc.array(some, {minLength: 1, maxLength: 2})}),
    fc.record({
      near: fc.record({within: fc.integer({min: 1, max: 4}), of: fc.array(some, {minLength: 2, maxLength: 3})}),
    }),
  )
  .map((one) => CodingRule.parse({id: 'x', concept: '1', weight: 0.5, examples: ['x'], counterExamples: ['x'], ...one}))

it('rules that go over a text together find what each finds alone', () => {
  fc.assert(
    fc.property(
      fc.array(rule, {maxLength: 6}),
      fc.array(fc.array(word, {maxLength: 12}), {maxLength: 3}),
      (rules, texts) => {
        const owned = rules.map((one, i) => ({framework: 'f', rule: {...one, id: String(i)}}))
        const [together, alone] = [ruleMatcher(owned, lexicon), owned.map((one) => ruleMatcher([one], lexicon))]
        // One text after the other: nothing of one may be left in the next.
        for (const list of texts) {
          const text = list.join(' ')
          expect(together(text, words(text))).toEqual(alone.flatMap((match) => match(text, words(text))))
        }
      },
    ),
  )
})
