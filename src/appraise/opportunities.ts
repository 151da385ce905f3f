import type {Strength} from '../model/appraisal.ts'
import type {DocumentRecord} from '../model/document.ts'
import type {Concept, Framework} from '../model/framework.ts'
import type {Opportunity, Reason} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import type {RecognitionLevel} from '../model/recognition.ts'
import {words} from '../text/words.ts'

/** The least score for a role to be worth an advocate's reading. */
const WORTH_READING = 0.5

// How much each part can add to the priority. The parts are the questions an advocate asks of a passage, the weights our
// own judgement of them: is it about us, does it ask, does it ask somebody we can reach, does it know of us.
const SHARES = {relevance: 0.35, strength: 0.2, addressee: 0.1, recognition: 0.1, part: 0.1, target: 0.05, novelty: 0.1}
const STRENGTH: Record<Strength, number> = {
  obligation: 1,
  commitment: 0.9,
  recommendation: 0.85,
  encouragement: 0.6,
  statement: 0.15,
}
// A recognition can be cited at once; a gap has first to be argued.
const RECOGNITION: Record<RecognitionLevel, number> = {named: 1, implied: 0.8, silent: 0.5}

/** Passages that call on a role, one opportunity for each role, unordered. A passage that cuts or limits gives none. */
export function opportunities(
  passages: readonly AnalyzedPassage[],
  documents: readonly DocumentRecord[],
  frameworks: readonly Framework[],
): Opportunity[] {
  const roles = new Map<string, {framework: Framework; concept: Concept}>()
  for (const framework of frameworks) {
    for (const concept of framework.concepts) {
      if (concept.level === framework.opportunityLevel)
        roles.set(`${framework.name}/${concept.notation}`, {framework, concept})
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]))
  const texts = new Set<string>()
  const found = passages.flatMap((passage) => {
    const document = byId.get(passage.document)
    // A form repeats its questions and notes: what stands twice in a document is shown once.
    const text = `${passage.document} ${passage.text.slice(passage.bodyStart)}`
    if (texts.has(text)) return []
    texts.add(text)
    if (!document || !quotable(passage) || passage.appraisal.polarity === 'negative') return []
    return passage.alignments.flatMap((alignment) => {
      const role = roles.get(`${alignment.framework}/${alignment.concept}`)
      if (!role || alignment.score < WORTH_READING) return []
      const targets = related(role.concept, passage)
      const reasons = reason(passage, alignment.score, role.concept, targets.length > 0 && serves(passage, targets))
      return [
        {
          id: `${passage.id}/${alignment.framework}/${alignment.concept}`,
          document: document.id,
          passage: passage.id,
          framework: alignment.framework,
          role: alignment.concept,
          score: alignment.score,
          strength: passage.appraisal.strength,
          addressee: passage.appraisal.addressee,
          recognition: passage.recognition.level,
          targets,
          actions: actions(role, passage, document),
          priority: total(reasons),
          reasons,
        },
      ]
    })
  })
  return prefer(found)
}

/** Fewer words say nothing that a letter could quote, unless the sentence that opens their list asks for something. */
const LEAST_WORDS = 8

/** Whether a letter could quote the passage: no heading, no fragment, and no question of a survey, which asks its reader. */
function quotable({kind, part, text, bodyStart, context, appraisal}: AnalyzedPassage): boolean {
  // Final clauses (signature, entry into force) speak of the text and not of what is to be done.
  if (!citableKinds.has(kind) || part === 'final') return false
  const body = text.slice(bodyStart)
  if (Math.max(...QUESTION_MARKS.map((mark) => body.lastIndexOf(mark))) > body.length / 2) return false
  const lead = context !== null && appraisal.strength !== 'statement' ? words(context).length : 0
  return words(body).length + lead >= LEAST_WORDS
}

const QUESTION_MARKS = ['?', '？', '؟']

/**
 * Adds what a passage brings that stronger ones have not: the first of a document for a role gets the whole share, the
 * second half of it, the third a third. An advocate who reads twenty should not read one point twenty times.
 */
function prefer(found: readonly Opportunity[]): Opportunity[] {
  const seen = new Map<string, number>()
  return [...found]
    .sort((a, b) => b.priority - a.priority)
    .map((one) => {
      const key = `${one.document}/${one.framework}/${one.role}`
      const place = (seen.get(key) ?? 0) + 1
      seen.set(key, place)
      const text =
        place === 1
          ? 'No other passage of the document fits the role better.'
          : `${place - 1} passage${place === 2 ? '' : 's'} of the document fit${place === 2 ? 's' : ''} the role better.`
      const reasons = [...one.reasons, {of: 'novelty' as const, share: round(SHARES.novelty / place), text}]
      return {...one, reasons, priority: total(reasons)}
    })
}

