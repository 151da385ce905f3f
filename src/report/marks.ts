import type {RoleFit} from '../model/opportunity.ts'
import type {AnalyzedPassage} from '../model/passage.ts'
import {type Html, html} from './html/escape.ts'

interface Range {
  start: number
  end: number
  /** Whether the words speak for a role, stand for libraries, or are damaged in the file. */
  of: 'role' | 'library' | 'damage'
}

/** The quote of a passage with the words marked that speak for roles, that stand for libraries, and that are damaged. */
export function markedQuote(passage: AnalyzedPassage, roles: readonly RoleFit[]): Html {
  const ranges = [...roleRanges(passage, roles), ...libraryRanges(passage), ...damageRanges(passage)]
  const {text, bodyStart} = passage
  const inside = ranges
    .map((range) => ({
      ...range,
      start: Math.max(range.start, bodyStart),
      end: Math.min(range.end, text.length),
    }))
    .filter(({start, end}) => start < end)
  const cuts = [...new Set([bodyStart, text.length, ...inside.flatMap(({start, end}) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return html`${cuts.slice(0, -1).map((start, n) => piece(text, start, cuts[n + 1] ?? start, inside))}`
}

function piece(text: string, start: number, end: number, ranges: Range[]): Html {
  const over = ranges.filter((range) => range.start < end && range.end > start)
  const words = text.slice(start, end)
  const is = (of: Range['of']) => over.some((range) => range.of === of)
  const whole = is('damage') ? html`<span class="damaged">${words}</span>` : html`${words}`
  const marked = is('role') ? html`<mark>${whole}</mark>` : whole
  return is('library') ? html`<u>${marked}</u>` : marked
}

// The model weighs single words, most of them small: they are listed under "why" and marked only where nothing else is.
function roleRanges(passage: AnalyzedPassage, roles: readonly RoleFit[]): Range[] {
  const evidence = roles.flatMap(({framework, role}) =>
    passage.alignments
      .filter((one) => one.framework === framework && one.concept === role)
      .flatMap((one) => one.evidence),
  )
  // A person's quote says which passage is meant, and not which words of it.
  const explicit = evidence.filter(({by}) => by === 'mention' || by === 'rule')
  const shown = explicit.length > 0 ? explicit : evidence.filter(({by, weight}) => by === 'model' && weight > 0)
  return shown.map(({start, end}) => ({start, end, of: 'role'}))
}

function libraryRanges({recognition}: AnalyzedPassage): Range[] {
  return recognition.evidence.map(({start, end}) => ({start, end, of: 'library'}))
}

function damageRanges({damage}: AnalyzedPassage): Range[] {
  return damage.map(({start, end}) => ({start, end, of: 'damage'}))
}
