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
  /** Built-in frameworks by name, or frameworks from {@link loadFramework}. Default: `['sdg', 'library-roles']`. */
  frameworks?: readonly (string | Framework)[]
  /** Alignments scored below are left out, in [0, 1]. Default 0.5: scores are chances, so more likely than not. */
  minScore?: number
  /** The language of the documents (BCP 47) where it is known. Default: found from each text. */
  language?: string
  /** What kind of text the documents are. Default: found from each text. */
  kind?: TextKind
  /** How far the texts have come. Default: found from each text. */
  stage?: Stage
  /** The title of the analysis. Default: that of the only document, or a count. */
  title?: string
  /** For encrypted PDFs. */
  password?: string
  /** Readers that come before the built-in ones. */
  readers?: readonly Reader[]
  /** Matchers beside the built-in one. */
  matchers?: readonly Matcher[]
  /** Called before each document and once at the end. */
  onProgress?: (progress: Progress) => void
}
