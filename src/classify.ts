import {scanner} from './scan.ts'
import {settle} from './load/settings.ts'
import type {Alignment} from './model/alignment.ts'
import type {Passage} from './model/passage.ts'
import type {Appraisal} from './model/appraisal.ts'
import type {TextKind} from './model/document.ts'
import type {RecognitionLevel} from './model/recognition.ts'
import type {AnalyzeOptions} from './options.ts'
import {damageIn} from './text/damage.ts'
import {textLanguage} from './segment/text-language.ts'

/** A text that is no document's: what `classify` takes on a line. */
export interface Text {
  text: string
  /** The sentence that opens the list of which the text is an item. */
  context?: string | undefined
  /** BCP 47. Default: found from the text. */
  language?: string | undefined
  /** Of the text it comes from. Where it is not known the wording decides. */
  kind?: TextKind | undefined
}

/** What a text bears on, whether it names libraries, and what it asks of whom. */
export interface Classification {
  alignments: Alignment[]
  recognition: RecognitionLevel
  appraisal: Appraisal
}

/**
 * Makes a function that classifies one text after the other, by every framework.
 *
 * @throws {AlignaryError} `bad-option`, `bad-framework`
 * @example
 * const classify = await classifier()
 * classify({text: 'Member States should promote adult literacy.'}).alignments[0] // {concept: '4', score: 0.9, …}
 */
export async function classifier(options: AnalyzeOptions = {}): Promise<(text: Text) => Classification> {
  const settings = await settle(options)
  const scan = scanner(settings)
  return ({text, context, language, kind}) => {
    const known =
      language?.split('-')[0] ?? settings.told.language ?? textLanguage(text, settings.languages, settings.vocabularies)
    const damageOf = damageIn(
      [text, context ?? ''].map((one) => ({text: one, language: known})),
      settings.vocabularies,
    )
    const passage = {
      ...bare,
      text,
      context: context ?? null,
      language: known,
      damage: damageOf(text, known),
      contextDamage: context === undefined ? [] : damageOf(context, known),
    }
    const {alignments, recognition, appraisal} = scan(passage, kind ?? settings.told.kind ?? null)
    // Not even at a least score of 0 does a text without words bear on anything.
    return {alignments: text.trim() === '' ? [] : alignments, recognition: recognition.level, appraisal}
  }
}

/** A passage without a document. */
export const bare: Passage = {
  id: '',
  document: '',
  bodyStart: 0,
  locator: {headings: [], paragraph: null, page: null, lastPage: null, pdfPage: null, lastPdfPage: null},
  notes: [],
  damage: [],
  contextDamage: [],
  confidence: null,
  kind: 'paragraph',
  part: 'body',
  text: '',
  context: null,
  language: null,
}
