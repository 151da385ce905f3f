import {fileURLToPath} from 'node:url'
import {type Appraised, type Appraisable, appraiser} from '../../src/appraise/appraise.ts'
import {loadLanguages} from '../../src/load/languages.ts'
import type {TextKind} from '../../src/model/document.ts'
import type {PassageKind} from '../../src/model/passage.ts'

const appraise = appraiser(await loadLanguages(fileURLToPath(new URL('../../data/languages', import.meta.url))))

/** `kind` is that of the text; what the passage is may be said as `is`. */
type More = Partial<Omit<Appraisable, 'kind'>> & {kind?: TextKind; is?: PassageKind}

/** What the appraiser makes of an English text of a kind that is not known, unless told otherwise. */
export function read(text: string, {kind, is = 'paragraph', ...passage}: More = {}): Appraised {
  return appraise({text, context: null, language: 'en', kind: is, ...passage}, kind ?? null)
}

/** In short: "recommendation of states". */
export function ask(text: string, more: More = {}): string {
  const {strength, addressee} = read(text, more).appraisal
  return addressee.length > 0 ? `${strength} of ${addressee.join(', ')}` : strength
}
