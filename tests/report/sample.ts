import type {Analysis, ConceptSummary, PassageCounts} from '../../src/model/analysis.ts'
import type {DocumentRecord} from '../../src/model/document.ts'
import type {Opportunity, Reason} from '../../src/model/opportunity.ts'
import type {AnalyzedPassage} from '../../src/model/passage.ts'
import {actions, documents, goals, roles, targets} from './sample-concepts.ts'
import {type Row, rows} from './sample-texts.ts'

/** An analysis such as the analyzer makes, of three documents written for the tests. */
export function sampleAnalysis(): Analysis {
  return assemble(documents, rows)
}

/** The same with `n` opportunities or a few more, made by repeating the passages. */
export function largeAnalysis(n: number): Analysis {
  const many: Row[] = []
  while (many.filter((row) => !row.negative && row.roles).length < n) many.push(...rows)
  return assemble(documents, many)
}

/** An analysis of any documents and passages. */
export function assemble(records: DocumentRecord[], texts: Row[]): Analysis {
  const passages = texts.map((row, n) => passage(row, n))
  const opportunities = texts.flatMap((row, n) => opportunitiesOf(row, passages[n]))
  opportunities.sort((a, b) => b.priority - a.priority)
  // A copy, since tests change it.
  return structuredClone({
    format: 'alignary/1',
    documents: records,
    passages,
    opportunities,
    coverage: coverage(records, passages, opportunities),
    actions,
    corrections: [],
    problems: [
      {
        file: 'annex-c.pdf',
        place: null,
        rule: 'encrypted',
        message: 'The file asks for a password. Save it without one and try again.',
        severity: 'error',
      },
      {
        file: 'inclusion.docx',
        place: 'page 3',
        rule: 'no-number',
        message: 'Paragraphs carry no numbers, so they are cited by section.',
        severity: 'warning',
      },
    ],
    provenance: {
      tool: 'alignary',
      version: '0.1.0',
      frameworks: ['sdg', 'library-roles'].map((name) => ({
        name,
        version: '1.0.0',
        hash: 'c0ffee'.repeat(10),
        models: [],
      })),
      corrections: null,
      options: {
        minScore: 0.5,
        title: 'Libraries and the Northern strategies',
        language: null,
        kind: null,
        stage: null,
      },
    },
  } satisfies Analysis)
}

function passage(row: Row, n: number): AnalyzedPassage {
  const {text, number = null, page = null} = row
  const words = row.named ?? row.implied
  const paged = row.document !== 'inclusion'
  const found = (row.roles ?? []).flatMap(([role, quote, served], place) => [
    {
      framework: 'library-roles',
      concept: role,
      level: 'role',
      score: 0.86 - place / 10,
      evidence: [{...at(text, quote), by: 'rule' as const, concept: role, rule: `${role}-main`, weight: 0.8}],
    },
    ...served.slice(0, 1).map((target) => ({
      framework: 'sdg',
      concept: goalOf(target),
      level: 'goal',
      score: 0.77,
      evidence: [{...at(text, quote), by: 'rule' as const, concept: target, rule: `${target}-words`, weight: 0.7}],
    })),
  ])
  return {
    id: `${row.document}#${n + 1}`,
    document: row.document,
    text,
    bodyStart: /^(\d+\. |\(\w\) )/.exec(text)?.[0].length ?? 0,
    context: row.context ?? null,
    locator: {
      headings: row.heading,
      paragraph: number,
      page,
      lastPage: number === '14(c)' ? '9' : null,
      pdfPage: paged ? Number(page ?? 9) || 1 : null,
      lastPdfPage: null,
    },
    kind: row.kind ?? 'paragraph',
    part: row.part ?? 'body',
    language: row.language ?? 'en',
    notes: [],
    damage: [],
    contextDamage: [],
    confidence: null,
    // One for a concept, as the analyzer makes them.
    alignments: found.filter((one, n) => n === found.findIndex(({concept}) => concept === one.concept)),
    recognition: {
      level: row.named ? 'named' : row.implied ? 'implied' : 'silent',
      as: words === undefined ? null : (row.as ?? 'mention'),
      evidence: words === undefined ? [] : [at(text, words)],
      definition: row.definition ?? null,
      others: (row.others ?? []).map((one) => at(text, one)),
    },
    appraisal: {
      strength: row.strength ?? 'statement',
      addressee: row.asked ?? [],
      polarity: row.negative ? 'negative' : 'positive',
      conditions: (row.conditions ?? []).map((quote) => ({...at(text, quote), in: 'text' as const})),
      evidence: {
        strength: (row.asks ?? []).map((quote) => ({...at(text, quote), in: 'text' as const})),
        addressee: [],
        negation: [],
        polarity: [],
      },
    },
  }
}

