import {AlignaryError} from '../errors.ts'

/** The value of `--min-score`. Range is checked with the other options; here it must be a number at all. */
export function scoreOf(value: string): number {
  const score = value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isNaN(score))
    throw new AlignaryError('bad-option', `--min-score: "${value}" is no number. It must be a number from 0 to 1.`)
  return score
}
