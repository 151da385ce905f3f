import {fileURLToPath} from 'node:url'
import {type Appraised, type Appraisable, appraiser} from '../../src/appraise/appraise.ts'
import {loadLanguages} from '../../src/load/languages.ts'
import type {TextKind} from '../../src/model/document.ts'

const appraise = appraiser(await loadLanguages(fileURLToPath(new URL('../../data/languages', import.meta.url))))

type More = Partial<Appraisable> & {kind?: TextKind}

/** What the appraiser makes of an English text of a kind that is not known, unless told otherwise. */
export function read(text: string, {kind, ...passage}: More = {}): Appraised {
  return appraise({text, context: null, language: 'en', ...passage}, kind ?? null)
}

/** In short: "recommendation of states". */
export function ask(text: string, more: More = {}): string {
  const {strength, addressee} = read(text, more).appraisal
  return addressee.length > 0 ? `${strength} of ${addressee.join(', ')}` : strength
}
