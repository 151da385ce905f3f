import {readFile} from 'node:fs/promises'
import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {analyze} from '../../src/index.ts'
import {lookup} from '../../src/report/lookup.ts'
import {opportunityMessage} from '../../src/remark/message.ts'
import remarkAlignary, {type RemarkAlignaryOptions} from '../../src/remark/remark.ts'
import {draft} from '../helpers/folder.ts'
import {hostileAnalysis} from '../report/hostile.ts'

/** A document with the plugin run over it, and its tree. */
async function run(
  text: string,
  options: RemarkAlignaryOptions = {},
  path = 'draft.md',
): Promise<{file: VFile; tree: Root}> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkAlignary, options)
    .use(remarkStringify)
  const file = new VFile({value: text, path})
  const tree = processor.parse(file)
  await processor.run(tree, file)
  file.value = processor.stringify(tree, file)
  return {file, tree}
}

function marked(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  visit(tree, (node) => {
    if (node.data?.alignary) nodes.push(node)
  })
  return nodes
}

const sample = await readFile('fixtures/medium-term-strategy.md', 'utf8')

it('finds what an analysis of the same file finds', async () => {
  const {file, tree} = await run(sample, undefined, 'medium-term-strategy.md')
  const analysis = await analyze('fixtures/medium-term-strategy.md')
  expect(file.data.alignary?.passages).toEqual(analysis.passages)
  expect(file.data.alignary?.opportunities).toEqual(analysis.opportunities)
  const passages = marked(tree).map((node) => node.data?.alignary)
  expect(passages).toHaveLength(analysis.passages.length)
  expect(new Set(passages)).toEqual(new Set(file.data.alignary?.passages))
})

it('has a message for each opportunity, where its passage stands, and changes no word', async () => {
  const {file} = await run(sample)
  const {opportunities = [], passages = []} = file.data.alignary ?? {}
  expect(opportunities.length).toBeGreaterThan(5)
  expect(file.messages).toHaveLength(opportunities.length)
  for (const [at, message] of file.messages.entries()) {
    expect(message).toMatchObject({source: 'alignary', ruleId: 'opportunity', fatal: undefined})
    expect(message.reason).toMatch(
      /^.+ \([A-Z]\d+\).*\. (Required|Promised|Recommended|Encouraged|Stated, not asked): /,
    )
    const quote = passages.find(({id}) => id === opportunities[at]?.passage)?.text.slice(-30)
    const place = message.place
    if (!place || !('start' in place)) throw new Error('The message has no place.')
    const there = sample.slice(place.start.offset, place.end.offset).replace(/\s+/g, ' ')
    expect(there.replace(/[*_]/g, '')).toContain(quote)
  }
  const without = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(remarkStringify)
    .process(sample)
  expect(String(file)).toBe(String(without))
})

it('takes options, and what the front matter says', async () => {
  const text = '---\nkind: strategy\ntitle: Plan\n---\n\nLibraries should teach adults to read.\n'
  expect((await run(text)).file.data.alignary?.documents[0]).toMatchObject({kind: 'strategy', title: 'Plan'})
  const told = await run(text, {kind: 'convention', frameworks: ['sdg'], minScore: 0})
  expect(told.file.data.alignary?.documents[0]?.kind).toBe('convention')
  expect(told.file.messages).toEqual([])
  expect(told.tree.children.at(-1)?.data?.alignary?.alignments.length).toBeGreaterThan(100)
})

it('warns of trouble, and passes over HTML and what has no words', async () => {
  const {file, tree} = await run('---\nkind: [\n---\n\n<div>Libraries</div>\n\n***\n\nText.\n')
  expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([['front-matter', false]])
  expect(marked(tree).map(({type}) => type)).toEqual(['paragraph'])
  expect((await run('')).file).toMatchObject({messages: [], data: {}})
  expect((await run('***\n')).file.data).toEqual({})
})

it('reads the tree and not the file, which may have changed or look like another', async () => {
  const tree = unified().use(remarkParse).parse(draft)
  for (const value of ['', '%PDF-1.7 no PDF', '<!doctype html><p>Else</p>']) {
    const file = new VFile({value})
    await unified().use(remarkAlignary).run(tree, file)
    expect(file.data.alignary?.passages.map(({text}) => text)[0]).toBe('Draft recommendation on reading')
    expect(file.data.alignary?.opportunities.length).toBeGreaterThan(0)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(file.data.alignary?.opportunities.map(() => 'opportunity'))
  }
})

it('brings nothing hostile into messages', () => {
  const found = lookup(hostileAnalysis())
  const texts = found.entries.map((entry) => Object.values(opportunityMessage(entry, found)).join('\n'))
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.join('\n')).toContain('<script>')
  expect(texts.join('\n')).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)
})

it('throws where an option is wrong', async () => {
  await expect(run('Text.', {minScore: 2})).rejects.toMatchObject({code: 'bad-option'})
})
