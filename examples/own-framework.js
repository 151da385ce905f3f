// A framework of one's own beside the built-in ones: the folder own-framework holds all that it takes.
//   node examples/own-framework.js
import {fileURLToPath} from 'node:url'
import {analyze, loadFramework} from 'alignary'

const reach = await loadFramework(fileURLToPath(new URL('own-framework', import.meta.url)))
const content = `# Plan for public reading

1. Municipalities should keep branch libraries open on evenings and Sundays.
2. A mobile library will visit every village without a branch.
`
const {passages} = await analyze({name: 'plan.md', content}, {frameworks: [reach, 'sdg'], language: 'en'})
for (const {locator, alignments} of passages) {
  for (const {framework, concept, evidence} of alignments) {
    console.log(`paragraph ${locator.paragraph}: ${framework} ${concept}, because of “${evidence[0].quote}”`)
  }
}
