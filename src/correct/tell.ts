import type {Problem} from '../model/analysis.ts'
import type {Correction} from '../model/corrections.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import type {NotFound} from './locate.ts'

/** How many words of a quote are shown. */
const SHOWN = 8

/** Why a correction was not applied, and what to do about it. */
export function tellNotFound({
  correction,
  passages,
  fitting,
  reason,
  likeness,
}: {correction: Correction} & NotFound): string {
  const list = passages.map(nameOf).join(', ') + (fitting > passages.length ? ' …' : '')
  if (reason === 'several')
    return `${subject(correction)} fits ${fitting} passages alike (${list}). Quote more words, or tell its paragraph, page or document.`
  if (reason === 'short')
    return `${subject(correction)} quotes too little to know its passage by. Quote all of it, or more words.`
  const nearest = likeness === null ? '' : ` The nearest is ${list}, with ${Math.floor(likeness * 100)} of 100 words.`
  return `${subject(correction)} fits no passage.${nearest} If the passage was reworded, quote its new words; if it was taken out, delete the correction.`
}

export function tellContradiction(correction: Correction, before: string): string {
  return `${subject(correction)} contradicts the correction at ${before} and was left out. Delete one of the two.`
}

/** `reject sdg 4.6 of “Member States should …”` */
function subject({verdict, framework, concept, quote}: Correction): string {
  const words = quote.trim().split(/\s+/)
  const some = words.slice(0, SHOWN).join(' ')
  return `${verdict} ${framework} ${concept} of “${words.length > SHOWN ? `${some} …` : some}”`
}

function nameOf({id, locator: {paragraph, page, pdfPage}}: AnalyzedPassage): string {
  const number = page ?? pdfPage
  return paragraph !== null ? `paragraph ${paragraph}` : number !== null ? `${id} on page ${number}` : id
}

export function tellNoDocument(document: string, n: number, documents: readonly string[]): string {
  return `${corrections(n)} of “${document}”, which is not among the documents (${documents.join(', ')}), and none of the quotes was found in them. If it goes by another name now, check the quotes.`
}

export function tellNoFramework(framework: string, n: number, frameworks: readonly string[]): string {
  return `${corrections(n)} of the framework “${framework}”, which is not in this analysis (${frameworks.join(', ')}), and were left out.`
}

function corrections(n: number): string {
  return n === 1 ? '1 correction is' : `${n} corrections are`
}

/** A problem about a corrections file. */
export function problem(file: string, place: string | null, rule: string, message: string): Problem {
  return {file, place, rule, message, severity: 'warning'}
}
