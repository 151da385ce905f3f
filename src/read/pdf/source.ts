import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import type {PDFParse} from 'pdf-parse'
import {boldFonts, type FontPage, type PageFonts} from './fonts.ts'
import {type Matrix, multiply} from './matrix.ts'
import {recognizePages} from './ocr.ts'
import {pdfParse} from './pdf-parse.ts'
import {isScan, isSparse} from './picture.ts'

/** A run of text as the PDF places it. Points, from the top left corner of the page as it is shown. */
export interface PdfItem {
  text: string
  /** Left end of the baseline. */
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  /** Degrees by which the text is turned: 0 for upright text. */
  angle: number
  rtl: boolean
  /** White space stands before it in the stream. */
  spaced: boolean
  /** How sure text recognition is of it, in [0, 1]; `null` for what the file itself says. */
  confidence: number | null
}

export interface PdfPage {
  width: number
  height: number
  label: string | null
  items: PdfItem[]
  /** A scan: pictures stand on it, and no more is written there than a stamp. A page without either is merely blank. */
  drawn: boolean
  /** Its content holds nothing whatever: it was left empty, or what stood there is damaged beyond reading. */
  void: boolean
  /** It could not be read. */
  broken: boolean
}

export interface PdfSource {
  /** The pages that were read: the first ones. */
  pages: PdfPage[]
  /** How many the file has. */
  total: number
  title: string | null
  /** Titles of the outline, with their depth from 1. */
  outline: {title: string; depth: number}[]
}

interface TextItem {
  str: string
  dir: string
  transform: Matrix
  width: number
  fontName: string
}
interface Page extends FontPage {
  getViewport(options: {scale: number}): {width: number; height: number; transform: Matrix}
  getTextContent(): Promise<{items: (TextItem | {type: string})[]}>
}
interface OutlineNode {
  title: string
  items: OutlineNode[]
}
interface Pdf {
  numPages: number
  getPage(number: number): Promise<Page>
  getPageLabels(): Promise<string[] | null>
  getOutline(): Promise<OutlineNode[] | null>
  getMetadata(): Promise<{info?: {Title?: unknown}}>
}

export interface SourceOptions {
  password?: string | undefined
  maxPages?: number | undefined
  signal?: AbortSignal | undefined
  /** Languages to recognize text in, as Tesseract names them. Without them pages that are pictures stay empty. */
  ocr?: readonly string[] | undefined
  /** Called before a page is recognized: the how-manieth of those to recognize it is. */
  onPage?: ((page: number, pages: number) => void) | undefined
}

/**
 * All text of a PDF with its places: with `ocr.ts` the only code that knows pdf-parse. Throws what pdf-parse throws,
 * and what `signal` aborts with.
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions = {}): Promise<PdfSource> {
  const PDFParse = await pdfParse()
  const {password, ocr} = options
  const parser = new PDFParse({
    // pdf.js takes the buffer away from its owner: it gets a copy.
    data: bytes.slice(),
    verbosity: 0,
    ...(password !== undefined && {password}),
    ...(ocr && drawing()),
  })
  try {
    const source = await readPages(await load(parser), options)
    if (ocr) await recognizePages(parser, source.pages, {...options, languages: ocr})
    return source
  } finally {
    await parser.destroy()
  }
}

/** Where pdf.js finds what it needs to draw: the decoder of JPEG 2000, and fonts that files take for granted. */
function drawing(): {wasmUrl: string; standardFontDataUrl: string} {
  const parse = createRequire(import.meta.url).resolve('pdf-parse')
  const folder = dirname(createRequire(parse).resolve('pdfjs-dist/package.json'))
  return {wasmUrl: join(folder, 'wasm/'), standardFontDataUrl: join(folder, 'standard_fonts/')}
}

/** `load` is declared private, yet it is the only way to the positions; the version is pinned for that. */
function load(parser: PDFParse): Promise<Pdf> {
  return (parser as unknown as {load(): Promise<Pdf>}).load()
}

