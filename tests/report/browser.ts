import {AxeBuilder} from '@axe-core/playwright'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is installed, or `null`. */
export const executable = candidates.find((path) => path !== undefined && existsSync(path)) ?? null

export const noChromium =
  'No Chromium was found: install it, or set CHROMIUM to its path, to test the page in a browser.'

/** A page opened from a file, as from a mail attachment, and all that it complained of or asked for. */
export interface Opened {
  page: Page
  address: string
  complaints: string[]
  requests: string[]
}

export interface Session {
  /** `init` is a script that runs before that of the page. */
  open(html: string, options?: BrowserContextOptions, hash?: string, init?: string): Promise<Opened>
  close(): Promise<void>
}

/** A browser and a folder of pages for the tests of one file. */
export async function launch(path: string): Promise<Session> {
  const browser: Browser = await chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'alignary-report-'))
  const open: Session['open'] = async (html, options = {}, hash = '', init = '') => {
    const file = join(folder, 'report.html')
    await writeFile(file, html)
    const address = pathToFileURL(file).href
    const context = await browser.newContext({
      viewport: {width: 1280, height: 900},
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    if (init !== '') await page.addInitScript(init)
    const opened: Opened = {page, address, complaints: [], requests: []}
    page.on('console', (message) => opened.complaints.push(message.text()))
    page.on('pageerror', (error) => opened.complaints.push(error.message))
    page.on('dialog', (dialog) => {
      opened.complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => opened.requests.push(request.url()))
    await page.goto(address + hash)
    return opened
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await rm(folder, {recursive: true, force: true})
  }
  return {open, close}
}

/**
 * What axe finds on a page with all details open; WCAG 2.2's size of targets too, which axe leaves out by itself. Open the page with
 * `bypassCSP`: what is out of sight is laid out for it, since axe cannot tell the contrast of what is not.
 */
export async function faults(page: Page): Promise<string[]> {
  await page.addStyleTag({
    content: '.card,.passage{content-visibility:visible!important}nav{position:static!important}',
  })
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
  while ((await page.locator('noscript').count()) > 0) await page.waitForTimeout(50)
  const axe = new AxeBuilder({page}).setLegacyMode().options({rules: {'target-size': {enabled: true}}})
  const {violations} = await axe.analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)
}
