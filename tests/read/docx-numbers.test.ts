import {describe, expect, it} from 'vitest'
import {passages} from '../../src/passages.ts'
import {level, list, num, paragraph, paragraphs, readAs, word} from './helpers.ts'

/** What Word shows, by ISO/IEC 29500-1 (17.9) and by what Microsoft writes of how Word departs from it (MS-OI29500). */
describe('the numbers of Word', () => {
  const numbered = async (numbering: string, at: [num: number, level: number][], more = '') => {
    const body = at.map(([num, level]) => paragraph('Text.', {num, level})).join(more)
    const {blocks} = await readAs('a.docx', word({body, numbering}))
    return blocks.filter(({text}) => text === 'Text.').map(({marker}) => marker)
  }

  it('begin anew below the level that is told, or never', async () => {
    const of = (restart: string) =>
      list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)', restart)) +
      num(1, 0)
    const at: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 2],
    ]
    expect(await numbered(of(''), at)).toEqual(['1.', '1.1', '(a)', '1.2', '(a)', '2.', '(a)'])
    expect(await numbered(of('<w:lvlRestart w:val="2"/>'), at)).toEqual(['1.', '1.1', '(a)', '1.2', '(a)', '2.', '(a)'])
    expect(await numbered(of('<w:lvlRestart w:val="1"/>'), at)).toEqual(['1.', '1.1', '(a)', '1.2', '(b)', '2.', '(a)'])
    expect(await numbered(of('<w:lvlRestart w:val="0"/>'), at)).toEqual(['1.', '1.1', '(a)', '1.2', '(b)', '2.', '(c)'])
  })

  it('heed no such thing where a list says it of its own, and begin again where the list begins', async () => {
    const own = `<w:lvlOverride w:ilvl="1">${level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')}</w:lvlOverride>`
    const start = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>'
    const levels = list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'))
    const at: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ]
    expect(await numbered(levels + num(1, 0, own), at)).toEqual(['1.', '1)', '2)', '2.', '1)'])
    expect(await numbered(levels + num(1, 0, start), at)).toEqual(['1.', '(d)', '(e)', '2.', '(d)'])
  })

  it('show where a level begins for one that has not been used', async () => {
    const from3 = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    const of = (first: string) => list(0, first, level(1, 'decimal', '%1.%2')) + num(1, 0)
    const at: [number, number][] = [
      [1, 1],
      [1, 1],
    ]
    expect(await numbered(of(level(0, 'decimal', '%1.')), at)).toEqual(['1.1', '1.2'])
    expect(await numbered(of(from3), at)).toEqual(['3.1', '3.2'])
  })

  it('have nothing in the place of a level of bullets', async () => {
    const levels = list(0, level(0, 'decimal', '%1.'), level(1, 'bullet', '—'), level(2, 'decimal', '%1.%2%3'))
    const at: [number, number][] = [
      [1, 0],
      [1, 2],
      [1, 2],
    ]
    expect(await numbered(levels + num(1, 0), at)).toEqual(['1.', '1.1', '1.2'])
  })

  it('go on behind a table and within it', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Goal')}</w:tc><w:tc>${paragraph('Act', {num: 1})}</w:tc></w:tr><w:tr><w:tc>${paragraph('4')}</w:tc><w:tc>${paragraph('Read')}</w:tc></w:tr></w:tbl>`
    const {blocks} = await readAs(
      'a.docx',
      word({
        body: paragraph('One.', {num: 1}) + table + paragraph('Three.', {num: 1}),
        numbering: paragraphs + num(1, 0),
      }),
    )
    expect(blocks.map(({type, marker}) => [type, marker])).toEqual([
      ['paragraph', '1.'],
      ['table', undefined],
      ['paragraph', '3.'],
    ])
    expect(blocks[1]?.text).toContain('2. Act')
  })

  it.each(['footnote', 'endnote'] as const)('are counted by themselves in every %s', async (kind) => {
    const mark = (id: number) =>
      `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:${kind}Reference w:id="${id}"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`
    const note = (id: number, inner: string) => `<w:${kind} w:id="${id}">${inner}</w:${kind}>`
    const {result, blocks} = await readAs(
      'a.docx',
      word({
        body: paragraph('One.', {num: 1}) + mark(2) + mark(3) + paragraph('Two.', {num: 1}),
        numbering: paragraphs + num(1, 0),
        [`${kind}s`]:
          note(2, paragraph('See:') + paragraph('a law', {num: 1}) + paragraph('a plan', {num: 1})) +
          note(3, paragraph('And more.')),
      }),
    )
    expect(blocks.slice(0, 4).map(({marker}) => marker)).toEqual(['1.', undefined, undefined, '2.'])
    expect(result?.tree.children[4]).toMatchObject({
      type: 'footnoteDefinition',
      children: [{}, {data: {role: 'footnote', marker: '1.'}}, {data: {role: 'footnote', marker: '2.'}}],
    })
    expect(blocks[5]?.text.trim()).toBe('And more.')
  })

  it('come from styles: the list and the level each from the nearest style that tells it', async () => {
    const style = (id: string, inner: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`
    const properties = (inner: string) => `<w:pPr><w:numPr>${inner}</w:numPr></w:pPr>`
    const styles = [
      style('Clause', properties('<w:numId w:val="1"/>')),
      style('Point', `<w:basedOn w:val="Clause"/>${properties('<w:ilvl w:val="1"/>')}`),
      style('Subpoint', '<w:basedOn w:val="Point"/>'),
      style('Note', `<w:basedOn w:val="Clause"/>${properties('<w:numId w:val="0"/>')}`),
      style('Linked', '<w:basedOn w:val="Clause"/>'),
    ]
    // Another definition links the same style to another level, and is not the one of the list.
    const link = '<w:pStyle w:val="Linked"/>'
    const numbering =
      list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)', link)) +
      list(1, level(0, 'decimal', '%1.', link)) +
      num(1, 0) +
      num(2, 1)
    const body = ['Clause', 'Point', 'Subpoint', 'Linked', 'Note', 'Clause'].map((style) => paragraph('Text.', {style}))
    body.push(paragraph('Text.', {style: 'Point', num: 2}).replace('<w:ilvl w:val="0"/>', ''))
    const {blocks} = await readAs('a.docx', word({body: body.join(''), numbering, styles: styles.join('')}))
    expect(blocks.map(({marker}) => marker)).toEqual(['1.', '(a)', '(b)', '(i)', undefined, '2.', undefined])
  })

  it('stay in the text where words are part of them', async () => {
    const numbering = list(0, level(0, 'decimal', 'Article %1'), level(1, 'decimal', '%1.%2')) + num(1, 0)
    const body = [
      paragraph('', {num: 1}),
      paragraph('Libraries shall be open.', {num: 1, level: 1}),
      paragraph('– Means', {num: 1}),
      paragraph('States shall pay for them.', {num: 1, level: 1}),
    ]
    const {passages: found} = await passages({name: 'a.docx', content: word({body: body.join(''), numbering})})
    expect(found.map(({text, locator}) => [text, locator.paragraph])).toEqual([
      ['Article 1', null],
      ['Libraries shall be open.', 'Article 1.1'],
      ['Article 2 – Means', null],
      ['States shall pay for them.', 'Article 2.1'],
    ])
  })
})
