/** What can go wrong in a way that the caller must act on. */
export type AlignaryErrorCode =
  /** An option has a value that cannot be used. */
  | 'bad-option'
  /** There is nothing to analyze: no input, or no file behind it. */
  | 'no-input'
  /** A framework is missing or faulty. */
  | 'bad-framework'
  /** A corrections file is missing or faulty. */
  | 'bad-corrections'
  /** A report could not be written. */
  | 'cannot-write'

/** Thrown when the caller must act. Trouble with one document is no error but a problem in the analysis. */
export class AlignaryError extends Error {
  override readonly name = 'AlignaryError'
  constructor(
    readonly code: AlignaryErrorCode,
    message: string,
    /** One line for each fault, with file and line, where there are several. */
    readonly details: string[] = [],
  ) {
    super(message)
  }
}
