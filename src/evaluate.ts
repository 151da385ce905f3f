import {scored} from './align/align.ts'
import {classifier} from './classify.ts'
import {AlignaryError} from './errors.ts'
import {understand} from './evaluate/coding.ts'
import {evaluateLevel, scoreKey, type Scores} from './evaluate/level.ts'
import {loadGold} from './load/gold.ts'
import {settle} from './load/settings.ts'
import type {Problem} from './model/analysis.ts'
import type {Evaluation} from './model/evaluation.ts'
import type {GoldText} from './model/gold.ts'
import type {EvaluateOptions, Input} from './options.ts'

/**
 * Measures how well texts are scored, against a coding of your own.
 *
 * What is measured are the levels of the concepts that the coding gives: where only goals are given, only goals are judged. A text
 * that cannot be used is a problem in the evaluation, and the others are measured all the same.
 *
 * @param gold a file of JSON Lines by its path, its content, or coded texts; `docs/evaluate.md` tells the form
 * @throws {AlignaryError} `bad-option`, `bad-framework`, or `no-input` where there is no text to measure
 * @example
 * import {evaluate} from 'alignary'
 * const {levels} = await evaluate([
 *   {text: 'Member States should promote adult literacy.', concepts: ['4']},
 *   {text: 'The Committee meets once a year.', concepts: []},
 * ])
 * console.log(levels[0]?.micro.f1.value) // 1
 */
export async function evaluate(gold: Input | readonly GoldText[], options: EvaluateOptions = {}): Promise<Evaluation> {
  const {frameworks, language, kind, matchers, minScore = 0.5, level, resamples = 1000, onProgress} = options
  if (!Number.isInteger(resamples) || (resamples !== 0 && (resamples < 100 || resamples > 10_000)))
    throw new AlignaryError(
      'bad-option',
      `resamples is ${resamples}. It must be 0, or a whole number from 100 to 10000.`,
    )
  const settings = await settle({frameworks, language, kind, matchers, minScore})
  const known = [...new Set(settings.frameworks.flatMap(({levels}) => levels))]
  if (level !== undefined && !known.includes(level))
    throw new AlignaryError('bad-option', `level is "${level}". It must be one of ${known.join(', ')}.`)

  const {name, items, problems} = await loadGold(gold)
  const schemes = settings.frameworks.map((framework) => ({
    framework,
    scored: new Set(scored(framework).map(({notation}) => notation)),
  }))
  const coding = understand(items, name, schemes)
  problems.push(...coding.problems)
  const levels = coding.levels.filter((one) => level === undefined || one.level === level)
  if (levels.length === 0) throw nothing(name, level, coding.levels, problems)

  const used = settings.frameworks.filter((framework) => levels.some((one) => one.framework === framework))
  const classify = await classifier({frameworks: used, language, kind, matchers, minScore: 0})
  const total = coding.texts.length
  const scores = coding.texts.map(({text, context, language, kind}, done): Scores => {
    onProgress?.({name, done, total})
    const {alignments} = classify({
      text,
      context: context ?? undefined,
      language: language ?? undefined,
      kind: kind ?? undefined,
    })
    return new Map(alignments.map(({framework, concept, score}) => [scoreKey(framework, concept), score]))
  })
  onProgress?.({name, done: total, total})
  const {options: told, frameworks: loaded, ...provenance} = settings.provenance
  return {
    format: 'alignary-evaluation/1',
    name,
    texts: coding.texts.length,
    levels: levels.map((one) => evaluateLevel(one, coding.texts, scores, {minScore, resamples})),
    problems,
    provenance: {
      ...provenance,
      frameworks: loaded.filter((one) => used.some((framework) => framework.name === one.name)),
      options: {minScore, level: level ?? null, resamples, language: told.language, kind: told.kind},
    },
  }
}

function nothing(
  name: string,
  level: string | undefined,
  coded: readonly {level: string}[],
  problems: readonly Problem[],
) {
  const why =
    coded.length > 0
      ? `no text is given a concept of the level ${level}, only of ${coded.map((one) => one.level).join(' and ')}`
      : 'no text that can be used is given a concept'
  const details = problems.map(({message}) => message)
  return new AlignaryError('no-input', `There is nothing to measure in ${name}: ${why}.`, details)
}