async function readPages(pdf: Pdf, {maxPages = Infinity, signal}: SourceOptions): Promise<PdfSource> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const pages: PdfPage[] = []
  const fonts: PageFonts[] = []
  // The font of each item, page by page.
  const used: string[][] = []
  for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
    // pdf.js works in this thread: without a turn for others no clock could stop it.
    await nextTurn()
    signal?.throwIfAborted()
    const label = labels?.[number - 1] || null
    try {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const {width, height, transform} = page.getViewport({scale: 1})
      const {items, names} = place(content.items, transform)
      const operators = isSparse(items.map(({text}) => text)) ? await page.getOperatorList() : null
      const drawn = operators !== null && isScan(operators, items.length > 0, width * height)
      pages.push({width, height, label, items, drawn, void: operators?.fnArray.length === 0, broken: false})
      used.push(names)
      fonts.push({number, fonts: wordFonts(items, names), runs: items.length})
      page.cleanup()
    } catch {
      used.push([])
      pages.push({width: 0, height: 0, label, items: [], drawn: false, void: false, broken: true})
    }
  }
  const bold = await boldFonts(fonts, async (number) => {
    await nextTurn()
    signal?.throwIfAborted()
    return pdf.getPage(number)
  })
  pages.forEach(({items}, page) => {
    items.forEach((item, index) => {
      item.bold = bold.has(used[page]?.[index] ?? '')
    })
  })
  const title = await pdf
    .getMetadata()
    .then(({info}) => info?.Title)
    .catch(() => null)
  const outline = flatten((await pdf.getOutline().catch(() => null)) ?? [], 1)
  return {
    pages,
    total: pdf.numPages,
    outline,
    title: typeof title === 'string' && title.trim() ? title.trim() : null,
  }
}

/** The fonts of words: what sets bullets and figures alone is of no interest. */
function wordFonts(items: readonly PdfItem[], names: readonly string[]): Set<string> {
  const found = new Set<string>()
  items.forEach(({text}, index) => {
    const name = names[index]
    if (name !== undefined && !found.has(name) && /\p{L}{3}/u.test(text)) found.add(name)
  })
  return found
}

function flatten(nodes: OutlineNode[], depth: number): {title: string; depth: number}[] {
  return nodes.flatMap((node) => [{title: node.title, depth}, ...flatten(node.items, depth + 1)])
}

/** The items of a page with the names of their fonts. */
function place(items: (TextItem | {type: string})[], view: Matrix): {items: PdfItem[]; names: string[]} {
  const placed: PdfItem[] = []
  const names: string[] = []
  let spaced = false
  for (const item of items) {
    if (!('str' in item)) continue
    const text = clean(item.str)
    if (!text.trim()) {
      spaced ||= text !== ''
      continue
    }
    const m = multiply(view, item.transform)
    placed.push({
      text: text.trim(),
      x: m[4],
      y: m[5],
      width: item.width,
      size: Math.hypot(m[2], m[3]) || Math.hypot(m[0], m[1]),
      bold: false,
      angle: (Math.round((Math.atan2(m[1], m[0]) * 180) / Math.PI / 5) * 5 + 360) % 360,
      rtl: item.dir === 'rtl',
      spaced: spaced || /^\s/.test(text),
      confidence: null,
    })
    names.push(item.fontName)
    spaced = /\s$/.test(text)
  }
  return {items: placed, names}
}

/** Nearly all runs are made of letters that need no cleaning. */
const PLAIN = /^[\x20-\x7E]*$/

/** NFC, without control characters, zero-width spaces and soft hyphens (but for one at the end, which says that the
 *  word goes on); the bullets of symbol fonts as bullets. */
function clean(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/[\u200B\uFEFF]|[\0-\x08\x0B\x0E-\x1F\x7F\uFFFE\uFFFF\uFDD0-\uFDEF]/g, '')
    .replace(/\u00AD(?!\s*$)/g, '')
    .replace(/[\uF000-\uF0FF]/g, '•')
    .normalize('NFC')
}
