import type {DocumentRecord} from '../model/document.ts'
import type {Concept, Framework} from '../model/framework.ts'
import type {LanguageData} from '../model/language.ts'
import {type Opportunity, type RoleFit, worthReading} from '../model/opportunity.ts'
import {type AnalyzedPassage, citableKinds} from '../model/passage.ts'
import {words} from '../text/words.ts'
import {actionFinder} from './actions.ts'
import {formulaic} from './formulas.ts'
import {type Found, grouped} from './grouping.ts'
import {LEAST, reasons, total, withNovelty} from './priority.ts'

/** A concept of which opportunities are made. */
export interface Role {
  framework: Framework
  concept: Concept
}

/**
 * Passages that call on library roles, one opportunity a passage, unordered. A passage that cuts or limits gives none, and what several
 * passages say alike is one.
 */
export function opportunities(
  passages: readonly AnalyzedPassage[],
  documents: readonly DocumentRecord[],
  frameworks: readonly Framework[],
  languages: readonly LanguageData[],
): Opportunity[] {
  const roleOf = roles(frameworks)
  const actions = actionFinder(frameworks, languages)
  const isFormula = formulaic(languages)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const texts = new Set<string>()
  const found = passages.flatMap((passage): Found[] => {
    const document = byId.get(passage.document)
    // A form repeats its questions and notes: what stands twice in a document is shown once.
    const text = `${passage.document} ${passage.text.slice(passage.bodyStart)}`
    if (texts.has(text)) return []
    texts.add(text)
    if (!document || !quotable(passage) || passage.appraisal.polarity === 'negative') return []
    const called = rolesCalled(passage, roleOf)
    const best = called[0]
    // Most passages call on no role: their words are not looked at.
    // What names libraries can be cited, even where the text asks it for its own sake.
    if (!best || (passage.recognition.level === 'silent' && isFormula(passage))) return []
    const parts = reasons(
      passage,
      called.map(({fit}) => fit),
    )
    // What a person called on stays, however little else speaks for it.
    if (total(parts) < LEAST && !called.some(({fit}) => told(passage, fit))) return []
    const opportunity: Opportunity = {
      document: document.id,
      passage: passage.id,
      also: [],
      roles: called.map(({fit}) => fit),
      strength: passage.appraisal.strength,
      addressee: passage.appraisal.addressee,
      recognition: passage.recognition.level,
      actions: actions(best.role, passage, document),
      priority: total(parts),
      reasons: parts,
    }
    return [{opportunity, passage}]
  })
  const ranked = found.sort((a, b) => b.opportunity.priority - a.opportunity.priority)
  return withNovelty(grouped(ranked, languages))
}

function roles(frameworks: readonly Framework[]): (framework: string, notation: string) => Role | undefined {
  const known = new Map<string, Role>()
  for (const framework of frameworks) {
    for (const concept of framework.concepts) {
      if (concept.level === framework.opportunityLevel)
        known.set(`${framework.name}/${concept.notation}`, {framework, concept})
    }
  }
  return (framework, notation) => known.get(`${framework}/${notation}`)
}

/** The roles that a passage calls on, the best fit first. */
function rolesCalled(passage: AnalyzedPassage, roleOf: ReturnType<typeof roles>): {role: Role; fit: RoleFit}[] {
  return passage.alignments
    .flatMap(({framework, concept, score}) => {
      const role = roleOf(framework, concept)
      if (!role || score < worthReading) return []
      return [{role, fit: {framework, role: concept, score, targets: related(role.concept, passage)}}]
    })
    .sort((a, b) => b.fit.score - a.fit.score)
}

/** Whether a person said that the passage calls on the role. */
function told({alignments}: AnalyzedPassage, {framework, role}: RoleFit): boolean {
  return alignments.some(
    (one) => one.framework === framework && one.concept === role && one.evidence.some(({by}) => by === 'person'),
  )
}

/** Fewer words say nothing that a letter could quote, unless the sentence that opens their list asks for something. */
const LEAST_WORDS = 10

/** Whether a letter could quote the passage: no heading, no fragment, and no question of a survey, which asks its reader. */
function quotable({kind, part, text, bodyStart, context, appraisal}: AnalyzedPassage): boolean {
  // Final clauses (signature, entry into force) speak of the text and not of what is to be done.
  if (!citableKinds.has(kind) || part === 'final') return false
  const body = text.slice(bodyStart)
  if (part === 'body' && context === null && MIDWAY.test(body)) return false
  if (Math.max(...QUESTION_MARKS.map((mark) => body.lastIndexOf(mark))) > body.length / 2) return false
  const lead = context !== null && appraisal.strength !== 'statement' ? words(context).length : 0
  return words(body).length + lead >= LEAST_WORDS
}

/** It begins midway: the rest of a sentence cut by a page, an option to tick, a note of a form. Items of instruments do so of right. */
const MIDWAY = /^[\s"“”'‘’([]*\p{Ll}/u

const QUESTION_MARKS = ['?', '？', '؟']

/** The role's related concepts: those that the passage itself is aligned with first, and a conditional one only with them. */
function related(role: Concept, passage: AnalyzedPassage): RoleFit['targets'] {
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
