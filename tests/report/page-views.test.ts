import {expect, test} from 'vitest'
import {html} from '../../src/report/html/page.ts'
import {faults} from './browser.ts'
import {largeAnalysis, sampleAnalysis} from './sample.ts'
import {samplePage} from './sample-page.ts'
import {twoFrameworks} from './two-frameworks.ts'

const at = samplePage()

const visible = 'article.card:not([hidden])'

test('every number that is a link leads to as many opportunities as it says', {timeout: 60_000}, async () => {
  const {page, complaints} = await at.session.open(at.sample)
  const links = await page.locator('a[data-filter]').count()
  expect(links).toBeGreaterThan(40)
  for (let n = 0; n < links; n += 1) {
    const link = page.locator('a[data-filter]').nth(n)
    const [said, place] = [(await link.textContent())?.match(/\d+/g)?.at(-1), await link.getAttribute('data-filter')]
    // On this screen the list that stands for the matrix on narrow ones is hidden; its links are followed as well.
    await link.dispatchEvent('click')
    expect(await page.locator(visible).count(), `${place}`).toBe(Number(said))
    expect(new URL(page.url()).hash).toBe(`#${place}`)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the first screen answers which goals, where libraries are named, and where they are missing', {
  timeout: 60_000,
}, async () => {
  const analysis = sampleAnalysis()
  const {page} = await at.session.open(at.sample)
  const counts = analysis.coverage.concepts.filter(({level}) => level === 'goal').map(({passages}) => passages)
  const [most = 0] = counts.sort((a, b) => b - a)
  expect(await page.locator('.answers ol > li').first().textContent()).toContain(`in ${most} paragraphs`)

  const named = page.locator('section[aria-labelledby=top-named] li a').first()
  const target = (await named.getAttribute('href')) ?? ''
  expect(await page.locator(`${target} .recognized, ${target} u`).count()).toBeGreaterThan(0)
  expect(await page.locator(`${target} cite`).textContent()).toContain((await named.textContent()) ?? '?')

  const silent = page.locator('section[aria-labelledby=top-silent] a.go')
  const card = page.locator((await silent.getAttribute('href')) ?? '')
  expect(await card.getAttribute('data-recognition')).toBe('silent')
  // Nothing that leaves libraries out in the operative parts asks more firmly than a recommendation or promise.
  expect(['recommendation', 'commitment']).toContain(await card.getAttribute('data-strength'))
  await page.context().close()
})

test('a passage shows the text before and after it, and its score walks back to its words', {
  timeout: 60_000,
}, async () => {
  const analysis = sampleAnalysis()
  const place = analysis.passages.findIndex(({text}) => text.includes('review their copyright laws'))
  const {page} = await at.session.open(at.sample)
  const card = page.locator('article.card', {hasText: 'review their copyright laws'})
  await card.locator('details.around summary').click()
  const near = card.locator('details.around p[dir]')
  await expect.poll(() => near.count()).toBe(2)
  expect(await near.nth(0).textContent()).toBe(analysis.passages[place - 1]?.text)
  expect(await near.nth(1).textContent()).toBe(analysis.passages[place + 1]?.text)

  await card.locator('details:not(.around) summary').click()
  const quote = analysis.passages[place]?.alignments[0]?.evidence[0]?.quote ?? '?'
  await expect.poll(() => card.locator('details:not(.around)').textContent()).toContain(`“${quote}”`)
  await page.context().close()
})

test('a passage that was not written yet is found by search, by its link, and before printing', {
  timeout: 60_000,
}, async () => {
  const analysis = largeAnalysis(400)
  const last = analysis.opportunities.at(-1)?.passage
  const index = analysis.passages.findIndex(({id}) => id === last)
  const passage = analysis.passages[index]
  if (!passage) throw new Error('No passage')
  passage.text += ' Unmistakable zanzibar.'
  const page = await html(analysis)
  // Nothing is written in idle time here, so that only what is asked for can be there.
  const init = 'window.requestIdleCallback = () => 0'
  const searched = await at.session.open(page, {}, '', init)
  const cards = searched.page.locator(visible)
  expect(await searched.page.locator('noscript.later').count()).toBeGreaterThan(300)
  await searched.page.locator('[name=q]').fill('zanzibar')
  await expect.poll(() => cards.count()).toBe(1)
  expect(await cards.locator('.quote').textContent()).toContain('zanzibar')
  await searched.page.context().close()

  const linked = await at.session.open(page, {}, `#p${index + 1}`, init)
  await expect.poll(() => linked.page.locator(`#p${index + 1} .quote`).textContent()).toContain('zanzibar')
  expect(await linked.page.locator(`#p${index + 1}`).isVisible()).toBe(true)
  await linked.page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
  expect(await linked.page.locator('noscript.later').count()).toBe(0)
  await linked.page.context().close()
})

test('roles of two frameworks have a matrix each, and each number leads to its own', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(await html(twoFrameworks()), {bypassCSP: true})
  expect(await faults(page)).toEqual([])
  expect(await page.locator('svg.matrix').count()).toBe(2)
  expect(await page.locator('[name=role] optgroup').count()).toBe(2)
  const filters = (n: number) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('svg.matrix')[${n}].querySelectorAll('a.cell')].map((cell) => cell.dataset.filter)`,
    )
  const [libraries, museums] = [await filters(0), await filters(1)]
  // The same codes in both frameworks: only the framework tells them apart.
  const both = libraries.filter((one) => museums.includes(one.replace('library-roles', 'museum-roles')))
  expect(both.length).toBeGreaterThan(0)
  for (const filter of [...both, ...both.map((one) => one.replace('library-roles', 'museum-roles'))]) {
    const cell = page.locator(`a.cell[data-filter="${filter}"]`)
    await cell.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(visible).count()).toBe(Number(await cell.textContent()))
    expect(new URL(page.url()).hash).toBe(`#${filter}`)
  }
  await page.context().close()
})

