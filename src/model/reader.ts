import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {MediaType} from './document.ts'

/** What a reader makes of a file. */
export interface ReadResult {
  /** The body as mdast, with `BlockData` on its block nodes. Nothing of the body is left out, nothing doubled. */
  tree: Root
  /** From the file's own metadata, or `null`. Often wrong in PDFs: the first heading is the next guess. */
  title: string | null
  /** The number of pages, or `null`. */
  pages: number | null
  /** Front matter of a Markdown file: `title`, `kind`, `stage`, `language` are understood. */
  matter: Record<string, unknown>
}

/** What a reader is told besides the file. */
export interface ReaderOptions {
  /** Opens an encrypted document. */
  password?: string | undefined
  /** Of a paged document, how many pages are read at most. */
  maxPages?: number | undefined
  /** Languages of text to recognize on pages that are pictures, as Tesseract names them (`eng`); absent: none is recognized. */
  ocr?: readonly string[] | undefined
  /** Called before each page that is recognized: the how-manieth it is, and of how many. */
  onPage?: ((page: number, pages: number) => void) | undefined
  /** Aborts when reading has taken too long: look at it between pages, or where reading may take long. */
  signal?: AbortSignal | undefined
}

/**
 * Reads one kind of file. `file.value` holds its bytes, `file.path` its name. What is wrong with the file is said by
 * `file.fail(reason, {ruleId})` when nothing can be read of it, by `file.message(reason, {ruleId})` when the rest can.
 * A reason names what was found and what to do about it.
 */
export interface Reader {
  mediaType: MediaType
  /** File name endings without the dot. */
  extensions: string[]
  /** Tells the media type by content. It comes before the name, which is often wrong. */
  sniff?(bytes: Uint8Array): boolean
  read(file: VFile, options: ReaderOptions): Promise<ReadResult>
}
