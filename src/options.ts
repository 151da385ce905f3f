import type {Stage, TextKind} from './model/document.ts'
import type {Framework} from './model/framework.ts'
import type {Matcher} from './model/matcher.ts'
import type {Reader} from './model/reader.ts'

/** A document to analyze: a path, a folder or a glob; or its content, when it is already at hand. */
export type Input = string | {name: string; content: string | Uint8Array}

/** How far a run has come. */
export interface Progress {
  /** The document that is done next. */
  name: string
  /** Documents finished, of all. */
  done: number
  total: number
}

export interface AnalyzeOptions {
  /** Built-in frameworks by name, others by folder or from {@link loadFramework}. Default: `['sdg', 'library-roles']`. */
  frameworks?: readonly (string | Framework)[] | undefined
  /** Alignments scored below are left out, in [0, 1]. Default 0.5, where precision and recall are in best balance. At 0 every concept
   *  comes out. Opportunities are made from 0.5 up, whatever is given here. */
  minScore?: number | undefined
  /** The language of the documents (BCP 47) where it is known. Default: found from each text. */
  language?: string | undefined
  /** What kind of text the documents are. Default: found from each text. */
  kind?: TextKind | undefined
  /** How far the texts have come. Default: found from each text. */
  stage?: Stage | undefined
  /** The title of the analysis. Default: that of the only document, or a count. */
  title?: string | undefined
  /** For encrypted PDFs. */
  password?: string | undefined
  /** Readers that come before the built-in ones. */
  readers?: readonly Reader[] | undefined
  /** Matchers beside the built-in one. */
  matchers?: readonly Matcher[] | undefined
  /** Called before each document and once at the end. */
  onProgress?: ((progress: Progress) => void) | undefined
}
