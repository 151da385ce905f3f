import type {FoundEvidence} from './evidence.ts'
import type {Passage} from './passage.ts'

/** Finds evidence for concepts in a passage. */
export type Matcher = (
  passage: Pick<Passage, 'text' | 'context' | 'language'> & Partial<Pick<Passage, 'damage'>>,
) => FoundEvidence[]
