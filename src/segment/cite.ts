import {isSmall, type Marker} from './marker.ts'
import type {Outline} from './outline.ts'
import type {Preambular} from './preamble.ts'
import type {StructureWords} from './structure-words.ts'

/** The number by which a letter would cite a question. */
export function citeQuestion(question: string | null, words: StructureWords): string | null {
  return question && words.cite.question.replace('{number}', question)
}

/** The number by which a letter would cite a block: "12(b)(ii)", "Article 5.2", "Annex II, para. 3"; or `null`. */
export function cite(
  trail: readonly Marker[],
  outline: Outline,
  preamble: Preambular | null,
  words: StructureWords,
): string | null {
  if (preamble) {
    if (preamble.ordinal === 0) return words.cite.preamble
    const items = join(
      '',
      trail.filter((marker) => marker.family !== 'decimal' && marker.family !== 'multi'),
    )
    return `${preambular(preamble.ordinal, words)}${items && ` ${items}`}`
  }
  if (outline.question) return citeQuestion(answer(outline.question, trail), words)
  const base = outline.article
  if (base) {
    const [first] = trail
    // "1.2" below Article 1 repeats the article's number.
    if (first?.family === 'multi' && first.path[0] === base.number) return join(base.label.replace(/\d+$/, ''), trail)
    const number = join(outline.paragraph === null ? base.label : `${base.label}.${outline.paragraph}`, trail)
    return outline.annex === null ? number : `${outline.annex}, ${number}`
  }
  // "2(a)": the number of a title stands for its first paragraph, where that counts its items anew.
  const lead = outline.annex === null && isSmall(trail[0]) ? leadOf(outline) : null
  const number = join(lead ?? '', trail)
  if (outline.annex === null) return number === '' ? outline.planned : number
  if (number === '') return outline.annex
  if (number.startsWith('(')) return `${outline.annex} ${number}`
  return words.cite.annex.replace('{annex}', outline.annex).replace('{number}', number)
}

function leadOf({section, planned}: Outline): string | null {
  return section !== null && /^\d/.test(section) ? section : planned
}

/** "1.3(2)": item 2 of the answer to question 1.3. */
function answer(question: string, trail: readonly Marker[]): string {
  return trail.reduce((number, {label}) => number + (label.startsWith('(') ? label : `(${label})`), question)
}

function join(base: string, trail: readonly Marker[]): string {
  let number = base
  for (const marker of trail) {
    const first = number === '' || /\s$/.test(number)
    // "12)" stands alone as "12", below another as "(12)".
    const bare = first ? !marker.style.startsWith('(') : marker.style === 'decimal.' && !number.endsWith(')')
    const label = marker.family === 'decimal' ? (bare ? String(marker.value) : `(${marker.value})`) : marker.label
    number += first || label.startsWith('(') ? label : `.${label}`
  }
  return number
}

function preambular(ordinal: number, words: StructureWords): string {
  const form = words.cite.nth[words.plural.select(ordinal)] ?? words.cite.nth.other ?? '{n}'
  return words.cite.preambular.replace('{nth}', form.replace('{n}', String(ordinal)))
}
