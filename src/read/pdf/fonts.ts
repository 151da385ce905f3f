import type {Operators} from './picture.ts'

interface Font {
  name?: string
  bold?: boolean
  black?: boolean
}
export interface FontPage {
  getOperatorList(options?: {annotationMode: number}): Promise<Operators>
  commonObjs: {has(name: string): boolean; get(name: string): Font}
  cleanup(): void
}

/** The fonts that the words of a page are set in, and in how many runs they come. */
export interface PageFonts {
  number: number
  fonts: ReadonlySet<string>
  runs: number
}

/** At most so many pages are looked at for the fonts' real names. */
const MOST = 16
/** What a page costs beside its runs of text, in runs. */
const PAGE_RUNS = 50
const NO_ANNOTATIONS = 0

/**
 * Which fonts are bold. Their real names come only with the operators of a page that uses them, which cost more than the
 * text itself: they are asked for on those pages that tell of most fonts for the least work.
 */
export async function boldFonts(
  pages: readonly PageFonts[],
  open: (number: number) => Promise<FontPage>,
): Promise<Set<string>> {
  const bold = new Set<string>()
  const unknown = new Set(pages.flatMap(({fonts}) => [...fonts]))
  for (let looked = 0; looked < MOST && unknown.size > 0; looked++) {
    const best = mostTelling(pages, unknown)
    if (!best) break
    const page = await open(best.number)
    // Other fonts than its own are known already where operators were asked for before.
    if (![...best.fonts].every((font) => page.commonObjs.has(font))) {
      await page.getOperatorList({annotationMode: NO_ANNOTATIONS}).catch(() => null)
    }
    for (const font of best.fonts) {
      if (unknown.delete(font) && isBold(page, font)) bold.add(font)
    }
    page.cleanup()
  }
  return bold
}

function mostTelling(pages: readonly PageFonts[], unknown: ReadonlySet<string>): PageFonts | null {
  let [found, most]: [PageFonts | null, number] = [null, 0]
  for (const page of pages) {
    let fresh = 0
    for (const font of page.fonts) if (unknown.has(font)) fresh++
    const worth = fresh / (PAGE_RUNS + page.runs)
    if (worth > most) [found, most] = [page, worth]
  }
  return found
}

function isBold(page: FontPage, name: string): boolean {
  if (!page.commonObjs.has(name)) return false
  const font = page.commonObjs.get(name)
  return Boolean(font.bold || font.black) || /bold|black|heavy|semibold|demi/i.test(font.name ?? '')
}