test('the arrow keys move between the numbers of the matrix', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(at.sample)
  const place = () =>
    page.evaluate<[number, number]>(`(() => {
      const {x, y} = document.activeElement.querySelector('rect')
      return [x.baseVal.value, y.baseVal.value]
    })()`)
  // The first number with another one in its row.
  await page.evaluate(`(() => {
    const at = (cell, axis) => cell.querySelector('rect')[axis].baseVal.value
    const cells = [...document.querySelectorAll('a.cell')]
    cells.find((one) => cells.some((other) => at(other, 'y') === at(one, 'y') && at(other, 'x') > at(one, 'x'))).focus()
  })()`)
  const start = await place()
  await page.keyboard.press('ArrowRight')
  const right = await place()
  expect(right[1]).toBe(start[1])
  expect(right[0]).toBeGreaterThan(start[0])
  await page.keyboard.press('ArrowLeft')
  expect(await place()).toEqual(start)
  await page.keyboard.press('ArrowDown')
  const below = await place()
  expect(below[1]).toBeGreaterThan(start[1])
  await page.keyboard.press('ArrowUp')
  expect((await place())[1]).toBeLessThan(below[1])
  await page.context().close()
})

test('with the script off every passage, its neighbours and its reasons can be read', {timeout: 60_000}, async () => {
  const analysis = sampleAnalysis()
  const {page} = await at.session.open(at.sample, {javaScriptEnabled: false})
  const quotes = await page.locator('article.card .quote').allTextContents()
  expect(quotes).toHaveLength(analysis.opportunities.length)
  await page
    .locator('#rest > summary')
    .click({timeout: 1000})
    .catch(() => undefined)
  const last = page.locator('article.card').last()
  await last.locator('details').last().locator('summary').click()
  expect(await last.locator('.quote').isVisible()).toBe(true)
  expect(await last.locator('details').last().locator('ul').first().isVisible()).toBe(true)
  await page.context().close()
})

test('what has the focus is never hidden behind the bar at the top', {timeout: 60_000}, async () => {
  const {page} = await at.session.open(at.sample, {viewport: {width: 1280, height: 800}})
  const hidden: string[] = []
  for (const key of [...Array(120).fill('Tab'), ...Array(60).fill('Shift+Tab')]) {
    await page.keyboard.press(key)
    const behind = await page.evaluate<string>(`(() => {
      const one = document.activeElement
      const bar = document.querySelector('nav')
      const {bottom, top} = one.getBoundingClientRect()
      const covered = !bar.contains(one) && bottom <= bar.getBoundingClientRect().bottom && top >= 0
      return covered && one.className !== 'skip' ? one.outerHTML.slice(0, 80) : ''
    })()`)
    if (behind !== '') hidden.push(behind)
  }
  expect(hidden).toEqual([])
  await page.context().close()
})

test('axe finds nothing on a narrow screen with all details open', {timeout: 60_000}, async () => {
  const {page, complaints} = await at.session.open(at.sample, {viewport: {width: 390, height: 844}, bypassCSP: true})
  expect(await faults(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})
