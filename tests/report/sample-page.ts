import {afterAll, beforeAll, beforeEach} from 'vitest'
import {html} from '../../src/report/html/page.ts'
import {executable, launch, noChromium, type Session} from './browser.ts'
import {sampleAnalysis} from './sample.ts'

/** A browser for the tests of a file, and the page of the sample; filled in before the first of them. Without a browser they skip, and say so. */
export function samplePage(): {session: Session; sample: string} {
  const at = {} as {session: Session; sample: string}
  beforeAll(async () => {
    if (executable === null) return
    at.session = await launch(executable)
    at.sample = await html(sampleAnalysis())
  }, 60_000)
  afterAll(async () => {
    if (executable !== null) await at.session.close()
  })
  beforeEach((context) => context.skip(executable === null, noChromium))
  return at
}
