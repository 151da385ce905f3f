import {spawnSync} from 'node:child_process'
import {glob} from 'tinyglobby'

/** The file itself, or all PDFs below a folder, sorted. */
export async function pdfsBelow(root: string): Promise<string[]> {
  if (/\.pdf$/i.test(root)) return [root]
  return (await glob('**/*.pdf', {cwd: root, absolute: true})).sort()
}

/** What Debian's pdftotext prints, page by page; `null` where it fails. */
export function pdftotext(file: string): string[] | null {
  const {status, stdout} = spawnSync('pdftotext', ['-q', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === null) throw new Error('pdftotext is not installed: apt-get install poppler-utils')
  return status === 0 ? stdout.replace(/\f$/, '').split('\f') : null
}

const EDGE = 3
const LONE_NUMBER = /^[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|]?$/i

/**
 * The pages without running matter: of the three outermost lines at either edge, those that recur, figures aside, on
 * three pages or more and on over 30 % of all; and page numbers that stand alone there. A rule of the benchmark's own,
 * that knows lines only and no places.
 */
export function withoutRunningLines(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
  const isEdge = (page: readonly string[], index: number) => index < EDGE || index >= page.length - EDGE
  const uses = new Map<string, number>()
  for (const page of lines) {
    for (const shape of new Set(page.filter((_, index) => isEdge(page, index)).map(shapeOf)))
      uses.set(shape, (uses.get(shape) ?? 0) + 1)
  }
  const recurs = (line: string) => (uses.get(shapeOf(line)) ?? 0) >= Math.max(3, Math.floor(pages.length * 0.3) + 1)
  return lines.map((page) =>
    page.filter((line, index) => !isEdge(page, index) || !(recurs(line) || LONE_NUMBER.test(line.trim()))).join('\n'),
  )
}

function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}
