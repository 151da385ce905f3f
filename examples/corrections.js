// What a person said of one draft, applied to it and to the next: corrections are found again by the words that they quote.
import {analyze} from 'alignary'

const first = `# Draft recommendation on reading

1. Member States should pay for a public library in every town, and let it lend electronic books on the same terms as printed ones.
2. The Secretariat should publish the minutes of its meetings within a month.
`
const next = `# Draft recommendation on reading, second version

1. Everybody has the right to read.
2. Member States should pay for a public library in each town, and let it lend electronic books on the same terms as printed ones.
3. The secretariat should publish the minutes of its meetings within a month.
`
const by = 'M. Abara'
const corrections = [
  {
    quote: 'pay for a public library in every town, and let it lend electronic books on the same terms as printed ones',
    framework: 'library-roles',
    concept: 'I1',
    verdict: 'confirm',
    by,
  },
  {quote: 'The Secretariat should publish the minutes', framework: 'sdg', concept: '16.10', verdict: 'add', by},
  {quote: 'a sentence that was in no draft', framework: 'sdg', concept: '4', verdict: 'reject', by},
]

for (const [name, content] of Object.entries({'first.md': first, 'second.md': next})) {
  const {passages, provenance, problems} = await analyze({name, content}, {corrections: {corrections}})
  const {confirmed, rejected, added, lost} = provenance.corrections
  console.log(`${name}: ${confirmed} confirmed, ${rejected} rejected, ${added} added, ${lost} not applied`)
  for (const {locator, alignments} of passages) {
    const sure = alignments.filter(({evidence}) => evidence.some(({by}) => by === 'person'))
    if (sure.length > 0)
      console.log(
        `  paragraph ${locator.paragraph}: ${sure.map(({framework, concept}) => `${framework} ${concept}`).join(', ')}`,
      )
  }
  for (const {place, message} of problems) console.log(`  ${place}: ${message}`)
}
