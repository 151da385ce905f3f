import {expect, it} from 'vitest'
import {neighbours} from '../../scripts/train/neighbours.ts'
import {random} from '../../src/evaluate/bootstrap.ts'

/** Texts on two subjects, whose words never meet. */
function texts(): string[][] {
  const next = random(5)
  const subjects = ['sea', 'law'].map((name) => Array.from({length: 80}, (_, i) => `${name}${i}`))
  return Array.from({length: 600}, (_, i) =>
    Array.from({length: 30}, () => subjects[i % 2]?.[Math.floor(next() * 80)] ?? ''),
  )
}

it('puts words near each other that stand in the same company, the same ones each time', () => {
  const {of} = neighbours(texts())
  const near = (a: string, b: string) =>
    (of.get(a) ?? new Float64Array()).reduce((sum, value, i) => sum + value * (of.get(b)?.[i] ?? 0), 0)
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const numbers = Array.from({length: 20}, (_, i) => i)
  const within = mean(numbers.map((i) => near(`sea${i}`, `sea${i + 40}`)))
  const across = mean(numbers.map((i) => near(`sea${i}`, `law${i + 40}`)))
  expect(within).toBeGreaterThan(across + 0.1)
  expect(near('sea1', 'sea1')).toBeCloseTo(1, 9)
  expect([...(neighbours(texts()).of.get('law7') ?? [])]).toEqual([...(of.get('law7') ?? [])])
})
