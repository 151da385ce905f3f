import type {Document} from '../model/document.ts'
import type {LanguageData} from '../model/language.ts'
import type {Part, Passage, PassageKind} from '../model/passage.ts'
import {type Block, blocksOf} from './block.ts'
import {cite} from './cite.ts'
import {contextOf} from './context.ts'
import {kindsOf} from './kinds.ts'
import {type Numbered, Numbering} from './numbering.ts'
import {type Outline, outlineOf} from './outline.ts'
import {passageLanguage} from './passage-language.ts'
import {isNormative, preamblesOf} from './preamble.ts'
import {dataFor, structureWords} from './structure-words.ts'

/** Cuts a document into the passages that a letter would cite, in order: every word of its body is in exactly one. */
export function segment(document: Document, languages: readonly LanguageData[]): Passage[] {
  const words = structureWords(dataFor(document.language, languages))
  const blocks = blocksOf(document.tree)
  const kinds = kindsOf(blocks, words)
  const outlines = outlineOf(blocks, kinds, words)
  const preambles = preamblesOf(blocks, kinds, outlines, document.kind, words)
  const numbered = numbersOf(blocks, kinds, outlines)

  return blocks.map((block, i): Passage => {
    const outline = outlines[i] as Outline
    const own = numbered[i]
    const preamble = preambles[i] ?? null
    return {
      id: `${document.id}#${i + 1}`,
      document: document.id,
      text: block.text,
      bodyStart: own?.bodyStart ?? 0,
      context: own ? contextOf(i, blocks, numbered, document.language, words.abbreviations) : null,
      locator: {
        headings: outline.headings,
        paragraph: own ? cite(own.trail, outline, preamble, words) : null,
        page: block.data.page ?? null,
        lastPage: block.data.lastPage ?? null,
        pdfPage: block.data.pdfPage ?? null,
      },
      kind: own?.isItem ? 'listItem' : (kinds[i] as PassageKind),
      part: preamble ? 'preamble' : partOf(outline, document),
      language: passageLanguage(block.text, document.language),
    }
  })
}

/** The numbers of all paragraphs; titles, notes and tables have none. */
function numbersOf(blocks: readonly Block[], kinds: readonly PassageKind[], outlines: readonly Outline[]): (Numbered | undefined)[] {
  const isBody = (i: number) => kinds[i] === 'paragraph'
  const numbering = new Numbering(blocks, outlines.map((outline) => outline.start), isBody)
  let place = ''
  return blocks.map((block, i) => {
    const outline = outlines[i] as Outline
    const now = `${outline.annex ?? ''}/${outline.article?.label ?? ''}`
    if (now !== place) numbering.restart()
    place = now
    if (kinds[i] === 'heading') return void numbering.title(block.text)
    return isBody(i) ? numbering.next(i, outline.section) : undefined
  })
}

/** Instruments are made of parts; other documents are all body, but for what their titles set apart. */
function partOf(outline: Outline, document: Document): Part {
  if (isNormative(document.kind)) return outline.part ?? 'operative'
  const narrow = document.kind === 'report' || document.kind === 'strategy'
  return outline.part === 'annex' || (!narrow && outline.part && outline.part !== 'operative') ? outline.part : 'body'
}
