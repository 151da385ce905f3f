// How soon does the report of a long document open in Chromium, does it scroll smoothly, and how large is it?
//   npm run bench report [-- file …]    the files together make one report
// Needs Chromium: CHROMIUM, or /usr/bin/chromium.
import {existsSync, readdirSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium} from 'playwright-core'
import {type Analysis, analyze, report} from '../src/index.ts'
import {median} from './measure.ts'

const RUNS = 5
/** What a page of a text without pages holds, in letters. */
const PAGE = 2300
const PAGES = 400
const shared = '../shared/data/documents'

export default async function reportBench(files: string[]): Promise<void> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return console.log('skipped: no Chromium')
  const browser = await chromium.launch({executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu']})
  const folder = await mkdtemp(join(tmpdir(), 'alignary-bench-'))
  try {
    if (files.length > 0) return await measure('the files', await analyze(files), browser, folder)
    if (!existsSync(shared)) return console.log('skipped: no ../shared/data/documents')
    await measure('a long text', await analyze([`${shared}/desa-text/2003_World_Youth_Report.txt`]), browser, folder)
    await measure('reports on open science', await upTo(PAGES, `${shared}/open-science-reports`), browser, folder)
  } finally {
    await browser.close()
    await rm(folder, {recursive: true, force: true})
  }
}

/** The PDFs of a folder by name, as many as make so many pages. */
async function upTo(pages: number, from: string): Promise<Analysis> {
  const files: string[] = []
  let count = 0
  for (const name of readdirSync(from).filter((one) => one.endsWith('.pdf'))) {
    if (count >= pages) break
    files.push(join(from, name))
    const {documents} = await analyze(join(from, name))
    count += documents[0]?.pages ?? 0
  }
  return analyze(files)
}

async function measure(name: string, analysis: Analysis, browser: Browser, folder: string): Promise<void> {
  const html = await report(analysis, 'html')
  const file = join(folder, 'report.html')
  await writeFile(file, html)
  const runs: Opening[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await open(pathToFileURL(file).href, browser))
  const of = (value: (run: Opening) => number): string => median(runs.map(value)).toFixed(0)
  const pages = analysis.documents.map((one) => one.pages).reduce((sum: number, n) => sum + (n ?? 0), 0)
  const letters = analysis.passages.reduce((sum, {text}) => sum + text.length, 0)
  const size = (Buffer.byteLength(html) / 1e6).toFixed(1)
  console.log(
    `${name}: ${pages > 0 ? `${pages} pages` : `about ${Math.round(letters / PAGE)} pages`}, ${analysis.documents.length} documents, ` +
      `${analysis.opportunities.length} opportunities, ${size} MB; milliseconds (median of ${RUNS}): first paint ${of(({paint}) => paint)}, ` +
      `ready ${of(({ready}) => ready)}, longest task while opening ${of(({opening}) => opening)}; scrolling: frame ${of(({frame}) => frame)}, ` +
      `19 of 20 frames within ${of(({frame20}) => frame20)}, longest task ${of(({scrolling}) => scrolling)}; ` +
      `filtering ${of(({filtering}) => filtering)}`,
  )
}

interface Opening {
  paint: number
  ready: number
  opening: number
  frame: number
  frame20: number
  scrolling: number
  filtering: number
}

async function open(address: string, browser: Browser): Promise<Opening> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}})
  const page = await context.newPage()
  await page.addInitScript(`window.tasks = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration)))
      .observe({type: 'longtask', buffered: true})`)
  await page.goto(address)
  // What waits is written in idle time; scrolling is measured after it, as a reader scrolls.
  while (await page.evaluate<boolean>(`document.querySelector('noscript.later') !== null`))
    await page.waitForTimeout(50)
  const opening = await page.evaluate<{ready: number; paint: number; opening: number}>(`(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return {
      ready: navigation.domContentLoadedEventEnd,
      paint: paint.startTime,
      opening: Math.max(0, ...tasks.splice(0)),
    }
  })()`)
  const scrolling = await page.evaluate<{frame: number; frame20: number; scrolling: number}>(`new Promise((done) => {
    const gaps = []
    let last = performance.now()
    const step = (now) => {
      gaps.push(now - last)
      last = now
      scrollBy(0, 300)
      if (gaps.length < 200 && scrollY + innerHeight < document.documentElement.scrollHeight - 1)
        return requestAnimationFrame(step)
      gaps.sort((a, b) => a - b)
      setTimeout(() => done({
        frame: gaps[Math.floor(gaps.length / 2)],
        frame20: gaps[Math.floor(gaps.length * 0.95)],
        scrolling: Math.max(0, ...tasks.splice(0)),
      }), 200)
    }
    requestAnimationFrame(step)
  })`)
  const filtering = await page.evaluate<number>(`new Promise((done) => {
    const field = document.querySelector('[name=recognition]')
    const start = performance.now()
    field.value = 'silent'
    field.dispatchEvent(new Event('input', {bubbles: true}))
    setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))
  })`)
  await context.close()
  return {...opening, ...scrolling, filtering}
}
