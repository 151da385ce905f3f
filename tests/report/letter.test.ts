import {readdirSync} from 'node:fs'
import type {Nodes} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {analyze} from '../../src/index.ts'
import type {Analysis} from '../../src/model/analysis.ts'
import type {DocumentRecord} from '../../src/model/document.ts'
import {fieldsIn} from '../../src/report/letter/fields.ts'
import {type Letter, sheets} from '../../src/report/letter/letter.ts'
import {lookup} from '../../src/report/lookup.ts'
import {report} from '../../src/report/report.ts'
import {en} from '../../src/report/words-en.ts'
import {hostileAnalysis} from './hostile.ts'
import {sampleAnalysis} from './sample.ts'
import {hasOffice, openedInOffice, partsOfWord, textOfWord} from './word.ts'

const bundled = await analyze(
  readdirSync('fixtures')
    .filter((file) => /\.(md|pdf|docx)$/.test(file))
    .map((file) => `fixtures/${file}`),
)

/** The sample, whose roles are not sure, with sure ones. */
function sureSample(change: (analysis: Analysis) => void = () => {}): Analysis {
  const analysis = sampleAnalysis()
  for (const {roles} of analysis.opportunities) for (const role of roles) role.score = 1
  change(analysis)
  return analysis
}

const letters = (analysis: Analysis): Letter[] =>
  sheets(lookup(analysis)).flatMap((sheet) => ('letter' in sheet ? [sheet.letter] : []))

const linesOf = ({
  sender,
  date,
  recipient,
  subject,
  greeting,
  opening,
  points,
  closing,
  signature,
}: Letter): string[] => [
  ...sender,
  date,
  ...recipient,
  subject,
  greeting,
  ...opening,
  ...points.flatMap(({intro, request}) => [intro, request]),
  ...closing,
  ...signature,
]

/** The sample as one document of a kind and stage, with a passage that says that UNESCO's General Conference adopts it, or without. */
function instrument(change: Partial<DocumentRecord>, byUnesco: boolean): string {
  const analysis = sureSample(({documents, passages}) => {
    for (const document of documents) Object.assign(document, change)
    if (byUnesco) for (const passage of passages) passage.text += ' The General Conference of UNESCO adopts this.'
  })
  return letters(analysis)
    .map(({opening}) => opening.join(' '))
    .join('\n')
}

