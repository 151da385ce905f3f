// What the plugin for remark tells of a Markdown file: the opportunities as messages, with line and column, and alignments on the nodes.
//   node examples/remark-messages.js
import {readFile} from 'node:fs/promises'
import remarkAlignary from 'alignary/remark'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'

const path = 'medium-term-strategy.md'
const file = new VFile({path, value: await readFile(new URL(`../fixtures/${path}`, import.meta.url))})
const processor = unified().use(remarkParse).use(remarkAlignary, {kind: 'strategy'})
const tree = processor.parse(file)
await processor.run(tree, file)

for (const message of file.messages.slice(0, 5)) {
  console.log(String(message))
  if (message.note) console.log(`  ${message.note}`)
}
let blocks = 0
visit(tree, (node) => {
  if (node.data?.alignary?.alignments.some(({framework}) => framework === 'sdg')) blocks++
})
console.log(`${blocks} blocks bear on a Sustainable Development Goal`)
