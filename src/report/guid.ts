import {v5} from 'uuid'
import type {DocumentRecord} from '../model/document.ts'
import type {AnalyzedPassage} from '../model/passage.ts'

// Made once by chance: it keeps these ids apart from those that others make of the same names.
const NAMESPACE = 'd5a1cf0e-5b0c-4c58-9d6a-7b1f3e0a9c42'

/** A UUID (version 5) for what these names say. The same names give the same one, on every machine. */
export function guid(...names: readonly string[]): string {
  return v5(JSON.stringify(names), NAMESPACE)
}

/** A concept's own, the same in every analysis, so that codes of two projects meet. */
export function conceptGuid(framework: string, concept: string): string {
  return guid('concept', framework, concept)
}

/** A document's own: that of its bytes and of its place in the analysis, where one file may stand twice. */
export function documentGuid({id, sha256}: DocumentRecord): string {
  return guid('document', id, sha256)
}

export function passageGuid(document: DocumentRecord, {id}: AnalyzedPassage): string {
  return guid('passage', documentGuid(document), id)
}
