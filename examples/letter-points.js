// The points to raise in a letter on a draft: what is asked of whom, quoted, with paragraph and page.
//   node examples/letter-points.js [document]
import {analyze} from 'alignary'

const [file = 'fixtures/draft-recommendation-open-science.pdf'] = process.argv.slice(2)
const {documents, passages, opportunities, coverage, actions, problems} = await analyze(file)
for (const {file, message} of problems) console.error(`${file}: ${message}`)

const label = (notation) => coverage.concepts.find(({concept}) => concept === notation)?.label ?? notation
const cite = ({paragraph, page}) =>
  [paragraph && `paragraph ${paragraph}`, page && `page ${page}`].filter(Boolean).join(', ')

for (const {title, kind, stage} of documents) console.log(`${title} (${stage ?? 'stage unknown'}, ${kind})\n`)
for (const {passage, roles, also, strength, recognition, actions: ids} of opportunities.slice(0, 5)) {
  const {text, bodyStart, locator} = passages.find(({id}) => id === passage)
  console.log(`- ${cite(locator)}: “${text.slice(bodyStart)}”`)
  if (also.length > 0) console.log(`  The same point stands in ${also.length} more.`)
  console.log(
    `  ${roles.map(({role}) => label(role)).join(', ')}; ${strength}; libraries are ${recognition === 'silent' ? 'passed over' : recognition}.`,
  )
  if (ids[0]) console.log(`  What we can do: ${actions[ids[0]]}`)
}
