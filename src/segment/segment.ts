import type {Document} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Part, Passage, PassageKind} from '../model/passage.ts'
import type {Vocabularies} from '../model/vocabulary.ts'
import {damageIn} from '../text/damage.ts'
import {mended} from '../text/words.ts'
import {type Block, blocksOf} from './block.ts'
import {partAnswers, questionOf} from './forms.ts'
import {cite, citeQuestion} from './cite.ts'
import {contextOf} from './context.ts'
import {isFragment} from './fragments.ts'
import {kindsOf} from './kinds.ts'
import {Neighbours} from './neighbours.ts'
import {notesOf} from './notes.ts'
import type {Numbered} from './numbered.ts'
import {Numbering} from './numbering.ts'
import {type Outline, outlineOf} from './outline.ts'
import {answersIn} from './answers.ts'
import {mayBeQuestionnaire, questionsOf} from './questions.ts'
import {passageLanguages} from './passage-language.ts'
import {isNormative, preamblesOf} from './preamble.ts'
import {dataFor, structureWords} from './structure-words.ts'

/** Cuts a document into the passages that a letter would cite, in order: every word of its body is in exactly one. */
export function segment(
  document: Document,
  languages: readonly LanguageData[],
  vocabularies: Vocabularies = () => null,
): Passage[] {
  const words = structureWords(dataFor(document.language, languages))
  const read = blocksOf(document.tree)
  const blocks = mayBeQuestionnaire(read, words) ? partAnswers(read, words, document.language) : read
  const languageOf = passageLanguages(
    blocks.map((block) => block.text),
    document.language,
  )
  const texts = blocks.map(({text}) => ({text, language: languageOf(text)}))
  const damageOf = damageIn(texts, vocabularies)
  const damage = texts.map(({text, language}) => damageOf(text, language))

  // Titles and openings are known by their words, so "Artic1e 5" is read as what it was; a passage's text stays.
  const whole = blocks.map((block, i) => mended(block.text, damage[i] ?? []))
  const seen = blocks.map((block, i) => (damage[i]?.length ? {...block, text: whole[i]?.text ?? ''} : block))
  const found = kindsOf(seen, document.kind, words, document.language)
  const questions = questionsOf(seen, found, words)
  const kinds = answersIn(found, seen, questions, words)
  const outlines = outlineOf(seen, kinds, questions, document.kind, words).map((outline, i) => ({
    ...outline,
    start: whole[i]?.original(0, outline.start).end ?? outline.start,
  }))
  const preambles = preamblesOf(seen, kinds, outlines, document.kind, words)
  const numbered = numbersOf(blocks, kinds, outlines)
  const notes = notesOf(blocks)

  const asked = (i: number) =>
    kinds[i] === 'form' || kinds[i] === 'tableRow' ? citeQuestion(outlines[i]?.question ?? null, words) : null

  // The items of instruments begin with small letters, and so may what a colon opens.
  const isWhole = (i: number, context: string | null) =>
    isNormative(document.kind) || context !== null || !isFragment(i, seen, kinds, words)

  return blocks.map((block, i): Passage => {
    const outline = outlines[i] as Outline
    const own = numbered[i]
    const preamble = preambles[i] ?? null
    const language = texts[i]?.language ?? null
    const lead = own ? contextOf(i, blocks, numbered, document.language, words.abbreviations) : null
    const context = lead ?? (block.answers ? questionOf(blocks[i - 1]) : null)
    return {
      id: `${document.id}#${i + 1}`,
      document: document.id,
      text: block.text,
      bodyStart: own?.bodyStart ?? outline.start,
      context,
      locator: {
        headings: outline.headings,
        paragraph: own ? cite(own.trail, outline, preamble, words) : (block.mark ?? asked(i)),
        page: block.data.page ?? null,
        lastPage: block.data.lastPage ?? null,
        pdfPage: block.data.pdfPage ?? null,
        lastPdfPage: block.data.lastPdfPage ?? null,
      },
      kind: own?.isItem ? 'listItem' : isWhole(i, context) ? (kinds[i] as PassageKind) : 'fragment',
      part: preamble && !preamble.resolves ? 'preamble' : partOf(outline, document),
      language,
      notes: (notes[i] ?? []).map((note) => `${document.id}#${note + 1}`),
      damage: damage[i] ?? [],
      contextDamage: context === null ? [] : damageOf(context, language),
      confidence: block.data.confidence ?? null,
    }
  })
}

/** The numbers of all paragraphs; titles, notes and tables have none. */
function numbersOf(
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
  outlines: readonly Outline[],
): (Numbered | undefined)[] {
  const starts = outlines.map((outline, i) => (kinds[i] === 'paragraph' ? outline.start : null))
  const numbering = new Numbering(new Neighbours(blocks, starts))
  let place = ''
  return outlines.map((outline, i) => {
    const now = `${outline.annex ?? ''}/${outline.article?.label ?? ''}/${outline.question ?? ''}`
    if (now !== place) numbering.restart()
    place = now
    if (kinds[i] === 'heading') return void numbering.title(blocks[i]?.text ?? '')
    return kinds[i] === 'paragraph' ? numbering.next(i, outline.section) : undefined
  })
}

/** Instruments are made of parts; other documents are all body, but for what their titles set apart. */
function partOf({part}: Outline, {kind}: Document): Part {
  // What stands below the title of a preamble and is none any more has begun the text itself.
  if (isNormative(kind)) return part === null || part === 'preamble' ? 'operative' : part
  const plain = kind === 'report' || kind === 'strategy'
  return part === null || part === 'operative' || (plain && part !== 'annex') ? 'body' : part
}