function total(reasons: readonly Reason[]): number {
  return round(reasons.reduce((sum, {share}) => sum + share, 0))
}

/** The role's related concepts: those that the passage itself is aligned with first, and a conditional one only with them. */
function related(role: Concept, passage: AnalyzedPassage): Opportunity['targets'] {
  const score = (framework: string, concept: string) =>
    passage.alignments.find((one) => one.framework === framework && one.concept === concept)?.score ?? 0
  const rank = ({framework, concept}: {framework: string; concept: string}) =>
    score(framework, concept) * 2 + score(framework, concept.split('.')[0] ?? concept)
  return role.related
    .filter((one) => one.link !== 'conditional' || score(one.framework, one.concept) > 0)
    .map((one, order) => ({one, order}))
    .sort((a, b) => rank(b.one) - rank(a.one) || a.order - b.order)
    .map(({one: {framework, concept, link, condition}}) => ({
      framework,
      concept,
      link,
      ...(condition === undefined ? {} : {condition}),
    }))
}

function serves(passage: AnalyzedPassage, targets: Opportunity['targets']): boolean {
  return targets.some(({framework, concept}) =>
    passage.alignments.some(
      (one) => one.framework === framework && (one.concept === concept || one.concept === concept.split('.')[0]),
    ),
  )
}

function reason(passage: AnalyzedPassage, score: number, role: Concept, serving: boolean): Reason[] {
  const {strength, addressee} = passage.appraisal
  const level = passage.recognition.level
  const operative = passage.part === 'operative' || passage.part === 'monitoring' || passage.part === 'principle'
  const opens = passage.text.endsWith(':')
  const label = role.label['en'] ?? role.notation
  const parts: [Reason['of'], number, string][] = [
    ['relevance', score, `The passage is about ${label.charAt(0).toLowerCase()}${label.slice(1)}.`],
    [
      'strength',
      STRENGTH[strength],
      {
        obligation: 'It binds.',
        commitment: 'The writer commits itself.',
        recommendation: 'It recommends action.',
        encouragement: 'It encourages action.',
        statement: 'It states and asks nothing.',
      }[strength],
    ],
    [
      'addressee',
      addressee.length === 0
        ? 0
        : addressee.some((who) => who === 'states' || who === 'organization' || who === 'institutions')
          ? 1
          : 0.7,
      addressee.length === 0 ? 'Nobody is asked outright.' : 'It says who is asked.',
    ],
    [
      'recognition',
      RECOGNITION[level],
      {
        named: 'Libraries are named, which can be cited.',
        implied: 'Libraries are covered by a wider term.',
        silent: 'Libraries are not mentioned: a gap to point out.',
      }[level],
    ],
    [
      'part',
      opens ? 0 : operative ? 1 : passage.part === 'preamble' || passage.part === 'definition' ? 0.2 : 0.5,
      opens
        ? 'It only opens a list: its items say what is to be done.'
        : operative
          ? 'It stands in the operative text.'
          : 'It stands outside the operative text.',
    ],
    [
      'target',
      serving ? 1 : 0,
      serving
        ? 'It serves a Sustainable Development Goal that the role is tied to.'
        : 'No Sustainable Development Goal of the role is met in it.',
    ],
  ]
  return parts.map(([of, worth, text]) => ({of, share: round(SHARES[of] * worth), text}))
}

/** The action of citing a recognition: nothing is there to cite in a passage that is silent. */
const CITE = 'cite'

/** At most three of the role's actions: what the passage and the stage of its text make timely comes first. */
function actions(
  {concept, framework}: {concept: Concept; framework: Framework},
  passage: AnalyzedPassage,
  document: DocumentRecord,
): string[] {
  const timely: string[] = []
  if (passage.recognition.level === 'named') timely.push(CITE)
  // Before adoption one asks a delegation for a word in its statement; the wording itself is negotiated elsewhere.
  if (
    document.stage === 'draft' &&
    (document.kind === 'recommendation' || document.kind === 'convention' || document.kind === 'declaration')
  )
    timely.push('speak')
  if (passage.part === 'monitoring') timely.push('report')
  const fits = (action: string) =>
    action in framework.actions && (action !== CITE || passage.recognition.level !== 'silent')
  return [...new Set([...timely, ...concept.actions])].filter(fits).slice(0, 3)
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
