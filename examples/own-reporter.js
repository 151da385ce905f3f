// A report of one's own: the ten best opportunities as tasks to tick off, one line each.
//   node examples/own-reporter.js
import {fileURLToPath} from 'node:url'
import {analyze, report} from 'alignary'

/** A reporter takes a finished analysis and returns a text or bytes. It may be asynchronous. */
function tasks({opportunities, passages, documents}) {
  const passage = new Map(passages.map((one) => [one.id, one]))
  const title = new Map(documents.map((one) => [one.id, one.title]))
  const lines = opportunities.slice(0, 10).map((one) => {
    const {locator, text, bodyStart} = passage.get(one.passage)
    const where = [title.get(one.document), locator.paragraph && `para. ${locator.paragraph}`]
      .filter(Boolean)
      .join(', ')
    const who = one.addressee.join(' and ') || 'nobody in particular'
    return `- [ ] ${one.roles[0].role}, asked of ${who} (${where}): ${text.slice(bodyStart, bodyStart + 60)} …`
  })
  return `${lines.join('\n')}\n`
}

const draft = fileURLToPath(new URL('../fixtures/draft-recommendation-open-science.pdf', import.meta.url))
process.stdout.write(await report(await analyze(draft), tasks))
