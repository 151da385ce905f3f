import type {Corrections} from './model/corrections.ts'
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
  /** Where text is being recognized: the page it is, and of how many that are recognized in this document. */
  recognizing?: {page: number; pages: number}
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
  /**
   * Recognize the text (OCR) of PDF pages that are pictures; others stay as they are. `true` for the language of
   * `language`, else English; or the languages, as Tesseract names them: `['eng', 'fra']`. For this, the packages
   * `tesseract.js` and `@tesseract.js-data/eng` (`fra`, `spa` …) must be installed beside this one.
   */
  ocr?: boolean | readonly string[] | undefined
  /** Larger files are refused. Default 200,000,000. */
  maxBytes?: number | undefined
  /** Of a PDF with more pages, only the first are read, and a problem says so. Default 2,000. */
  maxPages?: number | undefined
  /**
   * Seconds after which reading a document is given up. Default 120, with `ocr` 3,600. It is looked at where reading waits
   * and between the pages of a PDF: one page, or a file of another kind, that keeps the processor busy is not cut off.
   */
  timeout?: number | undefined
  /** Readers that come before the built-in ones. */
  readers?: readonly Reader[] | undefined
  /** Matchers beside the built-in one. */
  matchers?: readonly Matcher[] | undefined
  /**
   * Alignments that a person confirmed, rejected or added: a YAML file's path, or what it would hold. They are found again in a new draft by
   * the words that they quote. See `docs/corrections.md`. Only `analyze` uses them.
   */
  corrections?: string | Corrections | undefined
  /** Called before each document, before each page that is recognized, and once at the end. */
  onProgress?: ((progress: Progress) => void) | undefined
}

export interface EvaluateOptions extends Pick<AnalyzeOptions, 'frameworks' | 'language' | 'kind' | 'matchers'> {
  /** Only this level: "goal", "target", "role". Default: every level that the coding uses. */
  level?: string | undefined
  /** A concept is found where it is scored so or more, in [0, 1]. Default 0.5. */
  minScore?: number | undefined
  /** How often the texts or documents are drawn anew for the 95 % intervals: 0 for none, else from 100 to 10,000. Default 1,000. */
  resamples?: number | undefined
  /** Called before each text, and once at the end. */
  onProgress?: ((progress: Progress) => void) | undefined
}
