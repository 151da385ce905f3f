import {type Matrix, multiply} from './matrix.ts'

/** What pdf.js does to show a page. */
export interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

// Operators of pdf.js by number: its package does not hand them to those who use pdf-parse.
const SAVE = [10, 74]
const RESTORE = [11, 75]
const TRANSFORM = 12
const FORM = 74
/** From paintImageMaskXObject to paintSolidColorImageMask. */
const isPicture = (operator: number) => operator >= 83 && operator <= 90

// More operators than a frame or a rule needs.
const DRAWN = 8
// A scan covers its page. A stamp, a page number or a note of the archive may be written over it, in so many letters.
const COVERS = 0.75
const STAMP = 100

/** A page that may be a scan by the letters written on it: only then is it worth looking at its operators. */
export function isSparse(texts: readonly string[]): boolean {
  let letters = 0
  for (const text of texts) {
    letters += text.replace(/[^\p{L}\p{N}]/gu, '').length
    if (letters >= STAMP) return false
  }
  return true
}

/** Nothing or little is written on a page, and something is drawn. `area` is the page's. */
export function isScan({fnArray, argsArray}: Operators, written: boolean, area: number): boolean {
  const pictures = coverOf({fnArray, argsArray})
  if (written) return pictures / area > COVERS
  return fnArray.length > DRAWN || fnArray.some(isPicture)
}

/** The area that pictures take on a page: each fills the unit square of its coordinates. */
function coverOf({fnArray, argsArray}: Operators): number {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let area = 0
  const saved: Matrix[] = []
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (SAVE.includes(operator)) saved.push(matrix)
    if (RESTORE.includes(operator)) matrix = saved.pop() ?? matrix
    const change = operator === TRANSFORM ? args : operator === FORM && Array.isArray(args) ? args[0] : null
    if (isMatrix(change)) matrix = multiply(matrix, change)
    if (isPicture(operator)) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])
  })
  return area
}

function isMatrix(value: unknown): value is Matrix {
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : []
  return list.length === 6 && list.every((number) => typeof number === 'number')
}
