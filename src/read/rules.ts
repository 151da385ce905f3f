/** Why a file could not be read: the `ruleId` of its fatal message. */
export const fatalRules = ['empty', 'no-text', 'binary', 'unknown-type', 'encrypted', 'damaged', 'too-large'] as const
export type FatalRule = (typeof fatalRules)[number]

/** What was read, but not as it should be: the `ruleId` of a warning. `damaged` is one too, where a part is missing. */
export const warningRules = ['encoding', 'front-matter', 'page-without-text', 'damaged'] as const
