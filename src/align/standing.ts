import type {Passage} from '../model/passage.ts'

/** What most passages are says nothing of them. */
const USUAL: ReadonlySet<string> = new Set<Passage['kind'] | Passage['part']>(['paragraph', 'body'])
const ADDRESS = /https?:|www\.|\S@\S/i
/** Of more words a sentence may be made, whose link is a source. */
const MOST_WORDS = 30

/**
 * Where a passage stands, as far as it tells how likely it is to be about anything: its kind and part, where they are not those of
 * most, and "address" where it is little more than one.
 */
export function standing({
  text,
  kind,
  part,
}: Pick<Passage, 'text'> & Partial<Pick<Passage, 'kind' | 'part'>>): string[] {
  const places = [kind ?? '', part ?? ''].filter((place) => place !== '' && !USUAL.has(place))
  if (ADDRESS.test(text) && text.split(/\s+/, MOST_WORDS + 1).length <= MOST_WORDS) places.push('address')
  return places
}
