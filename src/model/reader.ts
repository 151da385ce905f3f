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
  read(file: VFile, options: {password?: string}): Promise<ReadResult>
}
