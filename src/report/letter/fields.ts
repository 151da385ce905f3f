import type {Words} from '../words.ts'

/** A text parted at the fields that are to be filled in. */
export function fieldsIn(text: string, {letter}: Words): (string | {field: string})[] {
  const fields = new Set<string>(Object.values(letter.fields))
  return text
    .split(/(\[[^[\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => (fields.has(part) ? {field: part} : part))
}
