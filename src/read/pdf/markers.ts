import type {Line} from './columns.ts'

/** What stands before a paragraph or an item: "12.", "(a)", "•", "Article 5". */
export interface Marker {
  /** The kind of sign: markers of one list have the same. */
  style: string
  /** Its place in the list, from 1, where it shows one. */
  value: number | null
  /** It can hardly be anything else, even at the start of a line by chance. */
  strong: boolean
}

const BULLET = /^[•●○◦▪▫■□◆◇►▶▸➢➤✓✔❖※∙·*–—‒−-]\s*(?=\S)/u
const NUMBERED = /^(\(?)(\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlc]{2,6}|[IVXLC]{2,6})([.)°]+[-*]*)(?=\s|[\p{L}•*]|$)/u
const BARE = /^(\d{1,2}(?:\.\d{1,3}){1,4})(?=\s+\p{L})/u
const NAMED = /^\p{Lu}\p{L}{3,12}\s(\d{1,3}|[IVXLC]{1,6})(?=$|[\s.:–—-])/u

export function markerOf(line: Pick<Line, 'text'> & Partial<Line>): Marker | null {
  const {text} = line
  const bullet = BULLET.exec(text)
  if (bullet) return {style: bullet[0].trim(), value: null, strong: !/^[-–—*·]/.test(text)}
  const numbered = NUMBERED.exec(text)
  if (numbered) {
    const [, open = '', figure = '', close = ''] = numbered
    const kind = /^\d/.test(figure) ? `1${figure.replace(/[^.]/g, '')}` : /^\p{Lu}/u.test(figure) ? 'A' : 'a'
    return {
      style: open + kind + close,
      value: valueOf(figure),
      strong: open === '' || /\s/.test(text[numbered[0].length] ?? ' '),
    }
  }
  const bare = BARE.exec(text)
  if (bare?.[1]) return {style: `1${bare[1].replace(/[^.]/g, '')}`, value: valueOf(bare[1]), strong: true}
  const second = line.parts?.[1]
  const first = line.parts?.[0]
  // A figure or a letter with white behind it: "12   The Member States".
  if (first && second && /^(\d{1,3}|[a-z]|[A-Z]|o)$/.test(first.text)) {
    return {style: /^\d/.test(first.text) ? '1' : 'a', value: valueOf(first.text), strong: true}
  }
  return null
}

/** "Article 5": a word and a number open a title or a paragraph when they stand apart. */
export function isNamed(text: string): boolean {
  return NAMED.test(text)
}

/** The second marker is the next one of the same list. */
export function follows(first: Marker | null, second: Marker): boolean {
  if (!first || first.style !== second.style) return false
  if (first.value === null || second.value === null) return first.value === second.value
  return second.value === first.value + 1
}

function valueOf(figure: string): number {
  if (/^\d/.test(figure)) return Number(figure.split('.').at(-1))
  if (figure.length === 1) return figure.toLowerCase().charCodeAt(0) - 96
  return romanValue(figure.toLowerCase())
}

export function romanValue(text: string): number {
  const values: Record<string, number> = {i: 1, v: 5, x: 10, l: 50, c: 100}
  const figures = [...text].map((letter) => values[letter] ?? 0)
  return figures.reduce((sum, value, index) => sum + (value < (figures[index + 1] ?? 0) ? -value : value), 0)
}
