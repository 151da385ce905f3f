import {unasked} from '../../src/appraise/appraise.ts'
import {silence} from '../../src/appraise/recognition.ts'
import {bare} from '../../src/classify.ts'
import type {Alignment} from '../../src/model/alignment.ts'
import type {Correction, CorrectionFile} from '../../src/model/corrections.ts'
import type {DocumentRecord} from '../../src/model/document.ts'
import type {Framework} from '../../src/model/framework.ts'
import type {AnalyzedPassage} from '../../src/model/passage.ts'

/** A passage of a document, with a score for each concept that is named: "sdg 4". */
export function passage(
  id: string,
  text: string,
  rest: Partial<AnalyzedPassage> & {number?: string; page?: string; concepts?: string[]} = {},
): AnalyzedPassage {
  const {number = null, page = null, concepts = [], ...own} = rest
  return {
    ...bare,
    id,
    document: id.split('#')[0] ?? '',
    text,
    locator: {...bare.locator, paragraph: number, page},
    recognition: silence,
    appraisal: unasked,
    alignments: concepts.map(aligned),
    ...own,
  }
}

function aligned(name: string): Alignment {
  const [framework = '', concept = ''] = name.split(' ')
  const evidence = {quote: 'x', start: 0, end: 1, by: 'rule' as const, rule: 'r', concept, weight: 0.8}
  return {framework, concept, level: concept.includes('.') ? 'target' : 'goal', score: 0.8, evidence: [evidence]}
}

/** Goals with targets that roll up, and roles that do not. */
export const frameworks: Framework[] = [
  framework('sdg', true, {'4': null, '4.6': '4', '4.7': '4', '16': null, '16.10': '16'}),
  framework('roles', false, {E: null, E1: 'E', E2: 'E'}),
]

function framework(name: string, rollUp: boolean, broader: Record<string, string | null>): Framework {
  const concepts = Object.entries(broader)
    .sort(([a], [b]) => a.localeCompare(b, 'en', {numeric: true}))
    .map(([notation, wider]) => ({
      notation,
      level: wider === null ? 'goal' : 'target',
      label: {en: notation},
      definition: '',
      broader: wider,
      related: [],
      actions: [],
      sources: [],
      uri: null,
      task: '',
    }))
  const empty = {actions: {}, codebooks: [], models: [], hash: ''}
  return {
    name,
    title: name,
    version: '1',
    opportunityLevel: null,
    levels: ['goal', 'target'],
    rollUp,
    concepts,
    ...empty,
  }
}

export const correction = (quote: string, rest: Partial<Correction> = {}): Correction => ({
  quote,
  framework: 'sdg',
  concept: '4',
  verdict: 'reject',
  ...rest,
})

export const file = (...corrections: Correction[]): CorrectionFile => ({
  name: 'corrections.yml',
  sha256: '',
  items: corrections.map((one, at) => ({place: `${at + 2}:3`, correction: one})),
})

/** Documents as an analysis records them, by name and title. */
export const documents = (...names: [name: string, title: string][]): DocumentRecord[] =>
  names.map(([name, title]) => ({
    id: name.replace(/\..*/, ''),
    name,
    title,
    kind: 'recommendation',
    stage: 'draft',
    basis: {kind: '', stage: ''},
    language: 'en',
    mediaType: 'text/plain',
    sha256: '',
    pages: null,
  }))
