/** One way to read the number at the head of a paragraph. */
export interface Marker {
  /** Numbers of one list share it: "decimal.", "(roman)". */
  style: string
  family: 'decimal' | 'alpha' | 'roman' | 'multi' | 'bullet'
  value: number
  /** As it is cited at the end of a longer number: "12", "(b)", "1.2"; empty for a bullet. */
  label: string
  /** The parts of "III.2.1", else empty. */
  path: string[]
}

/** The number at the head of a text: every way to read it, and where the words behind it begin. */
export interface Head {
  readings: Marker[]
  end: number
}

const BULLET = /^([•·●○◦▪■□◆◇►▶▸➢➤✓✔❖\uf0b7\uf0a7]|[*–—−o-](?=\s))\s*(?=\S)/u
const MULTI = /^((?:[IVXLC]+|[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5})\.?(?=[\s\u00a0])\s*/u
const ENCLOSED = /^\(\s?([A-Za-z]{1,5}|\d{1,3})\s?\)\s*/u
const CLOSED = /^([A-Za-z]{1,5}|\d{1,3})[)）]\s*/u
const STOPPED = /^([A-Za-z]{1,6}\.|[IVX]{1,5}\s?:|\d{1,4}[.:])(?=[\s\u00a0]|\p{Lu}\p{Ll}|[("“«'‘])\s*/u

/** Reads a number or a bullet at the head of a text, or `null`. Whether it is one, the paragraphs around it decide. */
export function headOf(text: string): Head | null {
  const multi = MULTI.exec(text)
  if (multi?.[1]) {
    const path = multi[1].split('.')
    if (path.some((part) => part === '0')) return null
    const value = Number(path.at(-1))
    return {readings: [{style: 'multi', family: 'multi', value, label: multi[1], path}], end: multi[0].length}
  }
  for (const [pattern, before, after] of [
    [ENCLOSED, '(', ')'],
    [CLOSED, '', ')'],
    [STOPPED, '', '.'],
  ] as const) {
    const match = pattern.exec(text)
    if (!match?.[1]) continue
    const readings = readingsOf(match[1].replace(/\s?[.:]$/, ''), before, after)
    return readings.length > 0 ? {readings, end: match[0].length} : null
  }
  const bullet = BULLET.exec(text)
  if (!bullet?.[1]) return null
  return {readings: [bulletMarker(bullet[1])], end: bullet[0].length}
}

export function bulletMarker(sign: string): Marker {
  return {style: `bullet${sign}`, family: 'bullet', value: 0, label: '', path: []}
}

/** A number as a list of a Markdown tree has it. */
export function decimalMarker(value: number): Marker {
  return {style: 'decimal.', family: 'decimal', value, label: String(value), path: []}
}

const DOUBLE = 'double'

/** "i" is the ninth letter and the first Roman number; "1" is often an "l" that was misread. */
function readingsOf(sign: string, before: string, after: string): Marker[] {
  const marker = (family: Marker['family'], value: number, shown = sign): Marker => {
    const kind = family === 'decimal' ? family : `${family}${isUpper(sign) ? '^' : ''}`
    return {
      style: `${before}${kind}${after}`,
      family,
      value,
      label: after === ')' || isLower(sign) ? `(${shown})` : shown,
      path: [],
    }
  }
  if (/^\d/.test(sign)) {
    const plain = [marker('decimal', Number(sign))]
    if (sign === '1' && after === ')') plain.push({...marker('alpha', 12, 'l'), style: `${before}alpha${after}`})
    return plain
  }
  const readings: Marker[] = []
  if (!isUpper(sign) && sign !== sign.toLowerCase()) return []
  const letter = letterValue(sign.toLowerCase())
  if (letter !== null) readings.push(marker('alpha', letter))
  // "(aa)" follows "(z)", or opens a list below "(a)".
  if (letter !== null && letter > 26 && sign[0] === sign[1])
    readings.push({...marker('alpha', letter - 26), style: `${before}${DOUBLE}${after}`})
  const roman = romanValue(sign.toUpperCase())
  if (roman !== null) readings.push(marker('roman', roman))
  return readings
}

function isLower(sign: string): boolean {
  return sign !== sign.toUpperCase()
}

function isUpper(sign: string): boolean {
  return sign === sign.toUpperCase() && sign !== sign.toLowerCase()
}

/** a to z, then aa, bb or aa, ab: both follow z. */
function letterValue(sign: string): number | null {
  const first = sign.charCodeAt(0) - 96
  if (sign.length === 1) return first
  if (sign.length !== 2) return null
  return sign[0] === sign[1] ? 26 + first : sign[0] === 'a' ? 26 + (sign.charCodeAt(1) - 96) : null
}

const romans: Record<string, number> = {I: 1, V: 5, X: 10, L: 50, C: 100}

/** The value of a Roman number up to 399 as it is properly written, else `null`. */
export function romanValue(sign: string): number | null {
  if (!/^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(sign)) return null
  let sum = 0
  for (let i = 0; i < sign.length; i++) {
    const value = romans[sign[i] ?? ''] ?? 0
    sum += value < (romans[sign[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Bullets, small letters and all that stands in brackets belong below something. */
export function isSmall(marker: Marker | undefined): boolean {
  if (!marker || marker.family === 'multi') return false
  return (
    marker.family === 'bullet' ||
    marker.style.startsWith('(') ||
    (marker.family !== 'decimal' && !marker.style.includes('^'))
  )
}

/** "a)", "(b)": a list whose brackets are partly lost. */
export function isHalfBracket(one: Marker, before: Marker): boolean {
  return (
    isSmall(one) && one.value === before.value + 1 && one.style.replace(/^\(/, '') === before.style.replace(/^\(/, '')
  )
}

/** How deep numbers of a style usually stand. */
export function rank(marker: Marker | undefined): number {
  if (!marker) return -1
  if (marker.style.includes('^')) return marker.family === 'roman' ? 0 : 1
  if (marker.family === 'multi' || marker.style === 'decimal.') return 2
  if (marker.style.includes(DOUBLE)) return 4.5
  return ['decimal', 'alpha', 'roman', 'bullet'].indexOf(marker.family) + 3
}
