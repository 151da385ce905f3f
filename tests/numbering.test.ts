import {expect, test} from 'vitest'
import {canCheck, check} from '../benchmarks/numbering.bench.ts'

// The documents are not part of the project; where they are not at hand this is skipped, and vitest says so.
test.skipIf(!canCheck)(
  'numbers, pages and titles are those that a person reads in 30 documents',
  async () => {
    const rows = await check('numbering.jsonl')
    const share = (right: (row: (typeof rows)[number]) => boolean) => rows.filter(right).length / rows.length
    expect(share(({number}) => number)).toBeGreaterThanOrEqual(0.97)
    expect(share(({onPage}) => onPage)).toBeGreaterThanOrEqual(0.97)
    expect(share(({heading}) => heading)).toBeGreaterThanOrEqual(0.96)
  },
  120_000,
)
