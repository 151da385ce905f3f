import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {level, list, num, paragraph, paragraphs, readAs, word} from './helpers.ts'

describe('Word documents', () => {
  it('carry the numbers that Word computes', async () => {
    const body = [
      paragraph('First', {num: 1}),
      paragraph('an item', {num: 1, level: 1}),
      paragraph('another', {num: 1, level: 1}),
      paragraph('deeper', {num: 1, level: 2}),
      paragraph('No number'),
      paragraph('Second', {num: 1}),
      paragraph('begins again', {num: 1, level: 1}),
    ]
    const {blocks} = await readAs('a.docx', word({body: body.join(''), numbering: paragraphs + num(1, 0)}))
    expect(blocks.map(({marker, text}) => [marker, text])).toEqual([
      ['1.', 'First'],
      ['(a)', 'an item'],
      ['(b)', 'another'],
      ['(i)', 'deeper'],
      [undefined, 'No number'],
      ['2.', 'Second'],
      ['(a)', 'begins again'],
    ])
    expect(blocks.every(({type}) => type === 'paragraph')).toBe(true)
  })

  it('go on counting across lists of one definition, unless told to begin anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = [1, 2, 3, 3].map((id) => paragraph('Text', {num: id})).join('')
    const {blocks} = await readAs(
      'a.docx',
      word({body, numbering: paragraphs + num(1, 0) + num(2, 0) + num(3, 0, anew)}),
    )
    expect(blocks.map(({marker}) => marker)).toEqual(['1.', '2.', '1.', '2.'])
  })

  it('take numbers from styles, and write those of headings into them', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Heading2"/></w:style>'
    const numbering =
      list(0, level(0, 'upperRoman', 'PART %1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0)
    const body = [
      paragraph('Aims', {style: 'Heading1'}),
      paragraph('Scope', {style: 'Heading2'}),
      paragraph('Means', {style: 'Heading1'}),
      paragraph('Text', {style: 'Mine'}),
      paragraph('Plain', {style: 'Mine', num: 0}),
    ]
    const {blocks} = await readAs('a.docx', word({body: body.join(''), numbering, styles}))
    expect(blocks.map(({type, text, marker}) => [type, text, marker])).toEqual([
      ['h1', 'PART I. Aims', undefined],
      ['h2', '1.1 Scope', undefined],
      ['h1', 'PART II. Means', undefined],
      ['paragraph', 'Text', '2.1'],
      ['paragraph', 'Plain', undefined],
    ])
  })

  it('keep bullets as lists, without numbers', async () => {
    const body = [
      paragraph('Lead', {num: 1}),
      paragraph('one', {num: 1, level: 1}),
      paragraph('two', {num: 1, level: 1}),
    ]
    const numbering = list(0, level(0, 'decimal', '%1.'), level(1, 'bullet', '•')) + num(1, 0)
    const {blocks, result} = await readAs('a.docx', word({body: body.join(''), numbering}))
    expect(blocks.map(({type}) => type)).toEqual(['paragraph', 'list'])
    expect(result?.tree.children[1]).toMatchObject({ordered: false, children: [{}, {}]})
  })

  it('keep footnotes apart from the text, and headings and tables as such', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const body = `${paragraph('Draft', {style: 'Heading1'})}<w:p><w:r><w:t>Open access</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> now.</w:t></w:r></w:p><w:tbl><w:tr>${cell('Goal')}${cell('Act')}</w:tr><w:tr>${cell('4')}${cell('Read')}</w:tr></w:tbl>`
    const footnotes = `<w:footnote w:id="2">${paragraph('See the Glossary.')}</w:footnote>`
    const {blocks} = await readAs('a.docx', word({body, footnotes}))
    expect(blocks.map(({type}) => type)).toEqual(['h1', 'paragraph', 'table', 'footnoteDefinition'])
    expect(blocks[1]?.text).toBe('Open access now.')
    expect(blocks[3]?.text.trim()).toBe('See the Glossary.')
  })

  it('are refused when they would fill the memory, or are no Word documents inside', async () => {
    const bomb = zipSync({'word/document.xml': strToU8('<w:document/>')})
    // The size that the directory at the end declares.
    const directory = bomb.findLastIndex((_, i) => String.fromCharCode(...bomb.subarray(i, i + 4)) === 'PK\u0001\u0002')
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 900 * 1024 * 1024, true)
    expect((await readAs('a.docx', bomb)).rules).toEqual(['too-large'])
    const hollow = await readAs('a.docx', zipSync({'word/document.xml': strToU8('rubbish')}))
    expect(hollow.rules).toEqual(['damaged'])
  })

  it('numbers what tracked changes leave', async () => {
    const tracked = (change: string, run: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${change}</w:pPr>${run}</w:p>`
    const former = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Not now.</w:t></w:r></w:p>`
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = [
      paragraph('First.', {num: 1}),
      tracked('<w:rPr><w:del w:id="1"/></w:rPr>', '<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>'),
      paragraph('Second.', {num: 1}),
      tracked('<w:rPr><w:del w:id="2"/></w:rPr>', '<w:r><w:t>Third, </w:t></w:r>'),
      paragraph('joined.', {num: 1}),
      former,
      tracked('', '<w:ins><w:r><w:t>Fourth.</w:t></w:r></w:ins>'),
    ]
    const {blocks} = await readAs('a.docx', word({body: body.join(''), numbering}))
    expect(blocks.map(({marker, text}) => [marker, text])).toEqual([
      ['1.', 'First.'],
      ['2.', 'Second.'],
      ['3.', 'Third, joined.'],
      [undefined, 'Not now.'],
      ['4.', 'Fourth.'],
    ])
  })

  it('keep the words of fields, directions and small print, and no hidden ones', async () => {
    const run = (text: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = [
      `<w:p>${run('Table ')}<w:fldSimple w:instr="SEQ Table">${run('4')}</w:fldSimple>${run(' of libraries')}</w:p>`,
      `<w:p>${run('One ')}<w:bdo w:val="ltr">${run('way')}</w:bdo><w:dir w:val="rtl">${run(' or another')}</w:dir></w:p>`,
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('above')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r></w:p>`,
      `<w:p>${run('one')}<w:r><w:cr/></w:r>${run('two')}<w:r><w:ptab/></w:r>${run('three')}</w:p>`,
      `<w:p>${run('Hidden', '<w:vanish/>')}${run('Shown', '<w:vanish w:val="0"/>')}${run(' now', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`,
      '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Only the end is hidden</w:t></w:r></w:p>',
    ]
    const {texts} = await readAs('a.docx', word({body: body.join('')}))
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Table 4 of libraries',
      'One way or another',
      'base',
      'one two three',
      'Shown now',
      'Only the end is hidden',
    ])
  })
})
