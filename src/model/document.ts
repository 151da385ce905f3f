import type {Root} from 'mdast'
import {z} from 'zod'

/** What kind of text a document is. It decides how binding its words are: "shall" never obliges in a recommendation, a
 *  declaration, a strategy or a report. */
export const textKinds = [
  'convention',
  'recommendation',
  'declaration',
  'strategy',
  'report',
  'policy',
  'other',
] as const
export type TextKind = (typeof textKinds)[number]

/** How far a text has come. It decides what can still be asked for. */
export const stages = ['draft', 'adopted'] as const
export type Stage = (typeof stages)[number]

/** The media types that can be read. */
export const mediaTypes = [
  'text/markdown',
  'text/plain',
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** What is known of a document, without its text: how it stands in an analysis and in `report.json`. */
export const DocumentRecord = z.strictObject({
  /** Unique in its analysis; made from the name: `strategy.pdf` → `strategy`. */
  id: z.string(),
  /** As it was given: a file name, without its folders. */
  name: z.string(),
  title: z.string(),
  kind: z.enum(textKinds),
  /** `null` where the document does not show it and nobody told it. */
  stage: z.enum(stages).nullable(),
  /** The words that showed kind and stage, or "told": what a reader checks before signing. */
  basis: z.strictObject({kind: z.string(), stage: z.string()}),
  /** BCP 47 ("en"), or `null` where it could not be told. */
  language: z.string().nullable(),
  mediaType: z.enum(mediaTypes),
  /** Of the bytes as they were read, in hexadecimal. */
  sha256: z.string(),
  /** The number of pages of a paged document, else `null`. */
  pages: z.number().int().nullable(),
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

/** A document as it was read: the record of it and its tree. */
export interface Document extends DocumentRecord {
  /** The body as mdast. Block nodes may carry {@link BlockData} in `data`. */
  tree: Root
}

/** What a reader notes on a block node of the tree (in `node.data`) for {@link Passage}s to carry. */
export interface BlockData {
  /** The page as printed on it: "iv", "12". Absent where none is printed. */
  page?: string
  /** The page where the block ends, as printed, where it is another one. */
  lastPage?: string
  /** The page counted from 1. */
  pdfPage?: number
  /** The page counted from 1 where the block ends, where it is another one. */
  lastPdfPage?: number
  /** How sure text recognition is of the words, in [0, 1]. Absent where they were not recognized from a picture. */
  confidence?: number
  /** A number that the reader computed and that is not in the text: Word's "12." or "(a)". */
  marker?: string
  /** What the block is, where the tree has no node type for it. */
  role?: 'contents' | 'bibliography' | 'footnote' | 'caption' | 'tableRow' | 'front'
}

declare module 'mdast' {
  interface Data extends BlockData {}
}
