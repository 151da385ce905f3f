import type {Alignment} from '../model/alignment.ts'
import type {Verdict} from '../model/corrections.ts'
import type {Framework} from '../model/framework.ts'
import type {AnalyzedPassage} from '../model/passage.ts'

/** A verdict on one concept in a passage, and the words that it was said of. */
export interface Judgement {
  verdict: Verdict
  framework: Framework
  concept: string
  start: number
  end: number
}

/** The concept and, where the framework rolls up, its wider ones: what bears on a target bears on its goal. */
export function lineOf({concepts, rollUp}: Framework, concept: string): string[] {
  const line: string[] = []
  for (let at: string | null = concept; at !== null; ) {
    line.push(at)
    const here: string = at
    at = rollUp ? (concepts.find(({notation}) => notation === here)?.broader ?? null) : null
  }
  return line
}

/**
 * A passage as a person judged it. What is confirmed or added has a score of 1, and the person's word is its first evidence; what is
 * rejected goes, with all that is narrower.
 */
export function judged(
  passage: AnalyzedPassage,
  judgements: readonly Judgement[],
  order: ReadonlyMap<string, number>,
): AnalyzedPassage {
  let {alignments} = passage
  for (const judgement of judgements)
    alignments =
      judgement.verdict === 'reject' ? without(alignments, judgement) : withIt(alignments, judgement, passage.text)
  const place = ({framework, concept}: Alignment) => order.get(`${framework}/${concept}`) ?? 0
  return {...passage, alignments: alignments.toSorted((a, b) => place(a) - place(b))}
}

function without(alignments: readonly Alignment[], {framework, concept}: Judgement): Alignment[] {
  return alignments.filter(
    (one) => one.framework !== framework.name || !lineOf(framework, one.concept).includes(concept),
  )
}

function withIt(
  alignments: readonly Alignment[],
  {framework, concept, start, end}: Judgement,
  text: string,
): Alignment[] {
  const evidence = {quote: text.slice(start, end), start, end, by: 'person' as const, concept, weight: 1}
  const kept = [...alignments]
  for (const notation of lineOf(framework, concept)) {
    const level = framework.concepts.find((one) => one.notation === notation)?.level ?? ''
    const at = kept.findIndex((one) => one.framework === framework.name && one.concept === notation)
    const found = kept[at]?.evidence ?? []
    const alignment = {framework: framework.name, concept: notation, level, score: 1, evidence: [evidence, ...found]}
    if (at < 0) kept.push(alignment)
    else kept[at] = alignment
  }
  return kept
}