function opportunitiesOf(row: Row, of: AnalyzedPassage | undefined): Opportunity[] {
  const rolesOf = row.roles ?? []
  if (!of || row.negative || rolesOf.length === 0) return []
  const {strength, addressee} = of.appraisal
  const {level} = of.recognition
  const asks = {obligation: 0.3, commitment: 0.25, recommendation: 0.22, encouragement: 0.15, statement: 0.03}
  const reasons: Reason[] = [
    {of: 'relevance', share: 0.4, value: 0.86},
    {of: 'strength', share: asks[strength], value: strength},
    {of: 'addressee', share: 0, value: addressee.length},
    {of: 'recognition', share: level === 'silent' ? 0.1 : 0.04, value: level},
    {of: 'specificity', share: 0.01, value: rolesOf.length},
    {of: 'part', share: 0, value: of.part === 'operative' ? 'operative' : 'elsewhere'},
    {of: 'novelty', share: 0.01, value: 0},
  ]
  const [first = ''] = rolesOf[0] ?? []
  return [
    {
      document: of.document,
      passage: of.id,
      also: [],
      roles: rolesOf.map(([role, , served], place) => ({
        framework: 'library-roles',
        role,
        score: 0.86 - place / 10,
        targets: served.map((concept) =>
          concept === '9.c'
            ? {framework: 'sdg', concept, link: 'conditional', condition: 'the country is one of the least developed'}
            : {framework: 'sdg', concept, link: 'direct'},
        ),
      })),
      strength,
      addressee,
      recognition: level,
      actions: first.startsWith('I') ? ['advocate-law', 'committee', 'partner'] : ['deliver', 'draft', 'partner'],
      priority: reasons.reduce((sum, {share}) => sum + share, 0),
      reasons,
    },
  ]
}

/** Passages by how they recognise libraries. */
function byRecognition(passages: AnalyzedPassage[]): PassageCounts['recognition'] {
  const level = (name: string) => passages.filter(({recognition}) => recognition.level === name).length
  return {named: level('named'), implied: level('implied'), silent: level('silent')}
}

function counts(passages: AnalyzedPassage[], calls: ReadonlySet<string>): PassageCounts {
  const calling = passages.filter((one) => calls.has(one.id))
  return {
    passages: passages.length,
    calling: calling.length,
    recognition: byRecognition(calling),
    naming: byRecognition(passages).named,
  }
}

function coverage(
  records: DocumentRecord[],
  passages: AnalyzedPassage[],
  opportunities: Opportunity[],
): Analysis['coverage'] {
  const citable = passages.filter(({kind}) => ['paragraph', 'listItem', 'tableRow'].includes(kind))
  const calls = new Set(opportunities.map((one) => one.passage))
  const cells = new Map<string, AnalyzedPassage[]>()
  for (const {passage: id, roles: called} of opportunities) {
    const passage = passages.find((one) => one.id === id)
    if (!passage) continue
    const goalsMet = new Set(passage.alignments.filter(({level}) => level === 'goal').map((goal) => goal.concept))
    for (const goal of goalsMet) {
      for (const {role} of called) {
        const key = `${goal} ${role}`
        cells.set(key, [...(cells.get(key) ?? []), passage])
      }
    }
  }
  const callOn = (role: string) =>
    passages.filter(({id}) => opportunities.some((one) => one.passage === id && one.roles.some((r) => r.role === role)))
  const concept =
    (framework: string, level: string, broader: (code: string) => string | null) =>
    ([code, label]: [string, string]): ConceptSummary => {
      const met = passages.filter((one) =>
        one.alignments.some(
          (a) => a.framework === framework && (a.concept === code || a.evidence.some((e) => e.concept === code)),
        ),
      )
      const byDocument = Object.fromEntries(
        records.map(({id}) => [id, met.filter((one) => one.document === id).length]).filter(([, n]) => n),
      )
      return {
        framework,
        concept: code,
        level,
        label,
        broader: broader(code),
        uri: framework === 'sdg' ? `http://metadata.un.org/sdg/${code}` : null,
        definition: `What belongs to ${code}, and what does not.`,
        task: level === 'role' ? 'help people to find what they need' : '',
        passages: met.length,
        byDocument,
      }
    }
  return {
    concepts: [
      ...Object.entries(goals).map(concept('sdg', 'goal', () => null)),
      ...Object.entries(targets).map(concept('sdg', 'target', goalOf)),
      ...Object.entries({E: 'Education', C: 'Culture', I: 'Information', S: 'Science'}).map(
        concept('library-roles', 'area', () => null),
      ),
      ...Object.entries(roles).map(concept('library-roles', 'role', (code) => code.charAt(0))),
    ],
    matrix: [...cells].map(([key, met]) => ({
      goal: key.split(' ')[0] ?? '',
      role: key.split(' ')[1] ?? '',
      opportunities: met.length,
      recognition: byRecognition(met),
    })),
    roles: Object.keys(roles).flatMap((role) =>
      records.flatMap(({id}) => {
        const met = callOn(role).filter(({document}) => document === id)
        if (met.length === 0) return []
        return [{framework: 'library-roles', role, document: id, passages: met.length, recognition: byRecognition(met)}]
      }),
    ),
    documents: records.map(({id}) => {
      const own = citable.filter((one) => one.document === id)
      const operative = own.filter(({part}) => part === 'operative')
      return {
        document: id,
        ...counts(own, calls),
        operative: operative.length > 0 ? counts(operative, calls) : null,
      }
    }),
  }
}

function at(text: string, quote: string): {quote: string; start: number; end: number} {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`“${quote}” is not in “${text}”`)
  return {quote, start, end: start + quote.length}
}

function goalOf(target: string): string {
  return target.split('.')[0] ?? target
}
