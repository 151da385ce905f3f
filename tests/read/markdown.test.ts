import {toString} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {readAs} from './helpers.ts'

describe('Markdown', () => {
  it('gives front matter as metadata, not as text', async () => {
    const {result, texts} = await readAs('a.md', '---\ntitle: Strategy 2030\nkind: strategy\n---\n\n# Aims\n\nText.')
    expect(result?.title).toBe('Strategy 2030')
    expect(result?.matter).toEqual({title: 'Strategy 2030', kind: 'strategy'})
    expect(texts).toEqual(['Aims', 'Text.'])
  })

  it('goes on behind faulty front matter, and names the line', async () => {
    const {result, texts, file} = await readAs('a.md', '---\ntitle: Strategy\nkind: a: b\n---\n\nText.')
    expect(result?.matter).toEqual({})
    expect(texts).toEqual(['Text.'])
    expect(file.messages[0]).toMatchObject({ruleId: 'front-matter', line: 3})
  })

  it('leaves out front matter in TOML, and says so', async () => {
    const {texts, rules} = await readAs('a.md', '+++\ntitle = "Strategy"\n+++\n\nText.')
    expect(texts).toEqual(['Text.'])
    expect(rules).toEqual(['front-matter'])
  })

  it('keeps the text of HTML, and only the text', async () => {
    const source = [
      '<div class="note" align="center">\n<p>States <b>should</b> act.</p>\n<img alt="A reader" src="a.png">\n</div>',
      '<script>\nvar a = 1\n</script>',
      'Open<sup>1</sup> science<br>for all <!-- remark -->and everyone.',
    ]
    expect((await readAs('a.md', source.join('\n\n'))).texts).toEqual([
      'States should act.',
      'Open1 science\nfor all and everyone.',
    ])
  })

  it('reads tables, lists and footnotes, and takes no picture for text', async () => {
    const {blocks, result} = await readAs(
      'a.md',
      '| Goal | Act |\n| - | - |\n| 4 | Read |\n\n12. Ask.[^a]\n    - and answer\n13. Tell ![a librarian](b.png).\n\n[^a]: A note.',
    )
    expect(blocks.map(({type}) => type)).toEqual(['table', 'list', 'footnoteDefinition'])
    expect(result?.tree.children[1]).toMatchObject({start: 12, ordered: true})
    expect(blocks[1]?.text).not.toContain('librarian')
    expect(result?.tree.children[2]).toMatchObject({children: [{data: {role: 'footnote'}}]})
  })

  it('ends paragraphs where two line breaks stand', async () => {
    const {result} = await readAs('a.md', 'First.  \n\\\nSecond.')
    expect(result?.tree.children.map((node) => toString(node).trim())).toContain('Second.')
  })
})
