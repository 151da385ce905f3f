import type {Document} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Part, Passage, PassageKind} from '../model/passage.ts'
import type {Vocabularies} from '../model/vocabulary.ts'
import {damageIn} from '../text/damage.ts'
import {type Block, blocksOf} from './block.ts'
import {cite, citeQuestion} from './cite.ts'
import {contextOf} from './context.ts'
import {kindsOf} from './kinds.ts'
import {Neighbours} from './neighbours.ts'
import {notesOf} from './notes.ts'
import type {Numbered} from './numbered.ts'
import {Numbering} from './numbering.ts'
import {type Outline, outlineOf} from './outline.ts'
import {answersIn, questionsOf} from './questions.ts'
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
  const blocks = blocksOf(document.tree)
  const found = kindsOf(blocks, words)
  const questions = questionsOf(blocks, found, words)
  const kinds = answersIn(found, blocks, questions, words)
  const outlines = outlineOf(blocks, kinds, questions, document.kind, words)
  const preambles = preamblesOf(blocks, kinds, outlines, document.kind, words)
  const numbered = numbersOf(blocks, kinds, outlines)
  const notes = notesOf(blocks)
  const languageOf = passageLanguages(
    blocks.map((block) => block.text),
    document.language,
  )

  const asked = (i: number) =>
    kinds[i] === 'form' || kinds[i] === 'tableRow' ? citeQuestion(outlines[i]?.question ?? null, words) : null
  const texts = blocks.map(({text}) => ({text, language: languageOf(text)}))
  const damageOf = damageIn(texts, vocabularies)

  return blocks.map((block, i): Passage => {
    const outline = outlines[i] as Outline
    const own = numbered[i]
    const preamble = preambles[i] ?? null
    const language = texts[i]?.language ?? null
    const context = own ? contextOf(i, blocks, numbered, document.language, words.abbreviations) : null
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
      kind: own?.isItem ? 'listItem' : (kinds[i] as PassageKind),
      part: preamble ? 'preamble' : partOf(outline, document),
      language,
      notes: (notes[i] ?? []).map((note) => `${document.id}#${note + 1}`),
      damage: damageOf(block.text, language),
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
