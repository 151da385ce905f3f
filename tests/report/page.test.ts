import {expect, test} from 'vitest'
import {html} from '../../src/report/html/page.ts'
import {faults} from './browser.ts'
import {hostileAnalysis} from './hostile.ts'
import {documents} from './sample-concepts.ts'
import {rows} from './sample-texts.ts'
import {assemble, largeAnalysis} from './sample.ts'
import {samplePage} from './sample-page.ts'

const at = samplePage()

const visible = 'article.card:not([hidden])'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, no request is made and the console is empty (${colorScheme})`, {
    timeout: 60_000,
  }, async () => {
    // Every third passage: all parts of the page are there, and axe takes half the time.
    const part = await html(
      assemble(
        documents,
        rows.filter((_, n) => n % 3 === 0),
      ),
    )
    const {page, complaints, requests, address} = await at.session.open(part, {colorScheme, bypassCSP: true})
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(requests).toEqual([address])
    await page.context().close()
  })
}

test('filters narrow the list and stand in the address', {timeout: 60_000}, async () => {
  const {page, complaints} = await at.session.open(at.sample)
  const all = await page.locator(visible).count()
  await page.locator('[name=document]').selectOption('open-knowledge')
  await page.locator('[name=strength]').selectOption('recommendation')
  const some = await page.locator(visible).count()
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  expect(await page.locator('#shown').textContent()).toMatch(/^\d+ of 27 opportunities shown$/)
  await page.locator('[name=q]').fill('Copyright LAWS')
  await expect.poll(() => page.locator(visible).count()).toBe(1)
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe('#document=open-knowledge&strength=recommendation&q=Copyright+LAWS')

  await page.reload()
  expect(await page.locator(visible).count()).toBe(1)
  expect(await page.locator('[name=q]').inputValue()).toBe('Copyright LAWS')

  await page.locator('[name=q]').fill('no such word')
  await expect.poll(() => page.locator('#no-match').isVisible()).toBe(true)
  await page.locator('[type=reset]').click()
  await expect.poll(() => page.locator(visible).count()).toBe(all)
  expect(new URL(page.url()).hash).toBe('')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a cell of the matrix shows as many opportunities as it says, by keyboard too', {
  timeout: 60_000,
}, async () => {
  const {page} = await at.session.open(at.sample)
  const cell = page.locator('a.cell[data-filter="role=E4&goal=4"]')
  const count = Number(await cell.textContent())
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator(visible).count()).toBe(count)
  expect(new URL(page.url()).hash).toBe('#role=E4&goal=4')
  await page.goBack()
  await expect.poll(() => page.locator(visible).count()).toBeGreaterThan(count)
  await page.context().close()
})

test('the copied text has the lead-in, the exact quote and the citation', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(at.sample, {permissions: ['clipboard-read', 'clipboard-write']})
  const card = page.locator('article.card', {hasText: 'review their copyright laws'})
  await card.locator('button.copy').click()
  await expect.poll(() => card.locator('button.copy').textContent()).toBe('Copied')
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
    '“Member States should: […] review their copyright laws so that exceptions for teaching, text and data mining, ' +
      'preservation and lending hold in the digital world too;” (Draft Recommendation on Open Knowledge, para. 14(c), p. 8)',
  )
  await page.context().close()
})

test('everything can be read with the script off', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(at.sample, {javaScriptEnabled: false})
  expect(await page.locator(visible).count()).toBe(27)
  expect(await page.locator('#filters').isVisible()).toBe(false)
  expect(await page.locator('button.copy:visible').count()).toBe(0)
  await page.context().close()
})

test('nothing that a document holds is run or loaded', {timeout: 60_000}, async () => {
  const {page, complaints, requests, address} = await at.session.open(await html(hostileAnalysis()))
  expect(complaints).toEqual([])
  expect(requests).toEqual([address])
  expect(await page.locator('main script, main img, main iframe, a[href^="javascript"]').count()).toBe(0)
  expect(await page.locator('.quote').first().textContent()).toContain('<script>alert(1)</script>')
  await page.context().close()
})

test('a thousand opportunities open and filter without a pause', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(await html(largeAnalysis(1000)))
  await page.locator('[name=role]').selectOption('E1')
  await expect.poll(() => page.locator('#shown').textContent()).toMatch(/^\d+ of 1\d+ opportunities shown$/)
  expect(await page.locator('#rest').getAttribute('open')).not.toBeNull()
  const pause = await page.evaluate(`new Promise((done) => {
    const start = performance.now()
    const role = document.querySelector('[name=role]')
    role.value = ''
    role.dispatchEvent(new Event('input', {bubbles: true}))
    setTimeout(() => requestAnimationFrame(() => done(performance.now() - start)))
  })`)
  // Measured: about 100 ms; the bound leaves room for a busy machine.
  expect(pause).toBeLessThan(1500)
  await page.context().close()
})

for (const width of [320, 390, 768, 1440]) {
  test(`the page never scrolls sideways at ${width} pixels`, {timeout: 60_000}, async () => {
    const {page} = await at.session.open(at.sample, {viewport: {width, height: 800}})
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.context().close()
  })
}
