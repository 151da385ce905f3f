import {z} from 'zod'
import {Alignment} from './alignment.ts'
import {Appraisal} from './appraisal.ts'
import {Damage} from './damage.ts'
import {Recognition} from './recognition.ts'

/** What a passage is in its document. Only paragraphs, list items and table rows give opportunities. */
export const passageKinds = [
  'paragraph',
  'listItem',
  'heading',
  'tableRow',
  /** A note at the foot of a page, below a question or at the end of a text. */
  'footnote',
  /** What a form prints for the one who fills it in: a question, an instruction, an option to tick, the name of a field. */
  'form',
  /** Running text that is only a piece of a sentence: a page, a column or a picture cut it. */
  'fragment',
  'caption',
  'contents',
  'bibliography',
  'front',
] as const
export type PassageKind = (typeof passageKinds)[number]

/** The kinds that a letter would cite, and of which coverage counts. */
export const citableKinds: ReadonlySet<PassageKind> = new Set(['paragraph', 'listItem', 'tableRow'])

/** The part of the text in which a passage stands. */
export const parts = [
  'preamble',
  'definition',
  'principle',
  'operative',
  'monitoring',
  'final',
  'annex',
  'body',
] as const
export type Part = (typeof parts)[number]

/** Where a passage stands, as a letter would cite it. */
export const Locator = z.strictObject({
  /** The titles above it, outermost first. */
  headings: z.array(z.string()),
  /** The document's own number: "12", "12(b)(ii)", "Article 5.2", "Preamble, 4th paragraph"; `null` where it has none. */
  paragraph: z.string().nullable(),
  /** The page as printed on it (the first, where the passage runs over two), or `null`. */
  page: z.string().nullable(),
  /** The page as printed where the passage ends, where it is another one; else `null`. */
  lastPage: z.string().nullable(),
  /** The page counted from 1, or `null` for a document without pages. */
  pdfPage: z.number().int().nullable(),
  /** The page counted from 1 where the passage ends, where it is another one; else `null`. */
  lastPdfPage: z.number().int().nullable(),
})
export type Locator = z.infer<typeof Locator>

/** The smallest unit that a letter would cite. */
export const Passage = z.strictObject({
  /** Unique in its analysis: the document's id, "#" and the passage's place in it, from 1. */
  id: z.string(),
  /** The document's id. */
  document: z.string(),
  /** As in the document, white space folded, its number kept where it is written in the text. */
  text: z.string(),
  /** Where the words begin, behind a number written in the text: a quotation starts here. */
  bodyStart: z.number().int(),
  /** The sentence that opens the list of which the passage is an item, or `null`. */
  context: z.string().nullable(),
  locator: Locator,
  kind: z.enum(passageKinds),
  part: z.enum(parts),
  /** BCP 47, or `null` where it could not be told. */
  language: z.string().nullable(),
  /** The footnotes that its marks lead to, by their ids. */
  notes: z.array(z.string()),
  /** Its damaged words. Where there are any, read the original before you quote it. */
  damage: z.array(Damage),
  /** The damaged words of its `context`. */
  contextDamage: z.array(Damage),
  /** How sure text recognition is of its words, in [0, 1]; `null` for text that was not recognized from a picture. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type Passage = z.infer<typeof Passage>

/** A passage with all that was found in it. */
export const AnalyzedPassage = Passage.extend({
  alignments: z.array(Alignment),
  recognition: Recognition,
  appraisal: Appraisal,
})
export type AnalyzedPassage = z.infer<typeof AnalyzedPassage>
