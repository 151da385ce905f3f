import type {Alignment} from '../model/alignment.ts'
import type {Evidence, FoundEvidence} from '../model/evidence.ts'
import type {Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import type {Passage} from '../model/passage.ts'
import {lexicon} from '../text/lexicon.ts'
import {words} from '../text/words.ts'
import {byRules, combined, type Ground, ground, noisyOr, whole} from './score.ts'
import {standing} from './standing.ts'
import {type Learned, movers, type Opinion, type WordsModel, wordsModel} from './words-model.ts'

/** Scores the concepts of every framework for one passage. */
export type Aligner = (evidence: readonly FoundEvidence[], passage: Alignable) => Alignment[]

/** What an aligner needs of a passage; a bare text will do. */
export type Alignable = Pick<Passage, 'text' | 'language'> & Partial<Pick<Passage, 'damage' | 'kind' | 'part'>>

/** A framework prepared for scoring. */
interface Plan {
  framework: Framework
  /** The concepts that are scored, the wider before the narrower, each with the place of its wider one or -1. */
  concepts: {notation: string; level: string; wider: number}[]
  /** The wider concept that a concept's evidence counts for too. */
  broader: Map<string, string | null>
  /** The trained models by language. */
  models: Map<string, WordsModel>
}

/**
 * Makes the aligner. Concepts scored `minScore` or more come out, in the order of their frameworks; at 0 all do.
 *
 * A framework with a trained model for the passage's language combines words, rules and mentions; without one, rules and
 * mentions are combined by noisy-or. Where a framework rolls up, what speaks for a target speaks for its goal, and a
 * target's score is its own times its goal's: it never stands above it, and targets stay ranked.
 */
export function aligner(
  frameworks: readonly Framework[],
  languages: readonly LanguageData[],
  minScore: number,
): Aligner {
  const plans = frameworks.map((framework) => plan(framework, languages))
  return (evidence, passage) => {
    const places = standing(passage)
    return plans.flatMap((one) => alignWith(one, evidence, passage, places, minScore))
  }
}

function alignWith(
  {framework, concepts, broader, models}: Plan,
  evidence: readonly FoundEvidence[],
  {text, language, damage}: Alignable,
  places: readonly string[],
  minScore: number,
): Alignment[] {
  const found = gather(evidence, framework.name, broader)
  const model = models.get(language ?? '')
  const list = words(text, damage)
  const opinion = model?.opinionOn(list)
  const grounds = new Map<string, Ground>()
  const groundOf = (level: string, {combination}: Learned, said: Opinion): Ground => {
    // What all concepts of a level say together is reckoned only for a level that asks for it.
    const summed = combination.any !== undefined || combination.best !== 0 || combination.all !== 0
    const known = grounds.get(level) ?? ground(combination, wholeOf(level, summed, said))
    grounds.set(level, known)
    return known
  }
  const wholeOf = (level: string, summed: boolean, {worth, about}: Opinion) => {
    const of = summed ? concepts.flatMap((one, place) => (one.level === level ? [place] : [])) : []
    const rules = of.map((place) => byRules(found.get(concepts[place]?.notation ?? '') ?? NONE))
    return summed ? whole(worth, places, of.map(about), rules) : {worth, places, words: 0, rules: 0, all: 0}
  }
  const scores: number[] = []
  const alignments: Alignment[] = []
  for (let place = 0; place < concepts.length; place++) {
    const {notation, level, wider: above} = concepts[place] ?? NOTHING
    const wider = above < 0 ? 1 : (scores[above] ?? 0)
    // It cannot stand above the wider one.
    if (wider < minScore) {
      scores.push(0)
      continue
    }
    const own = found.get(notation) ?? NONE
    const learned = model?.learned[place]
    // Learned scores of a narrower concept hold where the wider one is met; a rule's weight stands by itself.
    const score =
      opinion && learned
        ? wider *
          combined(own, opinion.about(place), learned.prior, learned.combination, groundOf(level, learned, opinion))
        : Math.min(wider, noisyOr(own))
    scores.push(score)
    if (score < minScore) continue
    const why = own.map(({framework: _, ...one}): Evidence => one)
    if (opinion && learned) why.push(...movers(opinion, place, notation, learned.combination.words, text, list))
    alignments.push({
      framework: framework.name,
      concept: notation,
      level,
      score: Math.round(score * 10_000) / 10_000,
      evidence: ordered(why),
    })
  }
  return alignments
}

const NONE: readonly FoundEvidence[] = []
const NOTHING = {notation: '', level: '', wider: -1}

/** The concepts that texts are scored for. Without roll-up a wider concept is a shelf mark: nothing is aligned with it. */
export function scored({concepts, rollUp}: Framework): Framework['concepts'] {
  const wide = new Set(concepts.flatMap(({broader}) => (broader === null ? [] : [broader])))
  return concepts.filter(({notation}) => rollUp || !wide.has(notation))
}

function plan(framework: Framework, languages: readonly LanguageData[]): Plan {
  const places = new Map<string, number>()
  const concepts = scored(framework).map(({notation, level, broader}, place) => {
    places.set(notation, place)
    return {notation, level, wider: (framework.rollUp ? places.get(broader ?? '') : undefined) ?? -1}
  })
  const models = new Map<string, WordsModel>()
  for (const model of framework.models) {
    const data = languages.find(({language}) => language === model.language)
    if (data && !models.has(model.language)) models.set(model.language, wordsModel(model, lexicon(data), concepts))
  }
  return {
    framework,
    concepts,
    broader: new Map(framework.concepts.map(({notation, broader}) => [notation, framework.rollUp ? broader : null])),
    models,
  }
}

/** A framework's evidence by concept, that of a narrower concept with the wider one too. */
function gather(
  evidence: readonly FoundEvidence[],
  name: string,
  broader: ReadonlyMap<string, string | null>,
): Map<string, FoundEvidence[]> {
  const found = new Map<string, FoundEvidence[]>()
  for (const one of evidence) {
    if (one.framework !== name) continue
    for (let concept: string | null = one.concept; concept !== null; concept = broader.get(concept) ?? null) {
      const list = found.get(concept)
      if (list) list.push(one)
      else found.set(concept, [one])
    }
  }
  return found
}

/** A person's word, then mentions, rules and words, the strongest first. */
function ordered(evidence: Evidence[]): Evidence[] {
  const rank = {person: 0, mention: 1, rule: 2, model: 3}
  return evidence.sort((a, b) => rank[a.by] - rank[b.by] || b.weight - a.weight || a.start - b.start || a.end - b.end)
}
