import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {clean} from '../../src/report/clean.ts'
import {html} from '../../src/report/html/page.ts'
import type {Analysis} from '../../src/model/analysis.ts'
import {executable, launch, noChromium, type Session} from './browser.ts'
import {attacks} from './hostile.ts'
import {sampleAnalysis} from './sample.ts'

let session: Session

beforeAll(async () => {
  if (executable !== null) session = await launch(executable)
}, 60_000)
afterAll(async () => {
  if (executable !== null) await session.close()
})
beforeEach((context) => context.skip(executable === null, noChromium))

/** The sample with a text wherever a document has a say. */
function saying(text: string): Analysis {
  const analysis = sampleAnalysis()
  for (const document of analysis.documents) document.title = text
  for (const passage of analysis.passages) {
    passage.text += ` ${text}`
    passage.context = text
    passage.locator.headings = [text]
    passage.locator.paragraph = null
  }
  analysis.provenance.options.title = text
  return analysis
}

const seen = (text: string) => clean(text).replace(/\s+/g, ' ').trim()

for (const attack of [
  ...attacks,
  '</noscript><script>alert(6)</script>',
  '<a href="javascript:alert(7)">here</a>',
  '<svg onload=alert(8)>',
]) {
  test(`shows as text: ${JSON.stringify(attack)}`, {timeout: 60_000}, async () => {
    const page = await html(saying(attack))
    const {page: opened, complaints, requests, address} = await session.open(page)
    // All that waits is written, so that it would run now.
    await opened.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    await opened.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
    await expect.poll(() => opened.locator('noscript').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(requests).toEqual([address])
    const foreign = `[...document.querySelectorAll('main *')].filter((one) =>
      ['SCRIPT', 'IMG', 'IFRAME', 'STYLE', 'FORM'].includes(one.tagName) && one.id !== 'filters' ||
      [...one.attributes].some(({name, value}) => name.startsWith('on') || /^\\s*javascript:/i.test(value))).length`
    expect(await opened.evaluate(foreign)).toBe(0)
    const quotes = await opened.locator('article.card .quote').allTextContents()
    expect(quotes.length).toBeGreaterThan(20)
    for (const quote of quotes) expect(seen(quote)).toContain(seen(attack))
    expect(await opened.evaluate('document.body.textContent')).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000]/)
    await opened.context().close()
  })
}

test('a word of a million letters shows, and the page neither hangs nor scrolls sideways', {
  timeout: 60_000,
}, async () => {
  const analysis = sampleAnalysis()
  const word = 'x'.repeat(1_000_000)
  const first = analysis.opportunities[0]?.passage
  const passage = analysis.passages.find(({id}) => id === first)
  if (!passage) throw new Error('No passage')
  passage.text += ` ${word}`
  const page = await html(analysis)
  for (const width of [390, 1280]) {
    const start = performance.now()
    const opened = await session.open(page, {viewport: {width, height: 800}})
    expect(await opened.page.locator('article.card .quote').first().textContent()).toContain(word)
    expect(await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    // Measured: about a second; the bound leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(10_000)
    await opened.page.context().close()
  }
})