describe.each([
  ['the bundled samples', bundled],
  ['the analysis written for the tests', sureSample()],
])('letters on %s', (_, analysis) => {
  const found = lookup(analysis)
  const all = letters(analysis)

  test('ask for three things at most, each for another role', () => {
    expect(all.length).toBeGreaterThan(0)
    for (const {points} of all) {
      expect(points.length).toBeGreaterThan(0)
      expect(points.length).toBeLessThanOrEqual(3)
      const roles = points.map(
        ({passage}) => analysis.opportunities.find((one) => one.passage === passage)?.roles[0]?.role,
      )
      expect(new Set(roles).size).toBe(points.length)
      expect(roles).not.toContain(undefined)
    }
  })

  test('quote whole passages word for word, with lead-in, caveats, paragraph and page', () => {
    for (const {points} of all) {
      for (const {passage: id, intro, leadIn, quote} of points) {
        const passage = analysis.passages.find((one) => one.id === id)
        expect(passage?.text.endsWith(quote)).toBe(true)
        expect(passage?.text.slice(passage.bodyStart)).toBe(quote)
        expect(leadIn).toBe(passage?.context)
        for (const {quote: words, in: where} of passage?.appraisal.conditions ?? [])
          expect(where === 'text' ? quote : leadIn).toContain(words)
        expect(passage?.damage).toEqual([])
        expect(passage?.contextDamage).toEqual([])
        const {paragraph, page} = passage?.locator ?? {}
        if (paragraph && /^\d/.test(paragraph)) expect(intro).toContain(`Paragraph ${paragraph} `)
        if (page) expect(intro).toMatch(new RegExp(`page ${page}\\b`))
      }
    }
  })

  test('name libraries only where the passage does, and say of no passage that it ignores them', () => {
    for (const {points} of all) {
      for (const {passage: id, intro} of points) {
        const level = found.passage(id)?.recognition.level
        expect(intro.includes(en.letter.names)).toBe(level === 'named')
        expect(/speaks of/.test(intro)).toBe(level === 'implied')
      }
    }
    expect(all.flatMap(linesOf).join(' ')).not.toMatch(/ignor|overlook|neglect|passed over|fail/i)
  })

  test('leave nothing to do but to fill in fields', () => {
    const known = new Set<string>(Object.values(en.letter.fields))
    for (const line of all.flatMap(linesOf)) {
      for (const part of fieldsIn(line, en)) if (typeof part !== 'string') expect(known).toContain(part.field)
      expect(line).not.toMatch(/undefined|null|NaN|\[object|: *\.|\s\./)
      expect(line).not.toMatch(/\b[ECIS]\d{1,2}\b/)
    }
  })

  test('are the same in Word and in Markdown', async () => {
    const word = (await textOfWord(await report(analysis, 'letter'))).join('\n')
    const markdown = String(await report(analysis, 'letter-markdown'))
    const plain = textOfMarkdown(markdown)
    for (const letter of all) {
      for (const line of [...linesOf(letter), ...letter.points.map(({quote}) => quote)]) {
        const folded = line.replace(/\s+/g, ' ')
        expect(word).toContain(folded)
        expect(plain).toContain(folded)
      }
      expect(markdown).toContain(en.letter.fields.country)
    }
  })
})

test('the stage decides what is asked for', () => {
  const draft = instrument({kind: 'recommendation', stage: 'draft'}, true)
  expect(draft).toContain('we do not ask for a change in it')
  expect(draft).toContain('in its statement')
  expect(draft).not.toContain('Articles IV.4')
  const adopted = instrument({kind: 'recommendation', stage: 'adopted'}, true)
  expect(adopted).toContain('Articles IV.4 and VIII of the Constitution of UNESCO')
  expect(adopted).not.toContain('statement')
  // Neither a text of others nor a declaration is submitted to anybody.
  expect(instrument({kind: 'convention', stage: 'adopted'}, false)).not.toContain('UNESCO, Member')
  expect(instrument({kind: 'declaration', stage: 'adopted'}, true)).not.toContain('Articles IV.4')
  expect(instrument({kind: 'recommendation', stage: null}, true)).not.toMatch(/Articles IV.4|before it is adopted/)
  expect(instrument({kind: 'report', stage: null}, false)).toContain('next report')
})

test('a damaged passage is never quoted, and where all are there is no letter and the reason is told', async () => {
  const [first] = letters(sureSample())
  const damagedId = first?.points[0]?.passage ?? ''
  const harm = {kind: 'letters', start: 0, end: 3, read: 'The'} as const
  const one = sureSample(({passages}) => {
    for (const passage of passages) if (passage.id === damagedId) passage.damage = [harm]
  })
  expect(letters(one).flatMap(({points}) => points.map(({passage}) => passage))).not.toContain(damagedId)
  const all = sureSample(({passages}) => {
    for (const [n, passage] of passages.entries())
      if (n % 2 === 0) passage.damage = [harm]
      else passage.contextDamage = [harm]
  })
  expect(letters(all)).toEqual([])
  const markdown = String(await report(all, 'letter-markdown'))
  expect(markdown).toContain(en.letter.nothing.none)
  expect(markdown).toMatch(/\d+ with damaged text/)
  expect((await textOfWord(await report(all, 'letter'))).join('\n')).toContain(en.letter.nothing.none)
  for (const {text} of all.passages.slice(0, 5)) expect(markdown).not.toContain(text)
})

test('a role that is not sure is not spoken of, a passage read from a picture is not quoted', () => {
  const unsure = sureSample(({opportunities}) => {
    for (const {roles} of opportunities) for (const role of roles) role.score = 0.94
  })
  for (const {points} of letters(unsure)) {
    for (const {passage, request} of points) {
      const level = unsure.passages.find(({id}) => id === passage)?.recognition.level
      expect(level).toBe('named')
      expect(request).not.toContain('they help people')
      expect(request).not.toContain('Goals')
    }
  }
  const pictures = sureSample(({passages}) => {
    for (const passage of passages) passage.confidence = 0.99
  })
  expect(letters(pictures)).toEqual([])
})

test('what opens a list, asks to refrain, or only gives reasons is no point of a letter', () => {
  const chosen = letters(sureSample()).flatMap(({points}) => points.map(({passage}) => passage))
  const [opening = '', refraining = '', reason = ''] = chosen
  expect(new Set([opening, refraining, reason]).size).toBe(3)
  const changed = sureSample(({passages}) => {
    for (const passage of passages) {
      if (passage.id === opening) passage.text += ':'
      if (passage.id === refraining) passage.appraisal.evidence.negation = [{quote: 'T', start: 0, end: 1, in: 'text'}]
      if (passage.id === reason) passage.part = 'preamble'
    }
  })
  const left = letters(changed).flatMap(({points}) => points.map(({passage}) => passage))
  expect(left.length).toBeGreaterThan(0)
  expect(left.filter((id) => [opening, refraining, reason].includes(id))).toEqual([])
})

test('a title that is only the name of the file, or damaged, is a field', () => {
  const subject = (change: (document: DocumentRecord, analysis: Analysis) => void): string => {
    const analysis = sureSample((all) => {
      const [document] = all.documents
      if (document) change(document, all)
    })
    return letters(analysis)[0]?.subject ?? ''
  }
  expect(subject(() => {})).not.toContain(en.letter.fields.title)
  expect(subject((document) => Object.assign(document, {name: 'my-plan.pdf', title: 'my plan'}))).toContain(
    en.letter.fields.title,
  )
  expect(
    subject((document, {passages}) => {
      const passage = passages.find((one) => one.document === document.id && one.kind !== 'paragraph') ?? passages[0]
      if (!passage) return
      passage.document = document.id
      passage.text = document.title
      passage.damage = [{kind: 'letters', start: 0, end: 2, read: 'My'}]
    }),
  ).toContain(en.letter.fields.title)
})

test('hostile text stays text', async () => {
  const analysis = hostileAnalysis()
  for (const {roles} of analysis.opportunities) for (const role of roles) role.score = 1
  for (const passage of analysis.passages) passage.context = null
  const file = await report(analysis, 'letter')
  partsOfWord(file)
  const word = (await textOfWord(file)).join('\n')
  expect(word).toContain('<script>alert(1)</script>')
  expect(word).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000\u0007]/)
  const tree = unified()
    .use(remarkParse)
    .parse(String(await report(analysis, 'letter-markdown')))
  const kinds = new Set<string>()
  visit(tree, (node: Nodes) => void kinds.add(node.type))
  const plain = ['root', 'paragraph', 'text', 'strong', 'break', 'blockquote', 'thematicBreak']
  expect([...kinds].filter((kind) => !plain.includes(kind))).toEqual([])
})

test.skipIf(!hasOffice)(
  'LibreOffice opens the letter and shows all of it',
  async () => {
    const shown = await openedInOffice(await report(bundled, 'letter'))
    for (const letter of letters(bundled))
      for (const line of [...linesOf(letter), ...letter.points.map(({quote}) => quote)])
        expect(shown).toContain(line.replace(/\s+/g, ' '))
    const hostile = hostileAnalysis()
    for (const {roles} of hostile.opportunities) for (const role of roles) role.score = 1
    expect(await openedInOffice(await report(hostile, 'letter'))).not.toBe('')
  },
  240_000,
)

function textOfMarkdown(markdown: string): string {
  let text = ''
  visit(unified().use(remarkParse).parse(markdown), (node: Nodes) => {
    if (node.type === 'text') text += node.value
    if (node.type === 'break' || node.type === 'paragraph') text += '\n'
  })
  return text
}
